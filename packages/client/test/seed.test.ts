import { inspect } from 'node:util';
import { HexoApi, HttpError, MethodNotAllowed, StopIteration, UsageError } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { ATHLETE, ATHLETE_ID, FRIEND_ID, useSandbox } from './support/sandbox.js';

const connect = useSandbox();

/** Names that only Python programs use. */
type Pythonic = Record<string, (...args: unknown[]) => unknown>;

describe("the manual of the vendor's client, line by line:", () => {
  it('initialize a client', async () => {
    const { wire } = connect();
    const api = new HexoApi({
      apiKey: 'sandbox-key',
      apiSecret: 'sandbox-secret',
      auth: ATHLETE,
      baseUrl: 'http://127.0.0.1:1',
      fetch: wire.fetch,
      resourceCache: null,
    });
    const user = (await api.account.list())[0];
    expect(String(user)).toBe(`<user ${ATHLETE_ID}>`);
  });

  it('authorize one request', async () => {
    const { api } = connect({ auth: null });
    const routines = await api.trainingroutine.list({}, { auth: ATHLETE });
    expect(routines.length).toBeGreaterThan(0);
  });

  it('authorize all requests, at any time', async () => {
    const { api } = connect({ auth: null });
    api.auth = ATHLETE;
    expect(await api.user.list()).not.toHaveLength(0);
  });

  it('print what was listed', async () => {
    const { api } = connect();
    const users = await api.user.list();
    expect(String(users)).toBe(`<user list: ${users.length} of ${users.totalCount}>`);
    expect(inspect(users)).toContain('<user 99>');
  });

  it('filter, and read the objects of an object', async () => {
    const { api } = connect();
    const records = await api.record.list({ startTimestamp__lt: 480_000_000_000 });
    expect(records[0]?.user.id).toEqual(expect.any(Number));
    expect(String(records[0]?.user)).toMatch(/^<user \d+>$/);
  });

  it('load the next page until there is none', async () => {
    const { api } = connect();
    const records = await api.label.list({ limit: 4 });
    while (records.nextUrl) await records.loadNext();
    expect(records).toHaveLength(records.totalCount);
    await expect(records.loadNext()).rejects.toThrow(StopIteration);
  });

  it('get by id or by URI', async () => {
    const { api } = connect();
    const user99 = await api.user.get(99);
    const user = await api.range.get(user99.resource_uri);
    expect(user).toBe(user99);
  });

  it('read through references in a loop, and fetch each user once', async () => {
    const { api, wire } = connect();
    const ranges = await api.range.list({ user: ATHLETE_ID });
    wire.clear();
    for (const range of ranges) expect(await range.user.first_name).toBe('Zoë');
    expect(wire.calls).toEqual([`GET /api/user/${ATHLETE_ID}/`]);
    await api.user.get(ATHLETE_ID, { forceRefresh: true });
    expect(wire.calls).toHaveLength(2);
    api.clearObjectCache();
  });

  it('see a change everywhere, and send it', async () => {
    const { api } = connect();
    const ranges = await api.range.list({ user: ATHLETE_ID });
    const user = await api.user.get(ATHLETE_ID);
    user.first_name = 'Billy Bob';
    expect(await ranges[0]?.user.first_name).toBe('Billy Bob');
    await user.update();
    expect((await api.user.get(ATHLETE_ID, { forceRefresh: true })).first_name).toBe('Billy Bob');
    await user.update({ first_name: 'Zoë' });
  });

  it('create, change, change by an object as value, delete', async () => {
    const { api } = connect();
    const users = await api.user.list();
    const user = await api.user.get(ATHLETE_ID);
    const range = await api.range.create({ name: 'testnew_range', start: 353_163_129_199, end: 353_163_139_199, user });
    range.name = 'newtestyrangey';
    await range.update();
    expect(range.name).toBe('newtestyrangey');
    await range.update({ user: users.find(({ id }) => id === ATHLETE_ID) ?? user });
    await range.delete();
    await expect(api.range.get(range.id)).rejects.toThrow(HttpError);
  });

  it('be refused before any request', async () => {
    const { api, wire } = connect();
    const types = await api.datatype.list();
    wire.clear();
    await expect(types[4]?.delete()).rejects.toThrow(MethodNotAllowed);
    expect(wire.sent).toEqual([]);
  });

  it('catch an error and look at its response', async () => {
    const { api } = connect();
    const [annotation] = await api.annotation.list({ user: FRIEND_ID });
    const error: unknown = await annotation?.update({ annotation: 'I wuz here' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HttpError);
    expect((error as HttpError).response.status).toBe(403);
  });

  it('look at how a resource is defined', async () => {
    const { api } = connect();
    const conf = (await api.resourceConf())['range'];
    expect(await api.range.conf()).toBe(conf);
    const [range] = await api.range.list({ limit: 1 });
    expect(await range?.accessor.conf()).toBe(conf);
    await api.clearResourceCache();
    expect(await api.account.list()).toHaveLength(1);
  });
});

describe('Python habits', () => {
  it.each([
    ['clear_object_cache', 'api.clearObjectCache()'],
    ['clear_resource_cache', 'await api.clearResourceCache()'],
    ['resource_conf', 'await api.resourceConf()'],
    ['resource_from_uri', 'await api.resourceFromUri(uri)'],
    ['oauth2_get_access_token', 'await api.oauth2GetAccessToken(callbackUrl)'],
    ['oauth2_get_request_token_url', 'await api.oauth2GetRequestTokenUrl(callbackUrl'],
    ['oauth1_get_access_token', 'await api.oauth1GetAccessToken(callbackUrl)'],
    ['oauth1_get_request_token_url', 'await api.oauth1GetRequestTokenUrl(callbackUrl)'],
    ['refresh_access_token', 'await api.refreshAccessToken()'],
    ['get', "await api.request('GET', path)"],
    ['post', "await api.request('POST', path, { body })"],
    ['put', "await api.request('PUT', path, { body })"],
    ['patch', "await api.request('PATCH', path, { body })"],
    ['delete', "await api.request('DELETE', path)"],
    ['base_url', 'new HexoApi({ baseUrl })'],
    ['api_version', 'new HexoApi({ apiVersion })'],
  ])('get an error that shows the right line: api.%s', (name, line) => {
    const { api } = connect();
    const read = (): unknown => (api as never as Pythonic)[name];
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`'${name}' is the Python client's name; write ${line}`);
  });

  it.each([
    ['iter_all', 'for await (const object of api.record.list()) { … }'],
    ['load_next', 'const list = await api.record.list(); await list.loadNext()'],
    ['nexturl', '(await api.record.list()).nextUrl'],
    ['prefetch_all', 'const list = await api.record.list(); await list.prefetchAll()'],
  ])('get an error that shows the right line where the await is missing, too: list().%s', async (name, line) => {
    const { api } = connect();
    const promise = api.record.list({ limit: 1 });
    expect(() => (promise as never as Pythonic)[name]).toThrow(`'${name}' is the Python client's name; write ${line}`);
    await promise;
  });

  it('get an error that shows the right loop where its await is missing', async () => {
    const { api } = connect();
    const promise = api.record.list({ limit: 1 });
    expect(() => [...(promise as never as Iterable<unknown>)]).toThrow(UsageError);
    expect(() => [...(promise as never as Iterable<unknown>)]).toThrow(
      'A list has to be waited for: for (const object of await api.record.list())',
    );
    // Node.js adds numbers where something in the process has watched promises.
    expect(inspect(promise)).toMatch(/^ApiListPromise \[Promise\] \{\s+<pending>/);
    expect(await promise).toHaveLength(1);
  });

  it.each([
    ['load_next', 'await list.loadNext()'],
    ['load_prev', 'await list.loadPrev()'],
    ['prefetch_all', 'await list.prefetchAll()'],
    ['iter_all', 'for await'],
    ['nexturl', 'list.nextUrl'],
  ])('get an error that shows the right line on lists: list.%s', async (name, line) => {
    const list = await connect().api.label.list({ limit: 1 });
    const read = (): unknown => (list as never as Pythonic)[name];
    expect(read).toThrow(UsageError);
    expect(read).toThrow(line);
  });

  it('get an error that shows the right line on accessors and objects: _conf, _parent', async () => {
    const { api } = connect();
    const [label] = await api.label.list({ limit: 1 });
    expect(() => (api.label as never as Pythonic)['_conf']).toThrow('.conf()');
    expect(() => (label as never as Pythonic)['_parent']).toThrow('accessor');
  });

  it('get an error that shows the right line: filters given as something else than an object', async () => {
    const { api, wire } = connect();
    await expect(api.range.list(5 as never)).rejects.toThrow('api.range.list() takes its filters as an object');
    await expect(api.range.list('user=5' as never)).rejects.toThrow(UsageError);
    expect(wire.calls).toEqual([]);
  });

  it('get an error that shows the right line: auth, format and force_refresh in the wrong place', async () => {
    const { api, wire } = connect();
    await expect(api.range.list({ auth: ATHLETE } as never)).rejects.toThrow('api.range.list({ … }, { auth })');
    await expect(api.range.list({ format: 'csv' } as never)).rejects.toThrow('api.range.list({ … }, { format })');
    await expect(api.user.get(99, { force_refresh: true } as never)).rejects.toThrow("did you mean 'forceRefresh'?");
    const error: unknown = await api.range.list({ auth: ATHLETE } as never).catch((caught: unknown) => caught);
    expect(String(error)).not.toContain(ATHLETE);
    expect(wire.calls).toEqual([]);
  });
});
