import { createHash } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type ServedSandbox, serveSandbox } from '../src/index.js';

const served: ServedSandbox[] = [];

async function serve(): Promise<ServedSandbox> {
  const sandbox = await serveSandbox({ port: 0 });
  served.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  for (const sandbox of served.splice(0)) await sandbox.close();
});

const authorization = `Basic ${Buffer.from('athlete@example.org:athlete').toString('base64')}`;

test('serves lists over HTTP on a port of its own', async () => {
  const { url } = await serve();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await fetch(`${url}/api/account/`, { headers: { authorization } });
  expect(response.status).toBe(200);
  const { objects } = (await response.json()) as { objects: { email: string }[] };
  expect(objects.map(({ email }) => email)).toEqual(['athlete@example.org']);
});

/** A request whose path goes over the wire exactly as it is given. */
function raw(
  url: string,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method, headers: { authorization, ...headers } }, (response) => {
      response.resume().on('end', () => resolve(response));
    })
      .on('error', reject)
      .end();
  });
}

test('a signature covers the URL as it was received, however it is spelt', async () => {
  const { url } = await serve();
  for (const path of ["/api/user/?search='x'&a=%c3%a9&b={}|", '/api/user/?a=1#part']) {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const response = await raw(url, path, 'GET', {
      'x-hexoapikey': 'sandbox-key',
      'x-hexotimestamp': timestamp,
      'x-hexoapisignature': createHash('sha1').update(`sandbox-secret${timestamp}${url}${path}`).digest('hex'),
    });
    expect([path, response.statusCode]).toEqual([path, 200]);
  }
});

test('answers without a body have a length of 0', async () => {
  const { url } = await serve();
  const { headers, statusCode } = await raw(url, '/api/annotation/999999/', 'DELETE');
  expect([statusCode, headers['content-length'], headers['content-type']]).toEqual([
    404,
    '0',
    'text/html; charset=utf-8',
  ]);
  const body = JSON.stringify({ user: 123, start: 1, annotation: 'x' });
  const created = await fetch(`${url}/api/annotation/`, {
    method: 'POST',
    body,
    headers: { authorization, 'content-type': 'application/json' },
  });
  expect(created.status).toBe(201);
  const deleted = await raw(url, created.headers.get('location') ?? '', 'DELETE');
  expect([deleted.statusCode, deleted.headers['content-length'], deleted.headers['content-type']]).toEqual([
    204,
    '0',
    'text/html; charset=utf-8',
  ]);
});

test('HEAD is a method like any other, and not allowed', async () => {
  const { url } = await serve();
  const { statusCode, headers } = await raw(url, '/api/range/', 'HEAD');
  expect([statusCode, headers.allow]).toEqual([405, 'GET,POST,PATCH']);
});

test('a body that nobody reads does not hold up the connection', async () => {
  const { url } = await serve();
  const body = 'x'.repeat(1_000_000);
  const statuses = [];
  for (const path of ['/api/record/5/', '/api/nothing/', '/api/range/']) {
    statuses.push((await fetch(`${url}${path}`, { method: 'POST', body })).status);
  }
  expect(statuses).toEqual([405, 404, 401]);
});

test('closing ends kept-alive connections and finishes the answers under way', async () => {
  const sandbox = await serve();
  await fetch(`${sandbox.url}/api/`);
  const answers = Array.from({ length: 5 }, () =>
    fetch(`${sandbox.url}/api/record/?limit=1000`, { headers: { authorization } }),
  );
  // Each has reached the server once the first one is answered.
  await answers[0];
  const closed = sandbox.close();
  const statuses = (await Promise.allSettled(answers)).map((answer) =>
    answer.status === 'fulfilled' ? answer.value.status : 'refused',
  );
  await closed;
  served.length = 0;
  expect(statuses[0]).toBe(200);
  await expect(fetch(`${sandbox.url}/api/`)).rejects.toThrow();
});

test('closing waits a moment, and no longer, for a caller who takes nothing of a recording', async () => {
  const sandbox = await serve();
  const day = { user: 123, start: 356_769_792_000, end: 356_769_792_000 + 86_400 * 256 };
  const created = await fetch(`${sandbox.url}/api/record/`, {
    method: 'POST',
    body: JSON.stringify(day),
    headers: { authorization, 'content-type': 'application/json' },
  });
  const { id } = (await created.json()) as { id: number };
  // 44 MB, of which no connection holds as much.
  const answer = await fetch(`${sandbox.url}/api/ecg/?record=${id}&format=edf`, { headers: { authorization } });
  expect(answer.status).toBe(200);
  await sandbox.close();
  served.length = 0;
  await expect(answer.arrayBuffer()).rejects.toThrow();
});

test('a port in use is an error that says so', async () => {
  const { url } = await serve();
  await expect(serveSandbox({ port: Number(new URL(url).port) })).rejects.toThrow(/is in use/);
});
