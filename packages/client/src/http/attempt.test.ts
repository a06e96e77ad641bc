import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { deadOrigin, httpServer } from '../../test/support/http-server.js';
import { AbortError, ConnectionError, TimeoutError } from '../errors/transport.js';
import { attempt } from './attempt.js';

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('it succeeded'),
    (error: unknown) => error,
  );

const once = (url: string, limits: { timeout?: number; signal?: AbortSignal } = {}) =>
  attempt(fetch, url, { method: 'GET' }, { timeout: 5000, signal: undefined, ...limits }, `GET ${url}`);

describe('attempt', () => {
  it('gives status, headers and the whole body, whatever the status', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(418, { 'X-Answer': 'yes' }).end('teapot');
    });
    const answer = await once(url);
    expect(answer.status).toBe(418);
    expect(answer.headers.get('x-answer')).toBe('yes');
    expect(new TextDecoder().decode(answer.bytes)).toBe('teapot');
  });

  it('times out when no answer begins', async () => {
    const { url } = await httpServer(() => {});
    const error = await failureOf(once(url, { timeout: 30 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ message: `GET ${url} was not answered within 30 ms` });
  });

  it('times out when the body stalls, too', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('the beginning');
    });
    expect(await failureOf(once(url, { timeout: 60 }))).toBeInstanceOf(TimeoutError);
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
    await failureOf(once(url, { timeout: 300 }));
    await closing;
  });

  it('aborts while it waits and while it reads the body, with the reason as the cause', async () => {
    for (const begin of [false, true]) {
      const controller = new AbortController();
      const reason = new Error('the user left');
      const { url } = await httpServer((_seen, response) => {
        if (begin) response.writeHead(200).write('part');
        setTimeout(() => controller.abort(reason), 20);
      });
      const error = await failureOf(once(url, { signal: controller.signal }));
      expect(error).toBeInstanceOf(AbortError);
      expect(error).toMatchObject({ cause: reason });
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    }
  });

  it('sends nothing when the signal was aborted before', async () => {
    const { url, requests } = await httpServer((_seen, response) => response.end());
    expect(await failureOf(once(url, { signal: AbortSignal.abort() }))).toBeInstanceOf(AbortError);
    expect(requests).toEqual([]);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const { url } = await httpServer((_seen, response) => response.end('ok'));
    const { signal } = new AbortController();
    for (let count = 0; count < 5; count += 1) await once(url, { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
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
    const error = await failureOf(once(url, { timeout: 15_000 }));
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
    const error = await failureOf(
      attempt(() => Promise.reject(cause), 'https://x/', {}, { timeout: 1000, signal: undefined }, 'GET https://x/'),
    );
    expect(error).toMatchObject({ cause });
  });

  it.each([Number.POSITIVE_INFINITY, 2 ** 31])('does not take a timeout of %d for an instant', async (timeout) => {
    const { url } = await httpServer((_seen, response) => {
      setTimeout(() => response.end('in time'), 30);
    });
    expect((await once(url, { timeout })).status).toBe(200);
  });
});
