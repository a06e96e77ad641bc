import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Fault, type Sandbox, type ServedSandbox, serveSandbox } from '../../src/index.js';
import { exchange } from './exchange.js';

const authorization = `Basic ${btoa('athlete@example.org:athlete')}`;
const PATH = '/api/account/';

let inProcess: Sandbox;
let served: ServedSandbox;
beforeAll(async () => {
  inProcess = createSandbox();
  served = await serveSandbox({ port: 0 });
});
afterAll(async () => {
  inProcess.close();
  await served.close();
});

/** Lets one fault befall each request. */
function everywhere(fault: Fault): void {
  for (const sandbox of [inProcess, served]) sandbox.setFaults({ rules: [{ fault }] });
}

/** What becomes of a request, as far as its caller can tell. */
async function outcome(fetched: Promise<Response>): Promise<unknown> {
  try {
    const response = await fetched;
    return { status: response.status, length: (await response.arrayBuffer()).byteLength };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause: { code: string } };
    return { name, message, code: cause.code };
  }
}

const ask = {
  'in process': (init: RequestInit = {}) =>
    inProcess.fetch(new Request(`http://127.0.0.1:8000${PATH}`, { headers: { authorization }, ...init })),
  'over HTTP': (init: RequestInit = {}) => fetch(served.url + PATH, { headers: { authorization }, ...init }),
};

async function wholeLength(): Promise<number> {
  for (const sandbox of [inProcess, served]) sandbox.setFaults(null);
  return (await (await ask['over HTTP']()).arrayBuffer()).byteLength;
}

describe.each(Object.entries(ask))('%s, fetch', (_, ask) => {
  test.each<[string, Fault, string, string]>([
    ['rejects on a reset before the request', { kind: 'reset', at: 'request' }, 'fetch failed', 'ECONNRESET'],
    ['rejects on a reset before the headers', { kind: 'reset' }, 'fetch failed', 'ECONNRESET'],
    ['breaks off on a reset in the body', { kind: 'reset', at: 'body' }, 'terminated', 'ECONNRESET'],
    ['breaks off on a reset behind 0 bytes', { kind: 'reset', after: 0 }, 'terminated', 'ECONNRESET'],
    ['breaks off on a truncated body', { kind: 'truncate' }, 'terminated', 'UND_ERR_SOCKET'],
    ['breaks off where the length says too much', { kind: 'content-length' }, 'terminated', 'UND_ERR_SOCKET'],
  ])('%s', async (_, fault, message, code) => {
    everywhere(fault);
    expect(await outcome(ask())).toEqual({ name: 'TypeError', message, code });
  });

  test('takes no more than the length says', async () => {
    const length = await wholeLength();
    everywhere({ kind: 'content-length', by: -5 });
    expect(await outcome(ask())).toEqual({ status: 200, length: length - 5 });
  });

  test('waits for a stalled answer until its caller has enough', async () => {
    for (const sandbox of [inProcess, served]) {
      sandbox.setFaults({ rules: [{ match: { nth: 1 }, fault: { kind: 'stall' } }] });
    }
    const controller = new AbortController();
    const waiting = outcome(ask({ signal: controller.signal }));
    while (![inProcess, served].some((sandbox) => sandbox.faults().counts[0]?.fired)) await new Promise(setImmediate);
    expect(await Promise.race([waiting, outcome(ask())])).toMatchObject({ status: 200 });
    controller.abort(Object.assign(new Error('enough'), { cause: { code: 'mine' } }));
    expect(await waiting).toEqual({ name: 'Error', message: 'enough', code: 'mine' });
  });

  test('waits in a stalled body, behind what has come of it', async () => {
    everywhere({ kind: 'stall', after: 10 });
    const controller = new AbortController();
    const response = await ask({ signal: controller.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let got = 0;
    while (got < 10) got += (await reader.read()).value?.length ?? 0;
    expect([response.status, got]).toEqual([200, 10]);
    const more = reader.read().then(
      () => 'more',
      (error: Error) => error.message,
    );
    everywhere({ kind: 'latency', ms: 0 });
    expect(await Promise.race([more, outcome(ask())])).toMatchObject({ status: 200 });
    controller.abort(new Error('enough'));
    expect(await more).toBe('enough');
  });

  test.each<Fault>([
    { kind: 'stall', after: 1_000_000 },
    { kind: 'reset', after: 1_000_000 },
  ])('never gets all of a body that is shorter than what is to come before %o', async (fault) => {
    const length = await wholeLength();
    everywhere(fault);
    const controller = new AbortController();
    const response = await ask({ signal: controller.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let got = 0;
    while (got < length - 1) got += (await reader.read()).value?.length ?? 0;
    const more = reader.read().then(
      ({ done }) => `done: ${done}`,
      (error: Error) => error.message,
    );
    // Whoever had all of it would take the connection, on which nothing more comes, for one that is free.
    controller.abort(new Error('enough'));
    expect([got, await more]).toEqual([length - 1, expect.stringMatching(/^(enough|terminated)$/)]);
  });

  test('gets an answer whole behind a pause in its midst', async () => {
    const length = await wholeLength();
    everywhere({ kind: 'latency', ms: 1, at: 'body' });
    expect(await outcome(ask())).toEqual({ status: 200, length });
  });

  test('leaves during a pause without harm to others', async () => {
    for (const at of ['request', 'headers', 'body'] as const) {
      everywhere({ kind: 'latency', ms: 40, at });
      const left = ask({ signal: AbortSignal.timeout(20) }).then((response) => response.text());
      await expect(left).rejects.toThrow(/timeout/);
      expect(await outcome(ask())).toMatchObject({ status: 200 });
    }
  });

  test('gets a slow body in pieces, and whole', async () => {
    const length = await wholeLength();
    everywhere({ kind: 'slow-body', bytesPerSecond: 5000 });
    const response = await ask();
    const pieces: number[] = [];
    for await (const piece of response.body as ReadableStream<Uint8Array>) pieces.push(piece.length);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.reduce((sum, piece) => sum + piece)).toBe(length);
  });

  test('is given spaces for as long as it takes them', async () => {
    const length = await wholeLength();
    everywhere({ kind: 'endless' });
    const response = await ask();
    expect(response.headers.has('content-length')).toBe(false);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const chunks: Uint8Array[] = [];
    let got = 0;
    while (got < 1_000_000) {
      const { value } = await reader.read();
      chunks.push(value ?? new Uint8Array());
      got += value?.length ?? Number.NaN;
    }
    await reader.cancel();
    const text = Buffer.concat(chunks).toString();
    expect(JSON.parse(text.slice(0, length))).toHaveProperty('objects');
    expect(text.slice(length).trim()).toBe('');
  });
});

describe('on the wire', () => {
  const hear = () => exchange(served.url, PATH, { authorization });
  const bodyOf = (text: string) => text.slice(text.indexOf('\r\n\r\n') + 4);
  const lengthIn = (text: string) => Number(/content-length: (\d+)/i.exec(text)?.[1]);

  test('a reset sends nothing before the headers, and half of the body in its midst', async () => {
    everywhere({ kind: 'reset' });
    expect(await hear()).toEqual({ text: '', end: 'reset' });
    everywhere({ kind: 'reset', at: 'body' });
    const { text, end } = await hear();
    expect([end, bodyOf(text).length]).toEqual(['reset', Math.floor(lengthIn(text) / 2)]);
  });

  test('a truncated body ends in order, but too early', async () => {
    everywhere({ kind: 'truncate', after: 25 });
    const { text, end } = await hear();
    expect([end, bodyOf(text).length, lengthIn(text) > 25]).toEqual(['closed', 25, true]);
  });

  test.each([1, -5])('a length that is wrong by %i comes with the whole body, and ends the connection', async (by) => {
    const length = await wholeLength();
    served.setFaults({ rules: [{ match: { header: { 'x-wrong': '*' } }, fault: { kind: 'content-length', by } }] });
    const idle = exchange(served.url, PATH, { authorization });
    await outcome(ask['over HTTP']());
    const heard = exchange(served.url, PATH, { authorization, 'x-wrong': 'yes' });
    // Not only as late as any connection that nobody uses.
    expect(await Promise.race([heard.then(() => 'ended'), idle.then(() => 'left idle')])).toBe('ended');
    const { text, end } = await heard;
    expect([end, bodyOf(text).length, lengthIn(text)]).toEqual(['closed', length, length + by]);
  });

  test('closing a sandbox without a socket cuts off what has stalled', async () => {
    const sandbox = createSandbox({ faults: { rules: [{ fault: { kind: 'stall' } }] } });
    const stalled = sandbox.fetch(new Request('http://127.0.0.1:8000/api/'));
    sandbox.close();
    await expect(stalled).rejects.toThrow('fetch failed');
  });

  test('closing the sandbox cuts off what has stalled and ends all pauses', async () => {
    const sandbox = await serveSandbox({
      port: 0,
      faults: {
        rules: [
          { match: { path: '/api/label/' }, fault: { kind: 'stall' } },
          { match: { path: '/api/annotation/' }, fault: { kind: 'stall', after: 5 } },
          { match: { path: PATH }, fault: { kind: 'latency', ms: 3_600_000 } },
        ],
      },
    });
    const heard = ['/api/label/', '/api/annotation/', PATH].map((path) =>
      exchange(sandbox.url, path, { authorization }),
    );
    while (sandbox.faults().counts.some(({ fired }) => fired === 0)) await new Promise(setImmediate);
    await sandbox.close();
    const [before, within, late] = await Promise.all(heard);
    expect(before).toEqual({ text: '', end: 'reset' });
    expect(within?.end).toBe('reset');
    expect([late?.text.slice(0, 15), late?.end]).toEqual(['HTTP/1.1 200 OK', 'closed']);
  });

  test('closing the sandbox ends connections on which nothing was asked', async () => {
    const sandbox = await serveSandbox({ port: 0 });
    const unused = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
    await once(unused, 'connect');
    const ended = once(unused, 'close').then(() => 'ended');
    await sandbox.close();
    // Not only when Node.js gives up waiting for a request, after a minute.
    expect(await Promise.race([ended, setTimeout(10_000, 'left open')])).toBe('ended');
  }, 20_000);
});
