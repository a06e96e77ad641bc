import { getEventListeners } from 'node:events';
import {
  DecodeError,
  HexoApi,
  type HexoApiOptions,
  HttpServerError,
  HttpTooManyRequests,
  type ListChangeEvent,
  RequestError,
  TimeoutError,
} from 'hexoskin-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf } from './support/failure.js';
import { httpServer } from './support/http-server.js';
import { ATHLETE, ATHLETE_ID, FRIEND_ID, useSandbox } from './support/sandbox.js';
import { json, Wire } from './support/wire.js';

/** A client of a server that answers as the test wants; it asks nothing about its resources. */
function clientOf(answer: (request: Request) => Response | Promise<Response>, options: HexoApiOptions = {}) {
  const wire = new Wire(async (request) => answer(request));
  return {
    wire,
    api: new HexoApi({ baseUrl: 'http://127.0.0.1:1', schemas: 'bundled', fetch: wire.fetch, ...options }),
  };
}

const LIST = { meta: { limit: 20, offset: 0, next: null, previous: null, total_count: 0 }, objects: [] };
const busy = (retryAfter: string, status = 429): Response =>
  new Response('', { status, headers: { 'retry-after': retryAfter } });

describe('a server that is asked too often', () => {
  it('is given the pause that it asks for, by every request that waits', async () => {
    const times: number[] = [];
    const { api } = clientOf(
      () => {
        times.push(performance.now());
        return times.length === 1 ? busy('1') : json(LIST);
      },
      { concurrency: 1 },
    );
    await Promise.all([1, 2, 3].map(() => api.label.list()));
    const [refused = 0, ...others] = times;
    expect(others).toHaveLength(3);
    // One of them was refused; the two others had not been sent, and waited as well.
    expect(Math.min(...others) - refused).toBeGreaterThan(950);
  });

  it('is not waited for longer than allowed: the error tells the time', async () => {
    for (const [status, kind] of [
      [429, HttpTooManyRequests],
      [503, HttpServerError],
    ] as const) {
      const { api, wire } = clientOf(() => busy('7', status), { maxRetryAfter: 6_000 });
      const error = await failureOf(api.label.list());
      expect(error).toBeInstanceOf(kind);
      expect(error).toMatchObject({ retryAfter: 7, attempts: 1 });
      expect(error.message).toContain('retry after 7 s');
      expect(wire.sent).toHaveLength(1);
    }
  });

  it('is not waited for where the call itself may not take as long', async () => {
    const { api } = clientOf(() => busy('30'));
    const error = await failureOf(api.label.list({}, { timeout: 5_000 }));
    expect(error).toBeInstanceOf(HttpTooManyRequests);
  });
});

describe('what may have been done', () => {
  it('is done again only where the call allows it', async () => {
    const create = { name: 'Intervals', user: '/api/user/1/' };
    const failing = clientOf(() => new Response('', { status: 503 }));
    await failureOf(failing.api.label.create(create));
    await failureOf(failing.api.label.patch([create]));
    expect(failing.wire.lines).toEqual(['POST /api/label/', 'PATCH /api/label/']);
    const passing = clientOf(() => (passing.wire.sent.length === 1 ? busy('0', 503) : json({ ...create, id: 1 }, 201)));
    expect((await passing.api.label.create(create, { repeatable: true })).name).toBe('Intervals');
    expect(passing.wire.sent).toHaveLength(2);
  });
});

describe('a deletion that finds nothing', () => {
  const renewed = { principal: 'p', account: 'somebody', authorize: async () => ({}), recover: async () => true };
  const lost = (): Response => {
    throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
  };
  const missing = (): Response => new Response('', { status: 404 });

  /** A label, of a client whose server answers deletions as told, one after the other. */
  const labelOf = async (...answers: (() => Response)[]) => {
    const label = { id: 7, name: 'x', user: null, resource_uri: '/api/label/7/' };
    const { api, wire } = clientOf(({ method }) => (method === 'GET' ? json(label) : (answers.shift() ?? missing)()), {
      auth: renewed,
    });
    return { label: await api.label.get(7), wire };
  };

  it('is done where it was sent before, and nobody knows if that one arrived', async () => {
    for (const first of [lost, () => busy('0', 503)]) {
      const { label, wire } = await labelOf(first, missing);
      const { response } = await label.delete().withResponse();
      expect(response).toMatchObject({ status: 404, attempts: 2, maybeRepeated: true });
      expect(wire.lines.filter((line) => line.startsWith('DELETE'))).toHaveLength(2);
    }
  });

  it('is an error where what was sent before was refused, and so has done nothing', async () => {
    for (const first of [() => new Response('', { status: 401 }), () => busy('0')]) {
      const { label, wire } = await labelOf(first, missing);
      const error = await failureOf(label.delete());
      expect(error).toMatchObject({ status: 404, attempts: 2, response: { maybeRepeated: false } });
      expect(wire.lines.filter((line) => line.startsWith('DELETE'))).toHaveLength(2);
    }
  });

  it('is done where one of several may have arrived', async () => {
    const { label } = await labelOf(lost, () => new Response('', { status: 401 }), missing);
    await label.delete();
  });
});

describe('a page in place of the answer to a write', () => {
  const connect = useSandbox();
  /** As a hotel's network answers whatever is asked before its guest has logged in. */
  const page = { headers: { 'X-Sandbox-Fault': 'status=200;body=html' } };

  it('is an error, and the object is not taken for changed', async () => {
    const { api } = connect({ auth: ATHLETE });
    const [label] = await api.label.list();
    if (!label) return expect.fail('there is no label');
    const before = label.name;
    const fields = { name: 'Intervals', user: 123 };
    for (const write of [
      () => api.label.create(fields, page),
      () => api.label.create(fields, { ...page, follow: false }),
      () => api.label.patch([fields], page),
      () => label.patch({ name: 'x' }, page),
      () => label.update({ name: 'x' }, page),
      () => label.delete(page),
    ]) {
      const error = await failureOf(write());
      expect(error).toBeInstanceOf(DecodeError);
      expect(error.message).toContain('answered a web page');
    }
    expect(label.name).toBe(before);
    expect((await api.label.get(label.id, { forceRefresh: true })).name).toBe(before);
  });
});

describe('the error of a request', () => {
  it('tells attempts, pauses, the server’s name for the answer and the name of the call', async () => {
    const { api } = clientOf(
      () => new Response('', { status: 503, headers: { 'retry-after': '0', 'x-request-id': 'abc-7' } }),
    );
    const error = await failureOf(api.label.list());
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({
      attempts: 3,
      waits: [0, 0],
      requestId: 'abc-7',
      callId: expect.stringMatching(/-1$/),
    });
    expect(error.message).toContain('(sent 3 times, after pauses of 0.0 s and 0.0 s)');
  });

  it('tells what took too long', async () => {
    const { api } = clientOf(() => new Promise(() => {}), { retries: 0, concurrency: 1 });
    const first = failureOf(api.label.list({}, { timeout: { headers: 30 } }));
    const second = failureOf(api.label.list({}, { timeout: 10 }));
    expect(await second).toMatchObject({ phase: 'total', message: expect.stringContaining('it waited for its turn') });
    expect(await first).toMatchObject({ phase: 'headers', attempts: 1 });
    expect(await first).toBeInstanceOf(TimeoutError);
  });
});

describe('hooks and the logger', () => {
  /** A client that fails twice, and everything that it tells. */
  const watched = (options: HexoApiOptions = {}) => {
    const told: { event: string; details: Record<string, unknown> }[] = [];
    const hook = (event: string) => (details: object) => void told.push({ event, details: { ...details } });
    const lines: string[] = [];
    const line = (level: string) => (message: string, details: object) =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`);
    const logger = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
    const hooks = {
      onRequest: hook('request'),
      onResponse: hook('response'),
      onRetry: hook('retry'),
      onFailure: hook('failure'),
    };
    const { api } = clientOf(() => busy('0', 503), { hooks, logger, retries: 1, ...options });
    return { api, told, lines };
  };

  it('are told of everything in order, under the name of the call', async () => {
    const { api, told } = watched();
    const error = (await failureOf(api.label.list())) as RequestError;
    expect(told.map(({ event, details }) => `${event} ${details['attempt']}`)).toEqual([
      'request 1',
      'response 1',
      'retry 1',
      'request 2',
      'response 2',
      'failure 2',
    ]);
    expect(new Set(told.map(({ details }) => details['callId']))).toEqual(new Set([error.callId]));
    expect(told[1]?.details).toMatchObject({ method: 'GET', status: 503, requestId: null });
    expect(told[2]?.details).toMatchObject({ wait: 0, error: expect.any(HttpServerError) });
    expect(told[5]?.details['error']).toBe(error);
  });

  it.each([
    ['debug', ['debug', 'debug', 'info', 'debug', 'debug', 'warn']],
    [undefined, ['info', 'warn']],
    ['warn', ['warn']],
    ['silent', []],
  ] as const)('at level %s, lines are %j', async (logLevel, levels) => {
    const { api, lines } = watched(logLevel === undefined ? {} : { logLevel });
    await failureOf(api.label.list());
    expect(lines.map((line) => line.split(' ')[0])).toEqual(levels);
  });

  it('never show a secret', async () => {
    const { api, told, lines } = watched({
      auth: 'somebody:topsecret-password',
      apiKey: 'the-key',
      apiSecret: 'topsecret-key',
      logLevel: 'debug',
    });
    const error = await failureOf(
      api.request('GET', 'label/', { query: { access_token: 'topsecret-token', q: 'shown' } }),
    );
    const all = `${JSON.stringify(told)}${lines.join('\n')}${error.message}${String(error.stack)}`;
    expect(all).toContain('shown');
    expect(all).not.toContain('topsecret');
    expect(all).not.toContain(btoa('somebody:topsecret-password'));
  });
});

describe('a download that always breaks off a little further on', () => {
  it('ends when its time is over', async () => {
    const { url } = await httpServer((seen, response) => {
      const first = Number(/bytes=(\d+)-/.exec(String(seen.headers.range))?.[1] ?? 0);
      const rest = { 'content-range': `bytes ${first}-999999/1000000`, 'content-length': 1_000_000 - first };
      response.writeHead(first > 0 ? 206 : 200, { 'content-type': 'application/octet-stream', etag: '"1"', ...rest });
      response.write('some bytes');
      setTimeout(() => response.destroy(), 5);
    });
    const api = new HexoApi({ baseUrl: url, schemas: 'bundled' });
    const begun = performance.now();
    const error = await failureOf(api.data.list({ record: 1 }, { format: 'binary', timeout: { total: 700 } }));
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(error).toMatchObject({ callId: expect.stringMatching(/-\d+$/), attempts: 1 });
  });
});

describe('errors about what was answered', () => {
  it.each([
    ['a list', (api: HexoApi, query: object) => api.label.list({}, { query } as never), json({ objects: 5 })],
    [
      'samples',
      (api: HexoApi, query: object) => api.data.list({ record: 1, datatype: 19 }, { query } as never),
      json({}),
    ],
    ['a report', (api: HexoApi, query: object) => api.report.list({ record: 1 }, { query } as never), json(5)],
    [
      'a file',
      (api: HexoApi, query: object) => api.data.list({ record: 1, datatype: 19 }, { query, format: 'csv' } as never),
      json({}),
    ],
  ] as const)('do not show the secrets in the address of %s', async (_what, call, answer) => {
    const { api } = clientOf(() => {
      const response = answer.clone();
      response.headers.set('x-request-id', 'abc-7');
      return response;
    });
    const error = await failureOf(call(api, { token: 'topsecret' }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ attempts: 1, waits: [], callId: expect.stringMatching(/-1$/), requestId: 'abc-7' });
    expect(`${error.message} ${error.stack}`).not.toContain('topsecret');
    expect(error.message).toContain('token=…');
  });
});

describe('many calls at once', () => {
  const connect = useSandbox();

  it('two hundred share one client, its limit, one definition and one signal, and leave nothing behind', async () => {
    const { api, wire } = connect({ auth: ATHLETE });
    const { signal } = new AbortController();
    const warnings: Error[] = [];
    const listener = (warning: Error): void => void warnings.push(warning);
    process.on('warning', listener);
    onTestFinished(() => void process.off('warning', listener));
    const calls = Array.from({ length: 200 }, (_, index) =>
      api.user.get(index % 2 ? ATHLETE_ID : FRIEND_ID, { signal, forceRefresh: true }),
    );
    const users = await Promise.all(calls);
    expect(users.map(({ id }) => id)).toEqual(users.map((_, index) => (index % 2 ? ATHLETE_ID : FRIEND_ID)));
    expect(new Set(users).size).toBe(2);
    expect(warnings).toEqual([]);
    expect(wire.mostAtOnce).toBeLessThanOrEqual(10);
    expect(wire.lines.filter((line) => line.endsWith('/schema/'))).toHaveLength(1);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('a list that changes while it is walked', () => {
  it('is told to the hook', async () => {
    const changes: ListChangeEvent[] = [];
    const page = (offset: number, total: number): Response =>
      json({
        meta: {
          limit: 1,
          offset,
          next: offset === 0 ? '/api/label/?limit=1&offset=1' : null,
          previous: null,
          total_count: total,
        },
        objects: [{ id: offset + 1, resource_uri: `/api/label/${offset + 1}/`, name: 'x' }],
      });
    const { api } = clientOf((request) => (request.url.includes('offset=1') ? page(1, 3) : page(0, 2)), {
      hooks: { onListChange: (change) => void changes.push(change) },
    });
    const list = await api.label.list({ limit: 1 });
    await list.loadNext();
    expect(changes).toMatchObject([{ before: 2, now: 3 }]);
  });
});
