import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { deadOrigin, httpServer } from '../../test/support/http-server.js';
import { AbortError, ConnectionError, DecodeError, TimeoutError } from '../errors/transport.js';
import { type Fetch, sendOnce } from './answer.js';
import { Cutoff } from './cutoff.js';
import { Signals } from './signals.js';

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('it succeeded'),
    (error: unknown) => error,
  );

interface Limits {
  readonly headers?: number;
  readonly idle?: number;
  readonly signal?: AbortSignal;
  readonly fetch?: Fetch;
}

const begin = (url: string, limits: Limits = {}) => {
  const within = new Cutoff();
  within.endWith(new Signals(), limits.signal, ({ reason }) => reason);
  return sendOnce({
    fetch: limits.fetch ?? fetch,
    url,
    init: { method: 'GET' },
    within,
    timeouts: { headers: limits.headers ?? 5000, idle: limits.idle ?? 5000 },
    what: `GET ${url}`,
  });
};

/** An answer, read to its end. */
const once = async (url: string, limits: Limits = {}) => {
  const answer = await begin(url, limits);
  return { answer, bytes: await answer.bytes(1_000_000) };
};

describe('sendOnce', () => {
  it('gives status, headers and the whole body, whatever the status', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(418, { 'X-Answer': 'yes' }).end('teapot');
    });
    const { answer, bytes } = await once(url);
    expect(answer.status).toBe(418);
    expect(answer.headers.get('x-answer')).toBe('yes');
    expect(new TextDecoder().decode(bytes)).toBe('teapot');
  });

  it('times out when no answer begins', async () => {
    const { url } = await httpServer(() => {});
    const error = await failureOf(once(url, { headers: 30 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ message: `GET ${url} was not answered within 30 ms`, phase: 'headers' });
  });

  it('times out when the body stalls, too', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('the beginning');
    });
    const error = await failureOf(once(url, { idle: 60 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: `GET ${url} stalled: nothing came for 60 ms amid the answer`,
      phase: 'body',
    });
  });

  it('takes any time for a body that goes on coming, however slowly it is read', async () => {
    const { url } = await httpServer((_seen, response) => {
      for (let count = 0; count < 8; count += 1) setTimeout(() => response.write('x'), count * 50);
      setTimeout(() => response.end(), 400);
    });
    const answer = await begin(url, { idle: 300 });
    expect(await answer.next()).toHaveLength(1);
    // The server has sent the rest and waits: that is no pause of its own.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await answer.bytes(100)).toHaveLength(7);
  });

  it('closes the connection of an answer that it no longer waits for', async () => {
    let closed: () => void = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { url } = await httpServer((_seen, response) => {
      response.on('close', closed);
      response.writeHead(200).write('part');
    });
    await failureOf(once(url, { idle: 300 }));
    await closing;
  });

  it('ends with the signal while it waits and while it reads the body, with the reason as the error', async () => {
    for (const begin of [false, true]) {
      const controller = new AbortController();
      const reason = new AbortError('the user left');
      const { url } = await httpServer((_seen, response) => {
        if (begin) response.writeHead(200).write('part');
        setTimeout(() => controller.abort(reason), 20);
      });
      expect(await failureOf(once(url, { signal: controller.signal }))).toBe(reason);
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    }
  });

  it('sends nothing when the signal was aborted before', async () => {
    const { url, requests } = await httpServer((_seen, response) => response.end());
    const reason = new AbortError('the user left');
    expect(await failureOf(once(url, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(requests).toEqual([]);
  });

  it('tells a server that cannot be reached, and knows that nothing was sent', async () => {
    const origin = await deadOrigin();
    const error = await failureOf(once(`${origin}/api/`));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ nothingSent: true });
    expect(String(error)).toContain(`Could not reach ${origin}`);
    expect(String(error)).toContain('ECONNREFUSED');
    expect(String(error)).toContain('is the server running, and is baseUrl right?');
  });

  it('tells a host name that does not exist', async () => {
    const url = 'http://no-such-host.invalid/api/';
    const error = await failureOf(once(url, { headers: 15_000 }));
    expect(error).toMatchObject({ nothingSent: true });
    expect(String(error)).toContain('Could not reach http://no-such-host.invalid');
  });

  it('does not know whether a request arrived when the connection broke', async () => {
    const { url } = await httpServer((_seen, response) => response.destroy());
    const error = await failureOf(once(url));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ nothingSent: false });
    expect(String(error)).toContain(`GET ${url} failed: the connection to ${url} broke`);
  });

  it('takes a body that is cut short for a broken connection, not for an answer', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('only a part');
      setTimeout(() => response.destroy(), 10);
    });
    expect(await failureOf(once(url))).toBeInstanceOf(ConnectionError);
  });

  it('keeps the reason that the platform gave as the cause', async () => {
    const cause = new TypeError('fetch failed');
    const error = await failureOf(once('https://x/', { fetch: () => Promise.reject(cause) }));
    expect(error).toMatchObject({ cause });
  });

  it('never reads more than the most, announced or not', async () => {
    let written = 0;
    let closed = (): void => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { url } = await httpServer((seen, response) => {
      if (seen.path === '/announced') return void response.writeHead(200, { 'Content-Length': '5000000' }).write('x');
      response.on('close', closed);
      const more = (): void => {
        while (response.writable && !response.destroyed) {
          written += 65_536;
          if (!response.write(Buffer.alloc(65_536, 'x'))) return void response.once('drain', more);
        }
      };
      more();
    });
    for (const path of ['/announced', '/endless']) {
      const error = await failureOf(once(url + path));
      expect(error).toBeInstanceOf(DecodeError);
      expect(String(error)).toContain('answered more than 1000000 bytes');
    }
    await closing;
    expect(written).toBeLessThan(50_000_000);
  });

  it('reads only the beginning where that is enough', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(500).write('x'.repeat(200_000));
    });
    const answer = await begin(url);
    expect(await answer.beginning(100_000)).toHaveLength(100_000);
  });

  it('ends the body of an answer that comes after it was given up, where fetch pays no heed', async () => {
    let cancelled = false;
    const body = new ReadableStream({
      cancel() {
        cancelled = true;
      },
    });
    const late: Fetch = () => new Promise((resolve) => setTimeout(() => resolve(new Response(body)), 50));
    expect(await failureOf(once('https://x/', { fetch: late, headers: 10 }))).toBeInstanceOf(TimeoutError);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(cancelled).toBe(true);
  });

  it('does without streams where the platform has none', async () => {
    const withoutStreams: Fetch = async () => {
      const response = new Response('whole');
      Object.defineProperty(response, 'body', { value: undefined });
      return response;
    };
    const { bytes } = await once('https://x/', { fetch: withoutStreams });
    expect(new TextDecoder().decode(bytes)).toBe('whole');
  });
});
