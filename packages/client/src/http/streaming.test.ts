import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { httpServer, sendJson } from '../../test/support/http-server.js';
import { HttpNotFound } from '../errors/http.js';
import { AbortError, ConnectionError, TimeoutError } from '../errors/transport.js';
import { Gate } from './gate.js';
import { Observer } from './observer.js';
import { Signals } from './signals.js';
import { DEFAULT_TIMEOUTS, type ResolvedTimeouts } from './timeouts.js';
import { Transport, type WireRequest } from './transport.js';

const transportTo = (origin: string): Transport =>
  new Transport({
    root: { origin, path: '/api/' },
    fetch,
    gate: new Gate(1),
    observer: new Observer({}, null, 'silent'),
    signals: new Signals(),
    maxBodySize: 1000,
    now: Date.now,
    random: () => 0,
    name: 'test',
  });

const request = (changes: Partial<WireRequest> = {}, timeouts: Partial<ResolvedTimeouts> = {}): WireRequest => ({
  method: 'GET',
  link: '/api/record/1/',
  auth: null,
  headers: {},
  accept: 'application/zip',
  signal: undefined,
  timeouts: { ...DEFAULT_TIMEOUTS, ...timeouts },
  retries: 2,
  maxRetryAfter: 60_000,
  repeatable: true,
  ...changes,
});

async function sizeOf(body: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const piece of body) size += piece.length;
  return size;
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('it succeeded'),
    (error: unknown) => error,
  );

describe('an answer that is streamed', () => {
  it('may be longer than what is read at once, and is asked for with the headers of the call', async () => {
    const { url, requests } = await httpServer((_seen, response) => {
      response.writeHead(206, { 'Content-Range': 'bytes 5-' }).end(Buffer.alloc(500_000));
    });
    const answer = await transportTo(url).stream(request({ headers: { Range: 'bytes=5-' } }));
    expect(answer.response).toMatchObject({ method: 'GET', url: `${url}/api/record/1/`, status: 206, attempts: 1 });
    expect(answer.response.headers.get('content-range')).toBe('bytes 5-');
    expect(await sizeOf(answer.body)).toBe(500_000);
    expect(requests[0]?.headers).toMatchObject({ range: 'bytes=5-', accept: 'application/zip' });
  });

  it('is asked for again until it begins', async () => {
    const { url } = await httpServer((_seen, response, count) => {
      if (count === 1) response.destroy();
      else response.writeHead(count === 2 ? 503 : 200).end('x');
    });
    const answer = await transportTo(url).stream(request());
    expect(answer.response.attempts).toBe(3);
    expect(await sizeOf(answer.body)).toBe(1);
  });

  it('is an error like any other where the status is none of success', async () => {
    const { url } = await httpServer((_seen, response) => sendJson(response, { error: 'no record' }, 404));
    const error = await failureOf(transportTo(url).stream(request()));
    expect(error).toBeInstanceOf(HttpNotFound);
    expect(String(error)).toContain('no record');
  });

  it('may take any time as a whole, but not pause for long', async () => {
    const { url } = await httpServer((_seen, response) => {
      for (let count = 0; count < 6; count += 1) setTimeout(() => response.write('x'), count * 60);
    });
    const answer = await transportTo(url).stream(request({}, { idle: 250, total: 100 }));
    let size = 0;
    const reading = (async () => {
      for await (const piece of answer.body) size += piece.length;
    })();
    const error = await failureOf(reading);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ phase: 'body', attempts: 1 });
    expect(size).toBe(6);
  });

  it('has a limit for the whole where one is given', async () => {
    const { url } = await httpServer((_seen, response) => {
      const writing = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(writing));
    });
    const answer = await transportTo(url).stream(request({}, { download: 200 }));
    expect(await failureOf(sizeOf(answer.body))).toMatchObject({ name: 'TimeoutError', phase: 'total' });
  });

  it('tells a connection that broke amid the body', async () => {
    const { url } = await httpServer((_seen, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('a part');
      setTimeout(() => response.destroy(), 20);
    });
    const answer = await transportTo(url).stream(request());
    expect(await failureOf(sizeOf(answer.body))).toBeInstanceOf(ConnectionError);
  });

  it('ends with the signal, and closes the connection, whether or not somebody reads', async () => {
    for (const reads of [true, false]) {
      let closed = (): void => {};
      const closing = new Promise<void>((resolve) => {
        closed = resolve;
      });
      const { url } = await httpServer((_seen, response) => {
        response.on('close', closed);
        response.writeHead(200).write('a part');
      });
      const controller = new AbortController();
      const answer = await transportTo(url).stream(request({ signal: controller.signal }));
      const reading = reads ? failureOf(sizeOf(answer.body)) : null;
      controller.abort();
      await closing;
      expect(await (reading ?? failureOf(sizeOf(answer.body)))).toBeInstanceOf(AbortError);
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    }
  });

  it('closes the connection when somebody stops early', async () => {
    let closed = (): void => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { url } = await httpServer((_seen, response) => {
      response.on('close', closed);
      response.writeHead(200).write('a part');
    });
    const { signal } = new AbortController();
    const { body } = await transportTo(url).stream(request({ signal }));
    await body.return();
    await closing;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('holds no place that others could use while it is read', async () => {
    const { url } = await httpServer((seen, response) => {
      if (seen.path === '/other/') sendJson(response, {});
      else response.writeHead(200).write('a part');
    });
    const transport = transportTo(url);
    const { body } = await transport.stream(request());
    expect((await transport.send(request({ link: '/other/' }))).status).toBe(200);
    await body.return();
  });
});
