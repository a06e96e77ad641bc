import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/index.js';
import { type Answer, type Ask, Asker } from '../client.js';

const NOW = Date.UTC(2026, 5, 1, 12);
let sandbox: Asker;
beforeAll(() => {
  sandbox = new Asker({ now: () => NOW });
});
afterAll(() => sandbox.sandbox.close());

/** The answer to a request that a fault befalls. */
async function askWith(fault: Fault, path = '/api/account/', ask?: Ask): Promise<Answer> {
  sandbox.sandbox.setFaults({ rules: [{ fault }] });
  return sandbox.ask(path, ask).finally(() => sandbox.sandbox.setFaults(null));
}

describe('status', () => {
  test('answers without a body, unless it says more', async () => {
    const { status, headers, text } = await askWith({ kind: 'status', status: 503 });
    expect([status, headers.get('content-length'), headers.get('retry-after'), text]).toEqual([503, '0', null, '']);
  });

  test('answers what the API says of failures', async () => {
    const { headers, json } = await askWith({ kind: 'status', status: 500, body: 'json' });
    expect(headers.get('content-type')).toBe('application/json');
    expect(json.error_message).toMatch(/could not be processed/);
  });

  test('answers the page of a gateway, which names the status', async () => {
    const { headers, text } = await askWith({ kind: 'status', status: 502, body: 'html' });
    expect([headers.get('content-type'), text.includes('<h1>502 Bad Gateway</h1>')]).toEqual(['text/html', true]);
  });

  test('answers a text of its own', async () => {
    const body = { text: '{"error": "é"}', contentType: 'application/json' };
    const { status, headers, json } = await askWith({ kind: 'status', status: 200, body });
    expect([status, headers.get('content-type'), headers.get('content-length'), json]).toEqual([
      200,
      'application/json',
      '15',
      { error: 'é' },
    ]);
  });

  test('says when to come back, in seconds or as a date by the clock of the sandbox', async () => {
    const retryAfter = async (fault: Partial<Fault>) =>
      (await askWith({ kind: 'status', status: 429, ...fault } as Fault)).headers.get('retry-after');
    expect(await retryAfter({ retryAfter: 5 })).toBe('5');
    expect(await retryAfter({ retryAfter: 90, retryAfterFormat: 'date' })).toBe('Mon, 01 Jun 2026 12:01:30 GMT');
  });

  test('has headers of one’s own, which replace the others', async () => {
    const headers = { 'X-Request-Id': '7', 'Content-Type': 'text/csv', 'retry-after': 'soon' };
    const answer = await askWith({ kind: 'status', status: 503, body: 'html', retryAfter: 5, headers });
    const sent = ['x-request-id', 'content-type', 'retry-after'].map((name) => answer.headers.get(name));
    expect([answer.status, ...sent]).toEqual([503, '7', 'text/csv', 'soon']);
  });

  test.each([204, 304])('%i has no body', async (status) => {
    expect(await askWith({ kind: 'status', status })).toMatchObject({ status, text: '' });
  });
});

describe('redirect', () => {
  test.each([
    ['https://elsewhere.example', 'https://elsewhere.example/api/annotation/?limit=1&user=a%40b'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
    ['/api/label/', '/api/label/'],
  ])('to %s leads to %s', async (to, location) => {
    const { status, headers } = await askWith({ kind: 'redirect', to }, '/api/annotation/?limit=1&user=a%40b');
    expect([status, headers.get('location')]).toEqual([302, location]);
  });

  test('has the status that it says', async () => {
    expect(await askWith({ kind: 'redirect', to: '/', status: 307 })).toMatchObject({ status: 307 });
  });
});

test('bad-json breaks off where its length says', async () => {
  const { text: whole } = await sandbox.ask('/api/annotation/');
  const { status, headers, text } = await askWith({ kind: 'bad-json' }, '/api/annotation/');
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
  expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  expect([whole.startsWith(text), text.length]).toEqual([true, Math.floor(whole.length / 2)]);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test.each([
  [{ kind: 'content-type' }, 'text/plain'],
  [{ kind: 'content-type', value: 'text/html; charset=utf-8' }, 'text/html; charset=utf-8'],
  [{ kind: 'content-type', value: '' }, null],
] as [Fault, string | null][])('%j leaves the body as it is', async (fault, type) => {
  const { headers, text } = await askWith(fault);
  expect([headers.get('content-type'), text]).toEqual([type, (await sandbox.ask('/api/account/')).text]);
});

describe('foreign-links', () => {
  const FOREIGN = 'https://foreign.example';

  test('lead away from lists, and nothing else changes', async () => {
    const path = '/api/annotation/?limit=2&offset=2';
    const { json: here } = await sandbox.ask(path);
    const { json: there, headers, text } = await askWith({ kind: 'foreign-links' }, path);
    expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect([there.meta.next, there.meta.previous]).toEqual([FOREIGN + here.meta.next, FOREIGN + here.meta.previous]);
    expect(there.objects[0].resource_uri).toBe(FOREIGN + here.objects[0].resource_uri);
    expect(text.replaceAll(FOREIGN, '')).toBe((await sandbox.ask(path)).text);
  });

  test('lead away from created objects', async () => {
    const body = { user: 123, start: 1, annotation: 'x' };
    const { status, headers } = await askWith({ kind: 'foreign-links', in: 'location' }, '/api/annotation/', {
      method: 'POST',
      body,
    });
    expect([status, headers.get('location')?.startsWith(`${FOREIGN}/api/annotation/`)]).toEqual([201, true]);
  });

  test('stand where they are asked for, and lead where they are told', async () => {
    const fault: Fault = { kind: 'foreign-links', origin: 'http://127.0.0.1:9', in: ['user'] };
    const { json } = await askWith(fault, '/api/annotation/?limit=1');
    expect(json.objects[0].user).toBe('http://127.0.0.1:9/api/user/123/');
    expect(json.objects[0].resource_uri).toMatch(/^\/api\/annotation\//);
  });

  test('leave null, and what is no JSON, alone', async () => {
    const { json } = await askWith({ kind: 'foreign-links' }, '/api/account/');
    expect(json.meta.next).toBeNull();
    expect((await askWith({ kind: 'foreign-links' }, '/nothing/')).text).toContain('Not Found');
  });
});

describe('a write takes effect', () => {
  const count = async (): Promise<number> => (await sandbox.ask('/api/label/?limit=1')).json.meta.total_count;

  test.each<[string, Fault, number]>([
    ['not before a reset at the request', { kind: 'reset', at: 'request' }, 0],
    ['before a reset at the headers', { kind: 'reset' }, 1],
    ['before a reset in the body', { kind: 'reset', at: 'body' }, 1],
    ['before a truncated body', { kind: 'truncate' }, 1],
    ['not with a status', { kind: 'status', status: 503 }, 0],
    ['with a status that says so', { kind: 'status', status: 504, handled: true }, 1],
    ['not with a redirect', { kind: 'redirect', to: '/' }, 0],
    ['behind a pause', { kind: 'latency', ms: 1, at: 'request' }, 1],
    ['before a pause', { kind: 'latency', ms: 1 }, 1],
  ])('%s', async (_, fault, created) => {
    const before = await count();
    await askWith(fault, '/api/label/', { method: 'POST', body: { name: 'Once', user: 123 } }).catch(() => {});
    expect((await count()) - before).toBe(created);
  });

  test('although its caller has left during a pause', async () => {
    const before = await count();
    const fault: Fault = { kind: 'latency', ms: 3_600_000, at: 'request' };
    sandbox.sandbox.setFaults({ rules: [{ match: { method: 'POST' }, fault }] });
    const request = new Request('http://127.0.0.1:8000/api/label/', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('athlete@example.org:athlete')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Late', user: 123 }),
      signal: AbortSignal.timeout(5),
    });
    await expect(sandbox.sandbox.fetch(request)).rejects.toThrow(/timeout/);
    while ((await count()) === before) await new Promise(setImmediate);
    sandbox.sandbox.setFaults(null);
  });
});

test('an answer that was read before a write may arrive behind it', async () => {
  sandbox.sandbox.setFaults({ rules: [{ match: { method: 'GET', nth: 1 }, fault: { kind: 'latency', ms: 50 } }] });
  const early = sandbox.ask('/api/user/123/');
  await sandbox.ask('/api/user/123/', { method: 'PATCH', body: { first_name: 'Changed' } });
  const late = await sandbox.ask('/api/user/123/');
  expect((await early).json.first_name).not.toBe('Changed');
  expect(late.json.first_name).toBe('Changed');
});

test('answers whose length nobody knows keep their faults', async () => {
  expect((await askWith({ kind: 'endless' }, '/api/annotation/999999/')).status).toBe(404);
});
