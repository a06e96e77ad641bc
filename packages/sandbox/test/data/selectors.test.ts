import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATHLETE, COACH, FRIEND, STRANGER } from '../client.js';
import { HOUR, Reader, SECOND, tickOf, ticksOf, type WireObject } from './read.js';

let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader();
});
afterAll(() => sandbox.sandbox.close());

const RECORD = 37_700;
const START = 359_840_226_870;
const END = 359_840_821_814;
const MINUTE = 60 * SECOND;

/** Heart rate: small, and a value for each second. */
const heartRate = (query: string, as?: string) => sandbox.series(query, 19, as);
const range = (start: number, end: number | null, more = {}) =>
  sandbox.create('range', { name: 'Selected', user: 123, start, end, ...more });

describe('a record', () => {
  test.each([`${RECORD}`, `/api/record/${RECORD}/`, `/api/record/${RECORD}`, `/api/v1/record/${RECORD}/`])(
    'is selected by %s',
    async (name) => {
      const pairs = await heartRate(`record=${encodeURIComponent(name)}`);
      expect([pairs.length, pairs[0]?.[0], pairs.at(-1)?.[0]]).toEqual([2324, START + 256, START + 2324 * 256]);
    },
  );

  test.each(['record__in', 'record__range', 'record__gte', 'id', 'id__in'])(
    'is selected by %s, too',
    async (filter) => {
      const value = { record__range: '37700,37700', record__gte: `${RECORD}&record__lte=${RECORD}` }[filter] ?? RECORD;
      expect(await heartRate(`${filter}=${value}`)).toHaveLength(2324);
    },
  );

  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty__in'])(
    'is selected all the same beside a name that every object of JavaScript has: %s',
    async (name) => {
      expect(await heartRate(`record=${RECORD}&${name}=1`)).toHaveLength(2324);
    },
  );

  test('begins its raw channels at its start and those at 1 Hz 256 ticks later', async () => {
    const [samples] = await sandbox.samples(`record=${RECORD}&max_values=2`);
    const first = (dataType: number) => samples?.data[dataType]?.[0]?.[0];
    expect([4113, 4129, 4130, 4145, 4146, 4147].map(first)).toEqual(new Array(6).fill(START));
    expect([19, 33, 36, 37, 49, 53, 1000].map(first)).toEqual(new Array(7).fill(START + 256));
  });

  test('without a data type means all of its channels', async () => {
    const [samples] = await sandbox.samples(`record=${RECORD}&max_values=1`);
    const dataTypes = Object.keys(samples?.data ?? {}).map(Number);
    expect(dataTypes).toEqual([
      18, 19, 22, 33, 34, 35, 36, 37, 38, 39, 42, 49, 52, 53, 269, 270, 318, 338, 1000, 1001, 1004, 4113, 4129, 4130,
      4145, 4146, 4147,
    ]);
  });
});

describe('a window', () => {
  test('of start and end narrows a record, both ends included', async () => {
    const from = START + 256 + 10 * MINUTE;
    const pairs = await heartRate(`record=${RECORD}&start=${from}&end=${from + MINUTE}`);
    expect([pairs.length, pairs[0]?.[0], pairs.at(-1)?.[0]]).toEqual([61, from, from + MINUTE]);
  });

  test('of timestamp lookups means the same', async () => {
    const from = START + 256 + 10 * MINUTE;
    const expected = await heartRate(`record=${RECORD}&start=${from}&end=${from + MINUTE}`);
    const window = (query: string) => heartRate(`record=${RECORD}&${query}`);
    expect(await window(`timestamp__range=${from},${from + MINUTE}`)).toEqual(expected);
    expect(await window(`timestamp__gte=${from}&timestamp__lte=${from + MINUTE}`)).toEqual(expected);
    expect(await window(`timestamp__gt=${from - 1}&timestamp__lt=${from + MINUTE + 1}`)).toEqual(expected);
    expect(await window(`timestamp__gt=${from}&timestamp__lt=${from + MINUTE}`)).toEqual(expected.slice(1, -1));
  });

  test('without a record means whatever the visible users recorded in it', async () => {
    const window = `start=${START}&end=${END}`;
    expect(await heartRate(window)).toEqual(await heartRate(`record=${RECORD}`));
    expect(await heartRate(`${window}&user=friend@example.org`)).toEqual([]);
    expect(await heartRate(window, STRANGER)).toEqual([]);
  });

  test('outside of the record gives nothing', async () => {
    expect(await sandbox.samples(`record=${RECORD}&end=${START - 1}`)).toEqual([]);
    expect(await sandbox.samples(`record=${RECORD}&start=${END + 1}`)).toEqual([]);
  });

  test('of any kind gives the samples that lie in it, as the whole record has them', async () => {
    const whole = new Map<number, readonly (readonly [number, number | null])[]>();
    for (const dataType of [18, 19, 4145, 270, 52])
      whole.set(dataType, await sandbox.series(`record=${RECORD}`, dataType));
    for (const [from, to] of [
      [START, START],
      [START + 1, START + 255],
      [START + 1000, START + 91_111],
      [END - 5000, END],
    ]) {
      for (const [dataType, pairs] of whole) {
        // The whole of the acceleration is more than fits into a reply.
        const every = dataType === 4145 ? 3 : 1;
        const expected = pairs.filter(([tick]) => tick >= Number(from) && tick <= Number(to));
        const part = await sandbox.series(`record=${RECORD}&start=${from}&end=${to}`, dataType);
        const found = part.filter(([tick]) => (tick - START) % (4 * every) === 0 || dataType !== 4145);
        expect(found).toEqual(expected);
      }
    }
  });
});

describe('a range', () => {
  test('is what its user recorded in its time', async () => {
    const { id } = await range(START + 5 * MINUTE, START + 6 * MINUTE);
    const expected = await heartRate(`record=${RECORD}&start=${START + 5 * MINUTE}&end=${START + 6 * MINUTE}`);
    expect(expected).toHaveLength(61);
    expect(await heartRate(`range=${id}`)).toEqual(expected);
    expect(await heartRate(`range=/api/range/${id}/`)).toEqual(expected);
  });

  test('that is open goes on to the end of what there is', async () => {
    const { id } = await range(END - MINUTE, null);
    const pairs = await heartRate(`range=${id}&end=${END + HOUR}`);
    expect(pairs.at(-1)?.[0]).toBe(START + 2324 * 256);
  });

  test('that spans several records gives all of them in order', async () => {
    const [first, second] = [tickOf('2013-03-01T10:00:00Z'), tickOf('2013-03-01T12:00:00Z')];
    for (const start of [first, second]) await sandbox.create('record', { start, end: start + MINUTE, user: 123 });
    const { id } = await range(first - HOUR, second + HOUR);
    const ticks = ticksOf(await heartRate(`range=${id}`));
    expect(ticks).toHaveLength(120);
    expect([ticks[0], ticks[59], ticks[60], ticks[119]]).toEqual([
      first + 256,
      first + MINUTE,
      second + 256,
      second + MINUTE,
    ]);
  });
});

describe('several selectors', () => {
  test('are all met: ranges give only their overlap', async () => {
    const a = await range(START + 2 * MINUTE, START + 10 * MINUTE);
    const b = await range(START + 8 * MINUTE, START + 20 * MINUTE);
    const c = await range(START + 15 * MINUTE, START + 30 * MINUTE);
    const overlap = await heartRate(`record=${RECORD}&start=${START + 8 * MINUTE}&end=${START + 10 * MINUTE}`);
    expect(await heartRate(`range__in=${a['id']},${b['id']}`)).toEqual(overlap);
    expect(await heartRate(`range__in=${a['id']}&range__in=${b['id']}`)).toEqual(overlap);
    expect(await heartRate(`range=${a['id']}&record=${RECORD}&start=${START + 8 * MINUTE}`)).toEqual(overlap);
    expect(await sandbox.samples(`range__in=${a['id']},${b['id']},${c['id']}`)).toEqual([]);
  });

  test('are all met: records give only their overlap, which is mostly nothing', async () => {
    const start = tickOf('2012-07-01T08:00:00Z');
    const one = await sandbox.create('record', { start, end: start + 10 * MINUTE, user: 123 });
    const other = await sandbox.create('record', { start: start + 5 * MINUTE, end: start + 15 * MINUTE, user: 123 });
    expect(await sandbox.samples(`record__in=${one['id']},${RECORD}`)).toEqual([]);
    const ticks = ticksOf(await heartRate(`record__in=${one['id']},${other['id']}`));
    expect(Math.min(...ticks)).toBe(start + 5 * MINUTE);
    expect(Math.max(...ticks)).toBe(start + 10 * MINUTE);
    // By itself, each has its own samples alone.
    expect(await heartRate(`record=${one['id']}`)).toHaveLength(600);
  });

  test('a training routine selects its ranges', async () => {
    const { id: trainingroutine } = await sandbox.create('trainingroutine', { name: 'Ladder', user: 123 });
    const made = await range(START + MINUTE, START + 3 * MINUTE, { context: { trainingroutine } });
    expect(made['trainingroutine']).toBe(`/api/trainingroutine/${trainingroutine}/`);
    expect(await heartRate(`trainingroutine=${trainingroutine}`)).toEqual(await heartRate(`range=${made['id']}`));
    await range(START + 2 * MINUTE, START + 4 * MINUTE, { context: { trainingroutine } });
    expect(await heartRate(`trainingroutine=${trainingroutine}`)).toHaveLength(61);
  });
});

describe('a user', () => {
  test.each(['123', '/api/user/123/', 'athlete@example.org'])('is selected by %s', async (user) => {
    const window = `start=${START}&end=${START + MINUTE}`;
    expect(await heartRate(`${window}&user=${encodeURIComponent(user)}`, COACH)).toHaveLength(60);
    expect(await heartRate(`${window}&user=${encodeURIComponent(user)}`, STRANGER)).toEqual([]);
  });

  test('that is not the one of the record leaves nothing', async () => {
    expect(await sandbox.samples(`record=${RECORD}&user=friend@example.org`)).toEqual([]);
    expect(await sandbox.samples(`record=${RECORD}&user=nobody@example.org`)).toEqual([]);
  });
});

describe('a data type', () => {
  test.each(['datatype=19,33', 'datatype__in=19,33', 'datatype__in=19&datatype__in=33', 'datatype__range=19,33'])(
    'is selected by %s',
    async (query) => {
      const [samples] = await sandbox.samples(`record=${RECORD}&max_values=1&${query}`);
      const expected = query.includes('range') ? ['19', '22', '33'] : ['19', '33'];
      expect(Object.keys(samples?.data ?? {})).toEqual(expected);
    },
  );

  test.each([
    ['datatype=/api/datatype/19/', [19]],
    ['datatype__gt=4129', [4130, 4145, 4146, 4147]],
    ['datatype__gte=4146', [4146, 4147]],
    ['datatype__lt=19', [18]],
    ['datatype__lte=19', [18, 19]],
    ['datatype=33&datatype=19', [19]],
    ['datatype=19,99999', [19]],
    ['datatype__in=19&datatype__lt=30', [19]],
  ])('is selected by %s', async (query, expected) => {
    const [samples] = await sandbox.samples(`record=${RECORD}&max_values=1&${query}`);
    expect(Object.keys(samples?.data ?? {}).map(Number)).toEqual(expected);
  });

  test.each(['datatype__in=', 'datatype=99999', 'datatype=None', 'datatype=/api/datatype/99999/'])(
    'that no record has leaves nothing: %s',
    async (query) => expect(await sandbox.samples(`record=${RECORD}&${query}`)).toEqual([]),
  );
});

describe('what one may not see', () => {
  let theirs: WireObject;
  beforeAll(async () => {
    theirs = (await sandbox.object('/api/record/?user=808&order_by=start&limit=1', STRANGER))['objects'][0];
  });

  test.each([ATHLETE, FRIEND, COACH])('is not there for %s, by whatever it is selected', async (as) => {
    const { id, start, end } = theirs;
    const { json } = await sandbox.ask('/api/range/?limit=1', { as: STRANGER });
    const [foreign] = json.objects;
    for (const query of [`record=${id}`, `range=${foreign.id}`, `record__in=${id},${id}`]) {
      expect([query, await sandbox.samples(query, as)]).toEqual([query, []]);
    }
    expect(await sandbox.samples(`user=808&start=${start}&end=${end}`, as)).toEqual([]);
    const users = (await sandbox.samples(`start=${start}&end=${end}&max_values=1`, as)).map(({ user }) => user);
    expect(users).not.toContain('/api/user/808/');
  });

  test('is there for whom it belongs to', async () => {
    expect(await heartRate(`record=${theirs['id']}&max_values=3`, STRANGER)).toHaveLength(3);
  });

  test('ends with the record: what is deleted has no data, and neither has its time', async () => {
    const start = tickOf('2011-05-05T05:00:00Z');
    const { id, resource_uri: uri } = await sandbox.create('record', { start, end: start + MINUTE, user: 123 });
    const window = `start=${start}&end=${start + MINUTE}`;
    expect(await heartRate(window)).toHaveLength(60);
    expect((await sandbox.ask(uri, { method: 'DELETE' })).status).toBe(204);
    expect(await heartRate(window)).toEqual([]);
    expect(await sandbox.samples(`record=${id}`)).toEqual([]);
  });
});

describe('a bad request', () => {
  const refusal = async (query: string) => {
    const { status, json } = await sandbox.ask(`/api/data/?${query}`);
    return [status, json.error ?? json.error_message];
  };
  const mismatch = 'Invalid resource lookup data provided (mismatched type).';

  test.each([
    ['start__gte=1', "'gte' is not an allowed filter on the 'start' field."],
    ['timestamp=1', "'exact' is not an allowed filter on the 'timestamp' field."],
    ['user__in=1,2', "'in' is not an allowed filter on the 'user' field."],
    ['flat__in=1', "'in' is not an allowed filter on the 'flat' field."],
    ['record__user=123', "Lookups are not allowed more than one level deep on the 'record' field."],
    ['start__foo=1', "The 'start' field does not support relations."],
    ['record=abc', mismatch],
    ['range=1.5', mismatch],
    ['datatype=heartrate', mismatch],
    ['datatype=&record=37700', mismatch],
    ['record=', mismatch],
    ['record__in=37700,', mismatch],
    ['start=now', mismatch],
    ['end=', mismatch],
    ['timestamp__gt=x', mismatch],
    ['record=37700&max_values=many', mismatch],
    ['record=37700&max_values=0', "Invalid max_values '0' provided. Please provide a positive integer."],
    ['record=37700&max_values=-5', "Invalid max_values '-5' provided. Please provide a positive integer."],
  ])('%s is refused in the words of Tastypie', async (query, reason) => {
    expect(await refusal(query)).toEqual([400, reason]);
  });

  test.each(['record__range=1', 'timestamp__range=5', 'datatype__range=1,2,3&record=37700'])(
    '%s is 500, as any range without two bounds',
    async (query) => expect((await refusal(query))[0]).toBe(500),
  );

  test.each(['', 'datatype=19', 'user=123', 'user=123&datatype=19&max_values=10', 'nonsense=1'])(
    'that would mean all that was ever recorded is refused: %j',
    async (query) => {
      const [status, reason] = await refusal(query);
      expect([status, reason]).toEqual([400, expect.stringContaining('Name a record, a range or a time window')]);
    },
  );
});
