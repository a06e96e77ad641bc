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

const control = (method: string, body?: unknown, path = '/sandbox/faults/'): Promise<Response> =>
  fetch(served.url + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });

const status = async (path = '/api/'): Promise<number> => (await fetch(served.url + path)).status;

test('a plan is set, read and ended while the sandbox runs', async () => {
  const set = await control('PUT', PLAN);
  expect([set.status, await set.json()]).toEqual([200, { plan: PLAN, counts: [{ matched: 0, fired: 0 }] }]);
  expect([await status(), await status()]).toEqual([418, 200]);
  expect(await (await control('GET')).json()).toEqual({ plan: PLAN, counts: [{ matched: 2, fired: 1 }] });
  await control('PUT', PLAN);
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
  await control('PUT', PLAN);
  const refused = await control('PUT', { rules: [{}] });
  const error = 'rules[0].fault must be an object, not missing';
  expect([refused.status, await refused.json()]).toEqual([400, { error }]);
  const unreadable = await fetch(`${served.url}/sandbox/faults/`, { method: 'PUT', body: '{' });
  expect([unreadable.status, await unreadable.json()]).toEqual([400, { error: expect.stringContaining('JSON') }]);
  expect(served.faults().plan).toEqual(PLAN);
});

test('faults do not befall it, so that no plan locks itself in', async () => {
  await control('PUT', { rules: [{ fault: { kind: 'reset' } }] });
  expect((await control('GET')).status).toBe(200);
  expect((await control('DELETE', undefined, '/sandbox/faults')).status).toBe(204);
});

test('other methods are not allowed', async () => {
  const { status, headers } = await control('POST', PLAN);
  expect([status, headers.get('allow')]).toEqual([405, 'GET,PUT,DELETE']);
});

test.each([
  ['127.0.0.1', 200],
  ['localhost', 200],
  ['rebound.example', 403],
])('by the name %s it answers %i', async (name, expected) => {
  const { hostname, port } = new URL(served.url);
  const answered = await new Promise((resolve, reject) => {
    const headers = { host: `${name}:${port}` };
    get({ hostname, port, path: '/sandbox/faults/', headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
  expect(answered).toBe(expected);
});

test('without a socket there is no such address', async () => {
  const sandbox = createSandbox();
  expect((await sandbox.fetch(new Request('http://127.0.0.1:8000/sandbox/faults/'))).status).toBe(404);
  sandbox.close();
});
