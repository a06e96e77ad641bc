import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, Asker, COACH } from './client.js';

let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker();
});
afterAll(() => sandbox.sandbox.close());

const list = (query: string, resource = 'range', as?: string): Promise<Answer> =>
  sandbox.ask(`/api/${resource}/?${query}`, as ? { as } : {});

const total = async (query: string, resource = 'range', as?: string): Promise<number> =>
  (await list(query, resource, as)).json.meta.total_count;

const error = async (query: string, resource = 'range'): Promise<[number, string]> => {
  const { status, json } = await list(query, resource);
  return [status, json.error];
};

describe('limit', () => {
  test('is 20 by default', async () => {
    const { meta, objects } = (await list('')).json;
    expect([meta.limit, meta.offset, objects.length]).toEqual([20, 0, 20]);
  });

  test.each(['0', '1001', '99999999999999999999'])('%s becomes 1000, and meta says so', async (limit) => {
    const { meta, objects } = (await list(`limit=${limit}`)).json;
    expect([meta.limit, objects.length]).toEqual([1000, 1000]);
    expect(meta.total_count).toBeGreaterThan(1000);
  });

  test.each(['abc', '5.5', ''])('%j is no integer', async (limit) => {
    const message = `Invalid limit '${limit}' provided. Please provide a positive integer.`;
    expect(await error(`limit=${limit}`)).toEqual([400, message]);
  });

  test('with a space before it is taken, and of several the last', async () => {
    expect((await list('limit=%205')).json.meta.limit).toBe(5);
    expect((await list('limit=5&limit=7')).json.meta.limit).toBe(7);
  });
});

describe('offset', () => {
  test('junk and negative ones are refused', async () => {
    expect(await error('offset=x')).toEqual([400, "Invalid offset 'x' provided. Please provide an integer."]);
    expect(await error('offset=-1')).toEqual([
      400,
      "Invalid offset '-1' provided. Please provide a positive integer &gt;= 0.",
    ]);
  });

  test('past the end lists nothing, with a way back', async () => {
    const { meta, objects } = (await list('offset=100000&limit=10')).json;
    expect(objects).toEqual([]);
    expect([meta.next, meta.previous]).toEqual([null, '/api/range/?limit=10&offset=99990']);
  });
});

describe('next and previous', () => {
  test('next is null at the end', async () => {
    const count = await total('');
    expect((await list(`limit=10&offset=${count - 10}`)).json.meta.next).toBeNull();
    expect((await list(`limit=10&offset=${count - 11}`)).json.meta.next).toBe(
      `/api/range/?limit=10&offset=${count - 1}`,
    );
  });

  test('previous is null where offset − limit is negative, even if offset is not 0', async () => {
    expect((await list('limit=20&offset=10')).json.meta.previous).toBeNull();
    expect((await list('limit=20&offset=20')).json.meta.previous).toBe('/api/range/?limit=20&offset=0');
  });

  test("keep the request's parameters first, encoded like a form, repeated ones too", async () => {
    const { meta } = (await list("limit=1&user=athlete@example.org&rank__in=0,1&rank__in=2&foo=it's+~a%20b")).json;
    expect(meta.next).toBe(
      '/api/range/?user=athlete%40example.org&rank__in=0%2C1&rank__in=2&foo=it%27s+~a+b&limit=1&offset=1',
    );
  });

  test('lead through everything once', async () => {
    const seen: string[] = [];
    let next: string | null = '/api/annotation/?limit=100&order_by=-start';
    while (next !== null) {
      const { json }: Answer = await sandbox.ask(next);
      seen.push(...json.objects.map((object: { resource_uri: string }) => object.resource_uri));
      next = json.meta.next;
    }
    expect(seen.length).toBe(await total('', 'annotation'));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('filters', () => {
  test.each(['nme=x', 'ID=1', 'pk=1', 'startTimestamp__gte=1', 'foo__bar__baz=1', 'toString=x', '__proto__=1'])(
    'a name that is no field is ignored: %s',
    async (query) => {
      expect(await total(query)).toBe(await total(''));
    },
  );

  test('an unknown suffix is taken for a relation, and one step too deep is told', async () => {
    expect(await error('start__foo=1')).toEqual([400, "The 'start' field does not support relations."]);
    expect(await error('user__email=x')).toEqual([
      400,
      "Lookups are not allowed more than one level deep on the 'user' field.",
    ]);
    expect(await error('trainingroutine__activitytype__nothing=1')).toEqual([
      400,
      "The 'nothing' field does not allow filtering.",
    ]);
  });

  test.each(['id=x', 'id__in=1,x', 'start__gt=None', 'user=abc', 'user=/api/range/5/', 'duration=long'])(
    'a value of the wrong type: %s',
    async (query) => {
      expect(await error(query)).toEqual([400, 'Invalid resource lookup data provided (mismatched type).']);
    },
  );

  test.each(['start__range=1', 'start__range=1,2,3', 'id__in=None', 'last_modified__gt=true'])(
    'what the server does not expect is a 500: %s',
    async (query) => {
      expect((await list(query)).status).toBe(500);
    },
  );

  test('in takes a list, repeated parameters joined, and matches nothing when empty', async () => {
    const [a, b, c] = (await list('limit=3')).json.objects.map(({ id }: { id: number }) => id);
    expect(await total(`id__in=${a},${b}`)).toBe(2);
    expect(await total(`id__in=${a}&id__in=${b},${c}`)).toBe(3);
    expect(await total('id__in=')).toBe(0);
  });

  test('other lookups take the last repetition', async () => {
    const [a, b] = (await list('limit=2')).json.objects.map(({ id }: { id: number }) => id);
    expect((await list(`id=${a}&id=${b}`)).json.objects.map(({ id }: { id: number }) => id)).toEqual([b]);
  });

  test.each(['None', 'none', 'nil'])('%s finds the nulls', async (word) => {
    expect(await total(`activitytype=${word}`)).toBe(await total('activitytype__isnull=true'));
  });

  test('true counts as 1 for a number', async () => {
    expect(await total('rank=true')).toBe(await total('rank=1'));
    expect(await total('rank=False')).toBe(await total('rank=0'));
  });

  test.each(['1', 'maybe', '0', 'true'])('isnull=%s counts as true', async (value) => {
    expect(await total(`activitytype__isnull=${value}`)).toBe(await total('activitytype__isnull=True'));
  });

  test.each(['false', ''])('isnull=%j counts as false', async (value) => {
    expect(await total(`activitytype__isnull=${value}`)).toBe(
      (await total('')) - (await total('activitytype__isnull=true')),
    );
  });

  test('a relation takes a key, a URI in any spelling, an address, a device id', async () => {
    const expected = await total('user=123', 'record', COACH);
    expect(expected).toBeGreaterThan(0);
    const spellings = [
      '/api/user/123/',
      '/api/v1/user/123',
      'https://api.hexoskin.com/api/user/123/',
      'athlete@example.org',
      '%20123',
    ];
    for (const spelling of spellings)
      expect([spelling, await total(`user=${spelling}`, 'record', COACH)]).toEqual([spelling, expected]);
    const device = 'HXSKIN1200002070';
    expect(await total(`device=${device}`, 'record')).toBe(await total(`device=/api/device/${device}/`, 'record'));
    expect(await total(`device__in=${device},HXSKIN1200002049`, 'record', COACH)).toBeGreaterThan(
      await total(`device=${device}`, 'record', COACH),
    );
  });

  test('an unknown key or address is an empty list', async () => {
    for (const user of ['999999', '/api/user/999999/', 'nobody@example.org'])
      expect(await total(`user=${user}`)).toBe(0);
  });

  test('dates are ISO, naive ones UTC, and a bare + is a space', async () => {
    const times = ['2026-05-01T12:00:00', '2026-05-01T12:00:00Z', '2026-05-01T14:00:00%2B02:00', '2026-05-01 12:00'];
    const counts = await Promise.all(times.map((time) => total(`last_modified__gt=${time}`)));
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(0);
    expect(await total('last_modified__gt=2026-05-01')).toBeGreaterThanOrEqual(counts[0] ?? 0);
    expect((await list('last_modified__gt=2026-05-01T14:00:00+02:00')).status).toBe(400);
    expect((await error('last_modified__gt=2026-13-01'))[1]).toContain('but it is an invalid date.');
  });

  test('a to-many filter with in lists an object once for each match', async () => {
    const { labels, resource_uri: uri } = (await sandbox.all('/api/range/')).find(
      (range) => (range['labels'] as string[]).length === 2,
    ) as { labels: string[]; resource_uri: string };
    const { json } = await list(`labels__in=${labels.join(',')}&limit=0`);
    const uris = json.objects.map((object: { resource_uri: string }) => object.resource_uri);
    expect(uris.filter((listed: string) => listed === uri)).toHaveLength(2);
    expect(json.meta.total_count).toBe(uris.length);
  });

  test('several are all to hold', async () => {
    const both = await total('rank=0&activitytype__isnull=false');
    expect(both).toBeLessThan(await total('rank=0'));
    expect(both).toBeLessThan(await total('activitytype__isnull=false'));
  });
});

describe('ordering', () => {
  const ids = async (query: string): Promise<number[]> =>
    (await list(`${query}&limit=50`)).json.objects.map(({ id }: { id: number }) => id);

  test('several columns may be parted by commas or repeated', async () => {
    expect(await ids('order_by=-rank,start')).toEqual(await ids('order_by=-rank&order_by=start'));
    expect(await ids('order_by=-rank,start')).not.toEqual(await ids('order_by=-rank,-start'));
  });

  test('users come after the caller where no order is asked for', async () => {
    const emails = async (query: string): Promise<string[]> =>
      (await list(query, 'user', COACH)).json.objects.map(({ email }: { email: string }) => email);
    expect((await emails(''))[0]).toBe('coach@example.org');
    expect((await emails('order_by=id')).at(-1)).toBe('coach@example.org');
  });

  test('sort_by is an old synonym, and order_by goes before it', async () => {
    expect(await ids('sort_by=-start')).toEqual(await ids('order_by=-start'));
    expect(await ids('sort_by=-start&order_by=start')).toEqual(await ids('order_by=start'));
  });

  test('a column of the related object passes where the relation is allowed', async () => {
    const { json } = await list('order_by=-user__email&limit=1000', 'record', COACH);
    const emails = json.objects.map(({ user }: { user: { email: string } }) => user.email);
    expect(emails).toEqual([...emails].sort().reverse());
    expect(new Set(emails).size).toBeGreaterThan(1);
    expect((await list('order_by=user__nothing')).status).toBe(500);
  });

  test('unknown, empty and disallowed columns are told apart', async () => {
    expect(await error('order_by=x')).toEqual([400, "No matching 'x' field for ordering on."]);
    expect(await error('order_by=')).toEqual([400, "No matching '' field for ordering on."]);
    expect(await error('order_by=-name')).toEqual([400, "The 'name' field does not allow ordering."]);
  });

  test('without any, objects come in the order of their ids', async () => {
    const all = await ids('');
    expect(all).toEqual([...all].sort((a, b) => a - b));
  });
});

describe('set', () => {
  const ids = (answer: Answer) => answer.json.objects.map(({ id }: { id: number }) => id);

  test('keeps order and repeats, and names what it did not find, as text', async () => {
    const answer = await sandbox.ask('/api/unit/set/103;2;999999;103/');
    expect(ids(answer)).toEqual([103, 2, 103]);
    expect(answer.json.not_found).toEqual(['999999']);
    expect(Object.keys(answer.json)).toEqual(['not_found', 'objects']);
  });

  test('lacks not_found when all were found', async () => {
    expect(Object.keys((await sandbox.ask('/api/unit/set/2/')).json)).toEqual(['objects']);
  });

  test('the semicolon may be encoded', async () => {
    expect(ids(await sandbox.ask('/api/unit/set/103%3B2/'))).toEqual([103, 2]);
  });

  test('a malformed id fails the whole call', async () => {
    const { status, json } = await sandbox.ask('/api/unit/set/2;x/');
    expect(status).toBe(404);
    expect(json).toHaveProperty('error_message');
  });

  test('text ids work too', async () => {
    const { json } = await sandbox.ask('/api/device/set/HXSKIN1200002070;NONE/');
    expect(json.objects.map(({ deviceid }: { deviceid: string }) => deviceid)).toEqual(['HXSKIN1200002070']);
    expect(json.not_found).toEqual(['NONE']);
  });

  test('objects are in their list form', async () => {
    const [list, set] = [await sandbox.ask('/api/user/?id=123'), await sandbox.ask('/api/user/set/123/')];
    expect(set.json.objects).toEqual(list.json.objects);
  });
});
