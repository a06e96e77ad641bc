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

test('a port in use is an error that says so', async () => {
  const { url } = await serve();
  await expect(serveSandbox({ port: Number(new URL(url).port) })).rejects.toThrow(/is in use/);
});
