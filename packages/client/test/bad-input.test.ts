import { inspect } from 'node:util';
import {
  ConnectionError,
  DecodeError,
  HexoApi,
  type HexoApiOptions,
  HexoskinError,
  HttpBadRequest,
  HttpClientError,
  HttpError,
  HttpInternalServerError,
  HttpNotFound,
  HttpNotImplemented,
  HttpServerError,
  HttpTooManyRequests,
  HttpUnauthorized,
  MethodNotAllowed,
  TimeoutError,
  UsageError,
} from 'hexoskin-client';
import { createSandbox } from 'hexoskin-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf } from './support/failure.js';
import { deadOrigin, httpServer, sendJson } from './support/http-server.js';
import { ATHLETE, ATHLETE_ID, useSandbox } from './support/sandbox.js';
import { json, Wire } from './support/wire.js';

const connect = useSandbox();

/** Words that JavaScript programs and Python programs write alike, so that the compiler must be kept quiet. */
type Loose = Record<string, never> & Record<string, (...args: unknown[]) => Promise<unknown>>;

describe('a misspelt name', () => {
  it.each([
    ['rnage', 'range'],
    ['records', 'record'],
    ['Users', 'user'],
    ['usr', 'user'],
    ['trainingRoutine', 'trainingroutine'],
    ['dataType', 'datatype'],
    ['heartRate', 'heartrate'],
  ])('of a resource, api.%s, is an error that names %s', (written, right) => {
    const { api, wire } = connect();
    const read = (): unknown => (api as never as Loose)[written];
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`There is no resource '${written}'; did you mean '${right}'?`);
    expect(wire.sent).toEqual([]);
  });

  it('of a filter names the nearest right one', async () => {
    const { api, wire } = connect();
    const error = await failureOf(api.range.list({ start__gtee: 5 } as never));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toContain("range has no filter 'start__gtee'; did you mean 'start__gte'?");
    expect(wire.calls).toEqual([]);
  });

  it('of an order column names the nearest right one', async () => {
    const { api, wire } = connect();
    const error = await failureOf(api.range.list({ order_by: '-strat' as never }));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toContain("range cannot be ordered by 'strat'; did you mean 'start'?");
    expect(wire.calls).toEqual([]);
  });

  it('of a field names the nearest right one', async () => {
    const { api, wire } = connect();
    const error = await failureOf(api.range.create({ nmae: 'x', start: 1, user: ATHLETE_ID } as never));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toContain("range has no field 'nmae'; did you mean 'name'?");
    expect(wire.calls).toEqual([]);
  });

  it.each<[string, (api: HexoApi, options: never) => PromiseLike<unknown>]>([
    ['list()', (api, options) => api.range.list({}, options)],
    ['get()', (api, options) => api.range.get(1, options)],
    ['create()', (api, options) => api.range.create({ name: 'x', start: 1, user: 1 }, options)],
    ['patch()', (api, options) => api.range.patch([], options)],
    ['conf()', (api, options) => api.range.conf(options)],
    ['resourceConf()', (api, options) => api.resourceConf(options)],
    ['resourceFromUri()', (api, options) => api.resourceFromUri('/api/range/1/', options)],
    ['request()', (api, options) => api.request('GET', 'range/', options)],
    ['list()', (api, options) => api.heartrate.list({}, options)],
    ['list()', (api, options) => api.report.list({}, options)],
    ['conf()', (api, options) => api.report.conf(options)],
  ])('of an option of %s names the nearest right one', async (call, run) => {
    const { api, wire } = connect();
    const error = await failureOf(run(api, { tiemout: 5 } as never));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toBe(`${call} has no option 'tiemout'; did you mean 'timeout'?`);
    expect(wire.calls).toEqual([]);
  });

  it('of what is no option of list() at all points at the filters', async () => {
    const { api, wire } = connect();
    for (const call of [
      api.range.list({}, { limit: 5 } as never),
      api.data.list({ record: 1 }, { flat: true } as never),
    ]) {
      expect((await failureOf(call as PromiseLike<unknown>)).message).toMatch(
        /^list\(\) has no option '(limit|flat)'; filters stand before the options: list\({ … }, { … }\)$/,
      );
    }
    expect(wire.calls).toEqual([]);
  });

  it.each([
    [{ start__gte: '2026-05-01' }, 'start__gte'],
    [{ end__lt: '2026-05-01T00:00:00Z' }, 'end__lt'],
    [{ start__range: ['2026-05-01', '2026-06-01'] }, 'start__range'],
  ])('of a time as text %j tells what the filter takes', async (filters, name) => {
    const { api, wire } = connect();
    const error = await failureOf(api.range.list(filters as never));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toContain(`'${name}' takes ticks or a Date, as new Date('2026-05-01T08:00:00Z'); got '2026-`);
    expect(wire.calls).toEqual([]);
    await api.range.list({ start__gte: '362160884992', last_modified__gt: '2020-02-29' } as never);
  });

  it('of an id that is an object without an address says so', async () => {
    const { api, wire } = connect();
    const error = await failureOf(api.range.get({ id: 1 } as never));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toBe('an object is no id of a range; an id is a whole number from 0, or text');
    expect(wire.calls).toEqual([]);
  });

  it('of relations to include tells that they are a list', async () => {
    const { api, wire } = connect();
    const error = await failureOf(api.range.list({}, { include: 'user' as never }));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toBe("'include' takes a list of relations, as ['user']");
    expect(wire.calls).toEqual([]);
  });

  it('of an option names the nearest right one on objects and lists, too', async () => {
    const { api, wire } = connect();
    const list = await api.range.list({ limit: 1 });
    const [range] = list;
    wire.clear();
    const options = { singal: undefined } as never;
    for (const call of [
      list.loadNext(options),
      list.loadPrev(options),
      list.prefetchAll(options),
      list.delete(0, options),
      range?.load(options),
      range?.update({}, options),
      range?.patch({}, options),
      range?.delete(options),
      range?.user.load(options),
    ]) {
      expect((await failureOf(call as PromiseLike<unknown>)).message).toContain(
        "has no option 'singal'; did you mean 'signal'?",
      );
    }
    expect(wire.sent).toEqual([]);
  });

  it.each([[-1], [Number.NaN], ['5'], [null]])(
    'is not the only thing refused: so is a timeout of %j',
    async (timeout) => {
      const { api, wire } = connect();
      await expect(api.range.list({}, { timeout: timeout as never })).rejects.toThrow(UsageError);
      await expect(api.range.get(1, { retries: timeout as never })).rejects.toThrow(UsageError);
      expect(wire.calls).toEqual([]);
    },
  );
});

describe('a client', () => {
  it('bears being looked at by tools that try names of their own', async () => {
    const { api, wire } = connect();
    expect(await api).toBe(api);
    expect(JSON.stringify({ api })).toBe('{"api":"<HexoApi http://127.0.0.1:1, user \'athlete@example.org\'>"}');
    expect(inspect(api, { depth: 4 })).toContain('<HexoApi http://127.0.0.1:1');
    expect(`${api} ${api.range}`).toContain('<range resource>');
    expect(inspect(api.range)).toBe('<range resource>');
    expect(api).toEqual(api);
    for (const probe of [
      'then',
      'toJSON',
      'nodeType',
      'asymmetricMatch',
      '$$typeof',
      '__v_isRef',
      '__v_skip',
      'length',
      'tagName',
      'render',
      'inspect',
      '@@__IMMUTABLE_ITERABLE__@@',
      'isMockFunction',
      'calls',
    ]) {
      expect(() => (api as never as Loose)[probe]).not.toThrow();
    }
    expect(Symbol.iterator in api).toBe(false);
    expect(wire.sent).toEqual([]);
  });

  it('gives undefined for a name that is like no resource, as any object does', () => {
    expect((connect().api as never as Loose)['somethingElse']).toBeUndefined();
  });
});

describe('a method that the resource does not allow', () => {
  it.each<[string, (api: HexoApi) => PromiseLike<unknown>]>([
    ['list', (api) => api.createuser.list()],
    ['list', (api) => api.changeemail.list()],
    ['create', (api) => api.datatype.create({} as never)],
    ['create', (api) => api.metric.create({} as never)],
    ['get', (api) => api.account.get(1)],
    ['patch', (api) => api.record.patch([])],
  ])('is MethodNotAllowed before any request: %s', async (_name, run) => {
    const { api, wire } = connect();
    const error = await failureOf(run(api));
    expect(error).toBeInstanceOf(MethodNotAllowed);
    expect(error).toBeInstanceOf(HexoskinError);
    expect(error).not.toBeInstanceOf(HttpError);
    expect(wire.calls).toEqual([]);
  });

  it('is refused on objects as well', async () => {
    const { api, wire } = connect();
    const [type] = await api.datatype.list({ limit: 1 });
    wire.clear();
    for (const call of [type?.delete(), type?.update({} as never), type?.patch({ name: 'x' } as never)]) {
      expect(await failureOf(call as PromiseLike<unknown>)).toBeInstanceOf(MethodNotAllowed);
    }
    expect(wire.sent).toEqual([]);
  });
});

describe('a base URL', () => {
  it('that nothing answers is told from a broken connection', async () => {
    const origin = await deadOrigin();
    const api = new HexoApi({ baseUrl: origin, auth: ATHLETE, resourceCache: null, retries: 0 });
    const error = await failureOf(api.account.list());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toContain(`Could not reach ${origin}`);
    expect(error.message).toContain('is the server running, and is baseUrl right?');
  });

  it.each<[string, string, string]>([
    [
      'text/html',
      '<!DOCTYPE html><html><head><title>Welcome</title></head></html>',
      'answered a web page instead of JSON',
    ],
    ['application/json', '{"hello": "world"}', 'no list of Hexoskin resources'],
    ['application/json', '[]', 'answered a JSON array where'],
    ['text/plain', 'hello', 'where a JSON object was expected'],
    ['application/json', '<html>', 'answered broken JSON'],
  ])('of something else is recognised by its answer: %s %s', async (type, body, message) => {
    const { url } = await httpServer((_seen, response) => response.writeHead(200, { 'Content-Type': type }).end(body));
    const api = new HexoApi({ baseUrl: url, auth: ATHLETE, resourceCache: null });
    const error = await failureOf(api.account.list());
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toContain(message);
  });

  it('of another web server is recognised by its error page', async () => {
    const { url } = await httpServer((_seen, response) =>
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Not Found</title>'),
    );
    const api = new HexoApi({ baseUrl: url, auth: ATHLETE, resourceCache: null });
    const error = await failureOf(api.account.list());
    expect(error).toBeInstanceOf(HttpNotFound);
    expect(error.message).toContain('check baseUrl');
  });

  it('that redirects elsewhere gets no credentials to go along', async () => {
    const other = await httpServer((_seen, response) => sendJson(response, {}));
    const { url } = await httpServer((seen, response) =>
      response.writeHead(301, { Location: `${other.url}${seen.path}` }).end(),
    );
    const api = new HexoApi({ baseUrl: url, auth: ATHLETE, resourceCache: null });
    await expect(api.account.list()).rejects.toThrow(ConnectionError);
    expect(other.requests).toEqual([]);
  });

  it('whose lists lead elsewhere gets no credentials to go along', async () => {
    const { api, wire } = connect();
    wire.change(/GET \/api\/range\/\?/, async (response) => {
      const text = (await response.text()).replace('"/api/range/?limit', '"https://evil.example.org/api/range/?limit');
      return new Response(text, { headers: { 'content-type': 'application/json' } });
    });
    const list = await api.range.list({ limit: 1 });
    await expect(list.loadNext()).rejects.toThrow(ConnectionError);
    await expect(list.prefetchAll()).rejects.toThrow(ConnectionError);
    expect(wire.sent.every(({ url }) => url.startsWith('http://127.0.0.1:1/'))).toBe(true);
  });
});

describe('a wrong', () => {
  it('key, password or no credentials at all are told apart', async () => {
    const messageOf = async (options: object): Promise<string> => {
      const error = await failureOf(connect(options).api.account.list());
      expect(error).toBeInstanceOf(HttpUnauthorized);
      return error.message;
    };
    const key = { apiKey: 'sandbox-key', apiSecret: 'sandbox-secret' };
    expect(await messageOf({ ...key, apiSecret: 'x' })).toContain('API signature failed.');
    expect(await messageOf({ ...key, apiKey: 'x' })).toContain('check apiKey and apiSecret');
    expect(await messageOf({ ...key, auth: 'athlete@example.org:x' })).toContain(
      "user 'athlete@example.org' was refused: check auth",
    );
    expect(await messageOf({ auth: 'nobody@example.org:x' })).toContain("user 'nobody@example.org' was refused");
    expect(await messageOf({ auth: null })).toContain('no credentials were sent: set auth');
  });
});

describe('the error tree', () => {
  it("has the server's own message in each error's text, and the whole answer in response", async () => {
    const { api } = connect();
    const error = await failureOf(api.range.list({}, { query: { limit: 'abc' } }));
    expect(error).toBeInstanceOf(HttpBadRequest);
    expect(error).toBeInstanceOf(HttpClientError);
    expect(error).toBeInstanceOf(HttpError);
    expect(error.message).toContain("Invalid limit 'abc' provided. Please provide a positive integer.");
    expect((error as HttpError).response).toMatchObject({
      status: 400,
      method: 'GET',
      url: 'http://127.0.0.1:1/api/range/?limit=abc',
      body: { error: expect.stringContaining('Invalid limit') },
    });
    expect((error as HttpError).response.contentType).toBe('application/json');
    expect(String((error as HttpError).response)).toContain('400 GET http://127.0.0.1:1/api/range/?limit=abc');
  });

  it('tells a client that asks too much how long to wait', async () => {
    const sandbox = createSandbox({ throttle: { requests: 3, seconds: 600 } });
    onTestFinished(() => sandbox.close());
    const wire = new Wire((request) => sandbox.fetch(request));
    const api = new HexoApi({ baseUrl: 'http://127.0.0.1:1', auth: ATHLETE, fetch: wire.fetch, schemas: 'bundled' });
    for (let count = 0; count < 3; count += 1) await api.range.list({ limit: 1 });
    const error = await failureOf(api.range.list({ limit: 1 }));
    expect(error).toBeInstanceOf(HttpTooManyRequests);
    expect((error as HttpTooManyRequests).retryAfter).toBeGreaterThan(60);
    // Longer than it would wait by itself, so it did not ask again.
    expect(wire.calls).toHaveLength(4);
  });

  it('has 501 and 500 among the errors of the server', async () => {
    const { api, wire } = connect({ retries: 0 });
    const end = wire.change(/GET \/api\/range\/\?/, () => new Response('', { status: 501 }));
    expect(await failureOf(api.range.list({ limit: 1 }))).toBeInstanceOf(HttpNotImplemented);
    end();
    wire.change(/GET \/api\/range\/\?/, () => json({ error_message: 'Sorry' }, 500));
    const error = await failureOf(api.range.list({ limit: 1 }));
    expect(error).toBeInstanceOf(HttpInternalServerError);
    expect(error).toBeInstanceOf(HttpServerError);
    expect(error.message).toContain('answered 500: Sorry');
  });
});

describe('waiting', () => {
  it('ends with the timeout of the call, or of the client', async () => {
    const { url } = await httpServer(() => {});
    const settings: HexoApiOptions = { baseUrl: url, auth: ATHLETE, schemas: 'bundled', retries: 0 };
    const error = await failureOf(new HexoApi(settings).range.list({}, { timeout: 20 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toBe(`GET ${url}/api/range/ was not done within 20 ms: no answer had begun`);
    expect(await failureOf(new HexoApi({ ...settings, timeout: 20 }).range.get(1))).toBeInstanceOf(TimeoutError);
  });

  it.each<[string, (api: HexoApi, signal: AbortSignal) => Promise<unknown>]>([
    ['list()', async (api, signal) => api.range.list({}, { signal })],
    ['get()', async (api, signal) => api.range.get(1, { signal })],
    ['create()', async (api, signal) => api.range.create({ name: 'x', start: 1, user: 1 }, { signal })],
    ['patch()', async (api, signal) => api.range.patch([], { signal })],
    ['conf()', async (api, signal) => api.range.conf({ signal })],
    ['resourceConf()', async (api, signal) => api.resourceConf({ signal })],
    ['resourceFromUri()', async (api, signal) => api.resourceFromUri('/api/range/1/', { signal })],
    ['request()', async (api, signal) => api.request('GET', 'range/', { signal })],
    ['the list of a data resource', async (api, signal) => api.heartrate.list({ record: 1 }, { signal })],
    ['the list of a report', async (api, signal) => api.report.list({ record: 1 }, { signal })],
    [
      'for await',
      async (api, signal) => {
        for await (const _range of api.range.list({}, { signal })) return;
      },
    ],
  ])('can be ended by a signal: %s', async (_name, run) => {
    const { api, wire } = connect();
    const held = wire.hold(/./);
    const controller = new AbortController();
    const reason = new Error('the user left');
    const waiting = run(api, controller.signal);
    await held.answered;
    controller.abort(reason);
    const error = await failureOf(waiting);
    expect(error).toMatchObject({ name: 'AbortError', cause: reason });
    held.release();
  });

  it('can be ended by a signal on objects, references and lists', async () => {
    const { api, wire } = connect();
    const list = await api.range.list({ limit: 1, offset: 1 });
    const [range] = list;
    const user = range?.user;
    const calls: ((signal: AbortSignal) => PromiseLike<unknown> | undefined)[] = [
      (signal) => list.loadNext({ signal }),
      (signal) => list.loadPrev({ signal }),
      (signal) => list.prefetchAll({ signal }),
      (signal) => list.delete(0, { signal }),
      (signal) => range?.load({ signal }),
      (signal) => range?.update({ note: 'x' }, { signal }),
      (signal) => range?.patch({ note: 'x' }, { signal }),
      (signal) => range?.delete({ signal }),
      (signal) => user?.load({ signal }),
    ];
    const held = wire.hold(/./);
    for (const call of calls) {
      const controller = new AbortController();
      const waiting = failureOf(call(controller.signal) as PromiseLike<unknown>);
      await new Promise((resolve) => setTimeout(resolve, 1));
      controller.abort();
      expect((await waiting).name).toBe('AbortError');
    }
    held.release();
  });

  it('is not begun with a signal that was aborted before', async () => {
    const { api, wire } = connect();
    const list = await api.range.list({ limit: 1 });
    await api.range.conf();
    wire.clear();
    const signal = AbortSignal.abort();
    for (const call of [
      api.range.list({}, { signal }),
      api.range.create({ name: 'x', start: 1, user: ATHLETE_ID }, { signal }),
      list[0]?.delete({ signal }),
      list.loadNext({ signal }),
    ]) {
      expect((await failureOf(call as PromiseLike<unknown>)).name).toBe('AbortError');
    }
    expect(wire.sent).toEqual([]);
  });

  it('sends again what failed for a moment, each time with the same words', async () => {
    let count = 0;
    const { api, wire } = connect({ retries: 2 });
    await api.range.conf();
    wire.change(/GET \/api\/range\/\?/, (response) => {
      count += 1;
      return count <= 2 ? new Response('', { status: 503, headers: { 'retry-after': '0' } }) : response;
    });
    const { response } = await api.range.list({ limit: 1 }).withResponse();
    expect(response?.attempts).toBe(3);
  });
});
