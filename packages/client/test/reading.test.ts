import {
  ApiResourceInstance,
  type Authentication,
  ConnectionError,
  HexoApi,
  HttpNotFound,
  HttpUnauthorized,
  UsageError,
} from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { ATHLETE, ATHLETE_ID, COACH, FRIEND, FRIEND_ID, STRANGER, useSandbox } from './support/sandbox.js';

const USER = `/api/user/${FRIEND_ID}/`;

const connect = useSandbox();

describe('get()', () => {
  it('takes an id, a text id, a URI in any spelling, an object or a reference', async () => {
    const { api } = connect();
    const user = await api.user.get(FRIEND_ID);
    expect(user).toMatchObject({ id: FRIEND_ID, email: 'friend@example.org', resource_uri: USER });
    expect(await api.user.get(String(FRIEND_ID))).toBe(user);
    expect(await api.user.get(USER)).toBe(user);
    expect(await api.user.get('/api/v1/user/99/')).toBe(user);
    expect(await api.user.get(`http://127.0.0.1:1${USER}`)).toBe(user);
    expect(await api.user.get(user)).toBe(user);
    const [range] = await api.range.list({ user: FRIEND_ID, limit: 1 }, { auth: ATHLETE });
    expect(range && (await api.user.get(range.user))).toBe(user);
  });

  it('takes ids that are text, such as the serial of a device', async () => {
    const { api, wire } = connect();
    const device = await api.device.get('HXSKIN1200002070');
    expect(device.deviceid).toBe('HXSKIN1200002070');
    expect(wire.calls).toEqual(['GET /api/device/HXSKIN1200002070/']);
    const [record] = await api.record.list({ limit: 1 });
    expect(record?.device?.id).toBe('HXSKIN1200002070');
    expect(await record?.device?.serial).toBe(2070);
    expect(wire.calls).toHaveLength(2);
  });

  it("follows a URI to its own resource, as the seed's api.range.get(user99.resource_uri)", async () => {
    const { api } = connect();
    const user = await api.range.get(USER);
    expect(String(user)).toBe('<user 99>');
    expect(user.accessor).toBe(api.user);
    expect(await api.resourceFromUri(USER)).toBe(user);
  });

  it.each([
    [''],
    ['schema'],
    ['set'],
    ['.'],
    ['..'],
    ['1/2'],
    ['a/b/'],
    ['/api/user/'],
    ['/nowhere/5/'],
    [-1],
    [1.5],
    [Number.NaN],
    [null],
    [undefined],
    [{}],
    [true],
  ])('refuses %j before any request for it', async (id) => {
    const { api, wire } = connect();
    await expect(api.user.get(id as never)).rejects.toThrow(UsageError);
    expect(wire.calls).toEqual([]);
  });

  it('refuses the addresses at which a resource has no object', async () => {
    const { api, wire } = connect();
    await expect(api.user.get('/api/user/schema/')).rejects.toThrow(UsageError);
    expect(wire.calls).toEqual([]);
  });

  it('never follows a URI to another server', async () => {
    const { api, wire } = connect();
    await expect(api.user.get('https://evil.example.org/api/user/99/')).rejects.toThrow(ConnectionError);
    await expect(api.resourceFromUri('//evil.example.org/api/user/99/')).rejects.toThrow(UsageError);
    expect(wire.sent.every(({ url }) => url.startsWith('http://127.0.0.1:1/'))).toBe(true);
  });

  it('asks the server again with forceRefresh', async () => {
    const { api, wire } = connect();
    const user = await api.user.get(FRIEND_ID);
    expect(await api.user.get(FRIEND_ID)).toBe(user);
    expect(wire.calls).toEqual([`GET ${USER}`]);
    expect(await api.user.get(FRIEND_ID, { forceRefresh: true })).toBe(user);
    expect(wire.calls).toEqual([`GET ${USER}`, `GET ${USER}`]);
  });

  it('tells that there is no such object', async () => {
    const { api } = connect();
    await expect(api.user.get(1)).rejects.toThrow(HttpNotFound);
    await expect(api.user.get(1)).rejects.toThrow('GET http://127.0.0.1:1/api/user/1/ answered 404: no such object');
    // And not to whom it may not be shown.
    await expect(api.user.get(ATHLETE_ID, { auth: STRANGER })).rejects.toThrow(HttpNotFound);
  });

  it('says what is no URI at all', async () => {
    const { api, wire } = connect();
    await expect(api.resourceFromUri('garbage')).rejects.toThrow(UsageError);
    await expect(api.resourceFromUri('garbage')).rejects.toThrow('garbage');
    expect(wire.lines).toEqual([]);
  });
});

describe('list()', () => {
  it('is an array of objects, with what the server said beside it', async () => {
    const { api } = connect();
    const records = await api.record.list({ limit: 3 });
    expect(Array.isArray(records)).toBe(true);
    expect(records).toHaveLength(3);
    expect(records[0]).toBeInstanceOf(ApiResourceInstance);
    expect([...records].map((record) => record.id)).toEqual(records.map((record) => record.id));
    expect(records.meta).toMatchObject({ limit: 3, offset: 0, previous: null });
    expect(records.totalCount).toBe(records.meta.total_count);
    expect(records.nextUrl).toBe('/api/record/?limit=3&offset=3');
    expect(records.previousUrl).toBeNull();
    expect(records.accessor).toBe(api.record);
  });

  it('sends the filters and really narrows', async () => {
    const { api, wire } = connect();
    const ranges = await api.range.list({ user: FRIEND_ID, rank: 0, order_by: '-start', limit: 5 });
    expect(wire.calls).toEqual(['GET /api/range/?user=99&rank=0&order_by=-start&limit=5']);
    expect(ranges.every((range) => range.user.id === FRIEND_ID && range.rank === 0)).toBe(true);
    const starts = ranges.map((range) => range.start);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
  });

  it("takes the seed's startTimestamp, which a server would ignore", async () => {
    const { api } = connect();
    const [first] = await api.record.list({ order_by: 'start', limit: 1 });
    const before = await api.record.list({ startTimestamp__lt: (first?.start ?? 0) + 1 });
    expect(before.totalCount).toBe(1);
  });

  it('passes what stands under query: unchecked', async () => {
    const { api, wire } = connect();
    await api.range.list({ limit: 1 }, { query: { weather: 'fine & dry', flag: true, count: 3 } });
    expect(wire.calls).toEqual(['GET /api/range/?limit=1&weather=fine%20%26%20dry&flag=true&count=3']);
  });

  it("passes the server's own refusal on, in its own words", async () => {
    const { api } = connect();
    await expect(api.range.list({}, { query: { name: 'x' } })).rejects.toThrow(
      "answered 400: The 'name' field does not allow filtering.",
    );
  });

  it('keeps the extra members of meta that some resources have', async () => {
    const { api } = connect();
    const [track] = await api.track.list({ limit: 1 });
    const points = await api.trackpoint.list({ track: track ?? 0, limit: 1 });
    expect(points.meta['total_tracks']).toBe(1);
  });

  it('lets objects, references, URIs and ids stand for each other in filters', async () => {
    const { api, wire } = connect();
    const user = await api.user.get(FRIEND_ID);
    const [range] = await api.range.list({ user, limit: 1 });
    wire.clear();
    for (const value of [user, range?.user ?? null, USER, FRIEND_ID, [user, ATHLETE_ID]]) {
      const name = Array.isArray(value) ? 'user__in' : 'user';
      await api.range.list({ [name]: value, limit: 1 });
    }
    expect(wire.calls).toEqual([
      ...Array.from({ length: 4 }, () => 'GET /api/range/?user=99&limit=1'),
      'GET /api/range/?user__in=99%2C123&limit=1',
    ]);
  });

  it('orders by several columns on every server', async () => {
    const { api } = connect();
    const ranges = await api.range.list({ order_by: ['user', '-start'], limit: 1000 });
    const keys = ranges.map((range) => [Number(range.user.id), -range.start] as const);
    const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    expect(keys).toEqual(sorted);
  });

  it('sends its request even when nobody waits for it yet, and only one', async () => {
    const { api, wire } = connect();
    const listing = api.range.list({ limit: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await listing;
    await listing;
    expect(wire.calls).toHaveLength(1);
  });
});

describe('sign-in', () => {
  it('may come later, and may change at any time', async () => {
    const { wire } = connect();
    const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', fetch: wire.fetch, resourceCache: null });
    expect(api.auth).toBeNull();
    await expect(api.account.list()).rejects.toThrow('no credentials were sent: set auth');
    api.auth = ATHLETE;
    expect((await api.account.list())[0]?.email).toBe('athlete@example.org');
    api.auth = { username: 'friend@example.org', password: 'friend' };
    expect((await api.account.list())[0]?.email).toBe('friend@example.org');
    api.auth = null;
    await expect(api.account.list()).rejects.toThrow(HttpUnauthorized);
  });

  it('takes passwords with colons, and letters of any script', async () => {
    const { api, wire } = connect();
    expect((await api.account.list({}, { auth: STRANGER }))[0]?.email).toBe('stranger@example.org');
    await expect(api.account.list({}, { auth: 'zoë@example.org:ключ' })).rejects.toThrow(
      "user 'zoë@example.org' was refused",
    );
    const header = wire.sent.at(-1)?.headers.get('authorization') ?? '';
    expect(Buffer.from(header.slice(6), 'base64').toString()).toBe('zoë@example.org:ключ');
  });

  it('can be given to any call alone', async () => {
    const { api } = connect();
    expect((await api.account.list({}, { auth: FRIEND }))[0]?.id).toBe(FRIEND_ID);
    expect((await api.account.list())[0]?.id).toBe(ATHLETE_ID);
  });

  it('is left out with auth: null', async () => {
    const { api, wire } = connect();
    await api.request('GET', '/api/', { auth: null });
    expect(wire.sent[0]?.headers.has('authorization')).toBe(false);
    await expect(api.account.list({}, { auth: null })).rejects.toThrow('no credentials were sent');
  });

  it('takes an object that signs requests its own way', async () => {
    const { api, wire } = connect();
    const auth: Authentication = {
      principal: 'device 5',
      account: 'device 5',
      authorize: async ({ method, url }) => ({ Authorization: `Own ${method} ${url}` }),
    };
    await expect(api.account.list({}, { auth })).rejects.toThrow('device 5 was refused');
    expect(wire.sent.at(-1)?.headers.get('authorization')).toBe('Own GET http://127.0.0.1:1/api/account/schema/');
  });

  it('is signed with the API key where there is one, for exactly the URL that is sent', async () => {
    const { api, wire } = connect({ apiKey: 'sandbox-key', apiSecret: 'sandbox-secret', auth: COACH });
    const ranges = await api.range.list({ id__in: [58901, 58902], limit: 1 });
    await ranges.loadNext();
    expect(ranges).toHaveLength(2);
    expect(wire.sent.every(({ headers }) => headers.has('x-hexoapisignature'))).toBe(true);
    await expect(api.account.list({}, { auth: 'coach@example.org:wrong' })).rejects.toThrow(
      "user 'coach@example.org' was refused: check auth",
    );
    const wrong = connect({ apiKey: 'sandbox-key', apiSecret: 'wrong', auth: COACH });
    await expect(wrong.api.account.list()).rejects.toThrow('the API key or its secret is wrong');
    await expect(wrong.api.account.list()).rejects.toThrow('API signature failed.');
  });

  it('never shows in what can be printed', async () => {
    const { api } = connect({ apiKey: 'k', apiSecret: 'topsecretkey', auth: 'a@example.org:topsecretpassword' });
    const { inspect } = await import('node:util');
    const error: unknown = await api.account.list().catch((caught: unknown) => caught);
    const shown = [
      inspect(api, { depth: 10, showHidden: true }),
      String(api),
      JSON.stringify(api),
      inspect(error, { depth: 10, showHidden: true }),
      inspect(api.range, { depth: 10, showHidden: true }),
    ].join('\n');
    expect(shown).not.toMatch(/topsecret|YUBleGFtcGxlLm9yZzp0b3/);
  });
});

describe('settings', () => {
  it('ask for a version only when it is set', async () => {
    const plain = connect();
    await plain.api.range.list({ limit: 1 });
    expect(plain.wire.sent.some(({ headers }) => headers.has('x-hexoapiversion'))).toBe(false);
    expect(plain.api.apiVersion).toBe('');
    const versioned = connect({ apiVersion: '3.3.x' });
    await versioned.api.range.list({ limit: 1 });
    expect(versioned.wire.sent.every(({ headers }) => headers.get('x-hexoapiversion') === '3.3.x')).toBe(true);
  });

  it('add no headers beyond what authentication needs, since browsers would ask the server for leave', async () => {
    const { api, wire } = connect();
    await api.range.list({ limit: 1 });
    for (const { headers } of wire.sent) expect([...headers.keys()].sort()).toEqual(['accept', 'authorization']);
  });

  it('add headers to every request, and a call adds its own', async () => {
    const { api, wire } = connect({ headers: { 'X-Study': 'a' } });
    await api.range.list({ limit: 1 }, { headers: { 'X-Step': 'b' } });
    expect(wire.sent.every(({ headers }) => headers.get('x-study') === 'a')).toBe(true);
    expect(wire.sent.at(-1)?.headers.get('x-step')).toBe('b');
  });

  it('bound the requests at the same time', async () => {
    const { api, wire } = connect({ concurrency: 2 });
    await Promise.all(Array.from({ length: 9 }, (_, index) => api.range.list({ limit: 1, offset: index })));
    expect(wire.mostAtOnce).toBe(2);
  });

  it('take a base URL with a slash at the end', async () => {
    const { api, wire } = connect({ baseUrl: 'http://127.0.0.1:1/' });
    await api.range.list({ limit: 1 });
    expect(wire.sent.at(-1)?.url).toBe('http://127.0.0.1:1/api/range/?limit=1');
  });
});

describe('withResponse()', () => {
  it("gives the server's answer beside the result, on any call", async () => {
    const { api } = connect();
    const { data, response } = await api.range.list({ limit: 1 }).withResponse();
    expect(data).toHaveLength(1);
    expect(response).toMatchObject({
      status: 200,
      method: 'GET',
      url: 'http://127.0.0.1:1/api/range/?limit=1',
      attempts: 1,
    });
    expect(response?.headers.get('content-type')).toBe('application/json');
    expect(response?.body).toMatchObject({ meta: { limit: 1 } });
    expect((await api.user.get(FRIEND_ID).withResponse()).response?.status).toBe(200);
    expect((await data.loadNext().withResponse()).response?.url).toContain('limit=2&offset=0');
  });

  it('gives no answer where none was needed', async () => {
    const { api } = connect();
    await api.user.get(FRIEND_ID);
    expect(await api.user.get(FRIEND_ID).withResponse()).toMatchObject({ response: null, data: { id: FRIEND_ID } });
  });

  it('rejects as the call does', async () => {
    const { api } = connect();
    await expect(api.user.get(1).withResponse()).rejects.toThrow(HttpNotFound);
  });
});

describe('request()', () => {
  it('sends any request, absolute or below the root', async () => {
    const { api, wire } = connect();
    expect((await api.request('get', 'range/', { query: { limit: 1 } })).body).toMatchObject({ meta: { limit: 1 } });
    expect((await api.request('GET', '/api/range/?limit=1')).status).toBe(200);
    expect((await api.request('OPTIONS', 'range/')).headers.get('allow')).toContain('GET');
    expect(wire.lines).toEqual(['GET /api/range/?limit=1', 'GET /api/range/?limit=1', 'OPTIONS /api/range/']);
  });

  it('rejects with the typed error for anything that is not 2xx', async () => {
    const { api } = connect();
    await expect(api.request('GET', 'nowhere/')).rejects.toThrow(HttpNotFound);
    await expect(api.request('GET', 'user/1/')).rejects.toThrow(HttpNotFound);
  });

  it('sends credentials to no other server', async () => {
    const { api, wire } = connect();
    await expect(api.request('GET', 'https://evil.example.org/api/')).rejects.toThrow(ConnectionError);
    expect(wire.sent).toEqual([]);
  });

  it('refuses an option that does not exist', async () => {
    const { api } = connect();
    await expect(api.request('GET', 'range/', { bdy: 1 } as never)).rejects.toThrow("did you mean 'body'?");
  });
});
