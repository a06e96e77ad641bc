import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { httpServer, sendJson } from '../../test/support/http-server.js';
import type { Authentication } from '../auth/authentication.js';
import { BasicAuth } from '../auth/basic.js';
import { HttpBadRequest, HttpError, HttpInternalServerError, HttpServerError } from '../errors/http.js';
import { ConnectionError, DecodeError } from '../errors/transport.js';
import { expectObject } from './decode.js';
import { Gate } from './gate.js';
import { Observer } from './observer.js';
import { Signals } from './signals.js';
import { DEFAULT_TIMEOUTS, resolveTimeouts } from './timeouts.js';
import { Transport, type TransportOptions, type WireRequest } from './transport.js';

const transportTo = (origin: string, own: Partial<TransportOptions> = {}): Transport =>
  new Transport({
    root: { origin, path: '/api/' },
    fetch,
    gate: new Gate(6),
    observer: new Observer({}, null, 'silent'),
    signals: new Signals(),
    maxBodySize: 1_000_000,
    now: Date.now,
    random: Math.random,
    name: 'test',
    ...own,
  });

const request = (link: string, changes: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  link,
  auth: null,
  headers: {},
  accept: 'application/json',
  signal: undefined,
  timeouts: DEFAULT_TIMEOUTS,
  retries: 0,
  maxRetryAfter: 60_000,
  repeatable: true,
  ...changes,
});

const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.fail('it succeeded'),
    (error: Error) => error,
  );

/** Counts how often it was asked, as signatures with a time of their own do. */
class CountingAuth implements Authentication {
  readonly principal = 'counting';
  readonly account = 'somebody';
  readonly urls: string[] = [];
  async authorize({ url }: { url: string }): Promise<Record<string, string>> {
    this.urls.push(url);
    return { Authorization: `Count ${this.urls.length}` };
  }
}

describe('Transport', () => {
  it('gives the answer with its body decoded', async () => {
    const { url, requests } = await httpServer((_seen, response) => sendJson(response, { a: 1 }, 201));
    const response = await transportTo(url).send(request('/api/range/?limit=2'));
    expect(response).toMatchObject({ method: 'GET', url: `${url}/api/range/?limit=2`, status: 201, body: { a: 1 } });
    expect(requests[0]?.headers).toMatchObject({ accept: 'application/json' });
    expect(requests[0]?.headers['content-type']).toBeUndefined();
  });

  it.each([
    ['application/json', '', null],
    ['text/html', '', null],
    ['application/json; charset=utf-8', '{"a":"é"}', { a: 'é' }],
    ['application/json', '[NaN]', [Number.NaN]],
    ['text/csv', 'a,b', 'a,b'],
    ['application/octet-stream', 'PK', new TextEncoder().encode('PK')],
  ])('decodes a body of type %s: %j', async (type, body, decoded) => {
    const { url } = await httpServer((_seen, response) => response.writeHead(200, { 'Content-Type': type }).end(body));
    expect((await transportTo(url).send(request('/api/'))).body).toEqual(decoded);
  });

  it('refuses what claims to be JSON and is none, and shows how it begins', async () => {
    const { url } = await httpServer((_seen, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"objects": [1, 2'),
    );
    const error = await failureOf(transportTo(url).send(request('/api/range/')));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toContain(`GET ${url}/api/range/ answered broken JSON`);
    expect(error.message).toContain(JSON.stringify('{"objects": [1, 2'));
  });

  it('turns error statuses into errors that carry the answer, also when their JSON is broken or of another type', async () => {
    const bodies: [string, string, unknown][] = [
      ['application/json', '{"error": "no"}', { error: 'no' }],
      ['text/csv', '{"error": "no"}', { error: 'no' }],
      ['application/json', '{"error": ', '{"error": '],
    ];
    for (const [type, text, body] of bodies) {
      const { url } = await httpServer((_seen, response) =>
        response.writeHead(400, { 'Content-Type': type }).end(text),
      );
      const error = await failureOf(transportTo(url).send(request('/api/range/')));
      expect(error).toBeInstanceOf(HttpBadRequest);
      expect((error as HttpError).response.body).toEqual(body);
    }
  });

  it('sends a body as JSON', async () => {
    const { url, requests } = await httpServer((_seen, response) => response.writeHead(202).end());
    await transportTo(url).send(request('/api/range/1/', { method: 'PATCH', body: '{"a":1}' }));
    expect(requests[0]).toMatchObject({ method: 'PATCH', body: '{"a":1}' });
    expect(requests[0]?.headers['content-type']).toBe('application/json');
  });

  it('never lets a header replace the credentials', async () => {
    const { url, requests } = await httpServer((_seen, response) => response.end());
    await transportTo(url).send(
      request('/api/', { auth: new BasicAuth('a', 'b'), headers: { Authorization: 'none', 'X-Own': '1' } }),
    );
    expect(requests[0]?.headers).toMatchObject({ authorization: `Basic ${btoa('a:b')}`, 'x-own': '1' });
  });

  it('leaves no listener on a signal that lives on, however its requests end', async () => {
    const { url } = await httpServer((seen, response, count) => {
      if (seen.path === '/broken/') response.destroy();
      else if (seen.path === '/late/') return;
      else if (seen.path === '/redirect/') response.writeHead(302, { Location: '/api/' }).end();
      else if (seen.path === '/passing/' && count % 2 === 0) response.writeHead(503, { 'Retry-After': '0' }).end();
      else sendJson(response, {}, seen.path === '/missing/' ? 404 : 200);
    });
    const { signal } = new AbortController();
    const transport = transportTo(url, { random: () => 0 });
    const short = resolveTimeouts({ headers: 50 }, DEFAULT_TIMEOUTS);
    const ends = await Promise.all(
      ['/api/', '/missing/', '/broken/', '/late/', '/redirect/', '/passing/', '/passing/', 'http://other.example/'].map(
        (link) => {
          const timeouts = link === '/late/' ? short : DEFAULT_TIMEOUTS;
          return transport.send(request(link, { signal, timeouts, retries: 1 })).then(String, ({ name }) => name);
        },
      ),
    );
    expect(ends).toEqual(expect.arrayContaining(['HttpNotFound', 'ConnectionError', 'TimeoutError']));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  describe('credentials that can recover', () => {
    /** Gives itself a new name when one is refused, as long as it has any. */
    class RecoveringAuth extends CountingAuth {
      readonly refused: (string | undefined)[] = [];
      left = 1;
      async recover({ Authorization }: Record<string, string>): Promise<boolean> {
        this.refused.push(Authorization);
        this.left -= 1;
        return this.left >= 0;
      }
    }
    const refusing = (times: number) =>
      httpServer((_seen, response, count) => (count <= times ? response.writeHead(401).end() : sendJson(response, {})));

    it('are asked when they were refused, and the request is sent again', async () => {
      const auth = new RecoveringAuth();
      const { url, requests } = await refusing(1);
      const response = await transportTo(url).send(
        request('/api/', { auth, method: 'POST', body: '{}', repeatable: false }),
      );
      expect(response).toMatchObject({ status: 200, attempts: 2 });
      expect(requests.map(({ headers, body }) => [headers.authorization, body])).toEqual([
        ['Count 1', '{}'],
        ['Count 2', '{}'],
      ]);
      expect(auth.refused).toEqual(['Count 1']);
    });

    it('are asked once', async () => {
      const auth = new RecoveringAuth();
      auth.left = 9;
      const { url, requests } = await refusing(9);
      expect(await failureOf(transportTo(url).send(request('/api/', { auth, retries: 3 })))).toMatchObject({
        status: 401,
      });
      expect(requests).toHaveLength(2);
    });

    it('may have none left', async () => {
      const auth = new RecoveringAuth();
      auth.left = 0;
      const { url, requests } = await refusing(9);
      expect(await failureOf(transportTo(url).send(request('/api/', { auth })))).toMatchObject({ status: 401 });
      expect(requests).toHaveLength(1);
    });

    it('do not keep a caller that gives up', async () => {
      const stuck: Authentication = { principal: '', account: '', authorize: () => new Promise(() => {}) };
      const { url } = await refusing(0);
      const signal = AbortSignal.timeout(20);
      const aborted = await failureOf(transportTo(url).send(request('/api/', { auth: stuck, signal })));
      expect(aborted.name).toBe('AbortError');
      const late = await failureOf(
        transportTo(url).send(request('/api/', { auth: stuck, timeouts: resolveTimeouts(20, DEFAULT_TIMEOUTS) })),
      );
      expect(late.name).toBe('TimeoutError');
    });
  });

  describe('redirects', () => {
    it('follows those of a GET and signs each address anew', async () => {
      const auth = new CountingAuth();
      const { url, requests } = await httpServer((seen, response) => {
        if (seen.path === '/api/range') response.writeHead(301, { Location: '/api/range/' }).end();
        else sendJson(response, { arrived: true });
      });
      const response = await transportTo(url).send(request('/api/range', { auth }));
      expect(response.body).toEqual({ arrived: true });
      expect(auth.urls).toEqual([`${url}/api/range`, `${url}/api/range/`]);
      expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Count 1', 'Count 2']);
    });

    it('never sends anything to another origin', async () => {
      const other = await httpServer((_seen, response) => response.end());
      const { url, requests } = await httpServer((_seen, response) =>
        response.writeHead(302, { Location: `${other.url}/api/` }).end(),
      );
      const error = await failureOf(transportTo(url).send(request('/api/', { retries: 2 })));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error.message).toContain(`it leads away from ${url}`);
      expect(other.requests).toEqual([]);
      // Trying again would be answered alike.
      expect(requests).toHaveLength(1);
    });

    it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('does not turn a redirected %s into something else', async (method) => {
      const { url, requests } = await httpServer((_seen, response) =>
        response.writeHead(301, { Location: '/api/range/' }).end(),
      );
      const error = await failureOf(transportTo(url).send(request('/api/range', { method, body: '{}', retries: 2 })));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error.message).toContain('was redirected to /api/range/; check baseUrl');
      expect(requests).toHaveLength(1);
    });

    it('ends a circle of redirects', async () => {
      const { url, requests } = await httpServer((_seen, response) =>
        response.writeHead(302, { Location: '/api/' }).end(),
      );
      expect(await failureOf(transportTo(url).send(request('/api/')))).toBeInstanceOf(ConnectionError);
      expect(requests.length).toBeLessThanOrEqual(6);
    });

    it('takes an answer with 300 and no address for an error', async () => {
      const { url } = await httpServer((_seen, response) => response.writeHead(300).end('More than one resource'));
      const error = await failureOf(transportTo(url).send(request('/api/unit/1/')));
      expect(error).toBeInstanceOf(HttpError);
      expect(error.message).toContain('answered 300: More than one resource');
    });
  });

  describe('retries', () => {
    /** Answers with each status in turn, at once. */
    const failing = (...statuses: number[]) =>
      httpServer((_seen, response, count) => {
        response.writeHead(statuses[count - 1] ?? 200, { 'Retry-After': '0', 'Content-Type': 'text/plain' }).end('x');
      });

    it.each([408, 429, 500, 502, 503, 504])('sends a repeatable request again after %i', async (status) => {
      const { url, requests } = await failing(status, status, 200);
      const response = await transportTo(url).send(request('/api/', { retries: 2 }));
      expect(response).toMatchObject({ status: 200, attempts: 3 });
      expect(requests).toHaveLength(3);
    });

    it('gives up after as many retries as were asked for, with the last answer', async () => {
      const { url, requests } = await failing(503, 502, 500, 200);
      const error = await failureOf(transportTo(url).send(request('/api/', { retries: 2 })));
      expect(error).toBeInstanceOf(HttpInternalServerError);
      expect((error as HttpError).response.attempts).toBe(3);
      expect(requests).toHaveLength(3);
    });

    it('sends once where no retries are wanted', async () => {
      const { url, requests } = await failing(503, 200);
      expect(await failureOf(transportTo(url).send(request('/api/')))).toBeInstanceOf(HttpServerError);
      expect(requests).toHaveLength(1);
    });

    it('never sends a request twice that may have taken effect', async () => {
      const { url, requests } = await failing(503, 201);
      const post = request('/api/range/', { method: 'POST', body: '{}', retries: 2, repeatable: false });
      expect(await failureOf(transportTo(url).send(post))).toBeInstanceOf(HttpServerError);
      expect(requests).toHaveLength(1);
    });

    it('does not repeat a POST whose connection broke, but a GET', async () => {
      const breaking = () =>
        httpServer((_seen, response, count) => (count === 1 ? response.destroy() : sendJson(response, {})));
      const first = await breaking();
      const post = request('/api/range/', { method: 'POST', body: '{}', retries: 2, repeatable: false });
      expect(await failureOf(transportTo(first.url).send(post))).toBeInstanceOf(ConnectionError);
      expect(first.requests).toHaveLength(1);
      const second = await breaking();
      expect((await transportTo(second.url).send(request('/api/', { retries: 2 }))).status).toBe(200);
    });

    it('signs every attempt anew', async () => {
      const auth = new CountingAuth();
      const { url, requests } = await failing(503, 503, 200);
      await transportTo(url).send(request('/api/', { retries: 2, auth }));
      expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Count 1', 'Count 2', 'Count 3']);
    });

    it('can be aborted during the pause, in which it holds no place that others could use', async () => {
      const { url } = await httpServer((seen, response) => {
        if (seen.path === '/busy/') response.writeHead(503, { 'Retry-After': '60' }).end();
        else sendJson(response, {});
      });
      const transport = transportTo(url, { gate: new Gate(1) });
      const controller = new AbortController();
      const waiting = transport.send(request('/busy/', { retries: 1, signal: controller.signal }));
      waiting.catch(() => {});
      expect((await transport.send(request('/other/'))).status).toBe(200);
      controller.abort();
      expect((await failureOf(waiting)).name).toBe('AbortError');
    });
  });

  describe('expectObject', () => {
    const bodyOf = async (type: string, text: string): Promise<unknown> => {
      const { url } = await httpServer((_seen, response) =>
        response.writeHead(200, { 'Content-Type': type }).end(text),
      );
      return expectObject(await transportTo(url).send(request('/api/')));
    };

    it('tells a web page, which a wrong baseUrl brings', async () => {
      const error = await failureOf(bodyOf('text/html; charset=utf-8', '<!DOCTYPE html><title>Welcome</title>'));
      expect(error).toBeInstanceOf(DecodeError);
      expect(error.message).toContain('answered a web page instead of JSON: is baseUrl the address of a Hexoskin API?');
    });

    it.each([
      ['application/json', '', 'answered nothing where'],
      ['application/json', '[1]', 'answered a JSON array where'],
      ['application/json', '"text"', 'where a JSON object was expected'],
      ['application/octet-stream', 'PK', 'answered application/octet-stream where'],
    ])('refuses %s %j', async (type, text, message) => {
      const error = await failureOf(bodyOf(type, text));
      expect(error).toBeInstanceOf(DecodeError);
      expect(error.message).toContain(message);
    });
  });
});
