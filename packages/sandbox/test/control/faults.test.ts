import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type FaultPlan, type ServedSandbox, serveSandbox } from '../../src/index.js';

let served: ServedSandbox;
beforeAll(async () => {
  served = await serveSandbox({ port: 0 });
});
afterAll(() => served.close());

const PLAN: FaultPlan = {
  seed: 'a',
  rules: [{ match: { path: '/api/' }, fault: { kind: 'status', status: 418 }, times: 1 }],
};

const control = (method: string, body?: unknown, path = '/__sandbox__/faults'): Promise<Response> =>
  fetch(served.url + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });

const status = async (path = '/api/'): Promise<number> => (await fetch(served.url + path)).status;

test('a plan is set, read and ended while the sandbox runs', async () => {
  const set = await control('POST', PLAN);
  expect([set.status, await set.json()]).toEqual([200, { plan: PLAN, counts: [{ matched: 0, fired: 0 }] }]);
  expect([await status(), await status()]).toEqual([418, 200]);
  expect(await (await control('GET')).json()).toEqual({ plan: PLAN, counts: [{ matched: 2, fired: 1 }] });
  await control('POST', PLAN);
  expect((await control('DELETE')).status).toBe(204);
  expect(await status()).toBe(200);
  expect(await (await control('GET')).json()).toEqual({ plan: null, counts: [] });
});

test('it is the plan that the program itself sets', async () => {
  served.setFaults(PLAN);
  expect(await (await control('GET')).json()).toEqual(served.faults());
  await control('DELETE');
  expect(served.faults().plan).toBeNull();
});

test('what is no plan is refused, and changes nothing', async () => {
  await control('POST', PLAN);
  const refused = await control('POST', { rules: [{}] });
  const error = 'rules[0].fault must be an object, not missing';
  expect([refused.status, await refused.json()]).toEqual([400, { error }]);
  const unreadable = await fetch(`${served.url}/__sandbox__/faults`, { method: 'POST', body: '{' });
  expect([unreadable.status, await unreadable.json()]).toEqual([400, { error: expect.stringContaining('JSON') }]);
  expect(served.faults().plan).toEqual(PLAN);
});

test('faults do not befall it, so that no plan locks itself in', async () => {
  await control('POST', { rules: [{ fault: { kind: 'reset' } }] });
  expect((await control('GET')).status).toBe(200);
  expect((await control('DELETE', undefined, '/__sandbox__/faults/')).status).toBe(204);
});

test('PUT does the same, and other methods are not allowed', async () => {
  expect((await control('PUT', PLAN)).status).toBe(200);
  const { status, headers } = await control('PATCH', PLAN);
  expect([status, headers.get('allow')]).toEqual([405, 'GET,POST,PUT,DELETE']);
});

test('other addresses below say what there is', async () => {
  const answer = await control('GET', undefined, '/__sandbox__/fault');
  const error = 'There is no /__sandbox__/fault here, but /__sandbox__/faults and /__sandbox__/log.';
  expect([answer.status, await answer.json()]).toEqual([404, { error }]);
});

test.each([
  ['http://localhost:3000', 200],
  ['https://evil.example', 403],
  ['null', 403],
])('from a page of %s it answers %i: browsers would send what any page wants', async (origin, expected) => {
  const { status } = await fetch(`${served.url}/__sandbox__/faults`, {
    method: 'POST',
    headers: { origin, 'content-type': 'text/plain' },
    body: JSON.stringify(PLAN),
  });
  expect(status).toBe(expected);
});

test.each([
  ['127.0.0.1', 200],
  ['localhost', 200],
  ['rebound.example', 403],
])('by the name %s it answers %i', async (name, expected) => {
  const { hostname, port } = new URL(served.url);
  const answered = await new Promise((resolve, reject) => {
    const headers = { host: `${name}:${port}` };
    get({ hostname, port, path: '/__sandbox__/faults', headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
  expect(answered).toBe(expected);
});

test('without a socket there is no such address', async () => {
  const sandbox = createSandbox();
  expect((await sandbox.fetch(new Request('http://127.0.0.1:8000/__sandbox__/faults'))).status).toBe(404);
  sandbox.close();
});
