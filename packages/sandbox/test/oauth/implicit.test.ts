import { afterAll, beforeAll, expect, test } from 'vitest';
import { CALLBACK, Served } from './program.js';

let sandbox: Served;
beforeAll(async () => {
  sandbox = await Served.start();
});
afterAll(() => sandbox.close());

const request = { client_id: 'sandbox-implicit', response_type: 'token' };

test('the token comes in the fragment, without one to refresh it', async () => {
  const callback = await sandbox.browser().allow(sandbox.authorizationUrl({ ...request, scope: 'readwrite' }));
  expect([callback.origin + callback.pathname, callback.search]).toEqual([CALLBACK, '']);
  const { access_token: token = '', ...rest } = Object.fromEntries(new URLSearchParams(callback.hash.slice(1)));
  expect(rest).toEqual({ expires_in: '36000', token_type: 'Bearer', scope: 'readwrite', state: 'a state' });
  expect((await sandbox.bearer(token)).json.objects[0].email).toBe('athlete@example.org');
  sandbox.now += 36_000_000;
  expect((await sandbox.bearer(token)).status).toBe(401);
});

test('an address of a scheme of its own will do', async () => {
  const redirect_uri = 'org.example.sandbox:/callback';
  const callback = await sandbox.browser().allow(sandbox.authorizationUrl({ ...request, redirect_uri }));
  expect(callback.href).toMatch(/^org\.example\.sandbox:\/callback#access_token=/);
});

test('a refusal and an error stand in the query', async () => {
  const browser = await sandbox.browser().open(sandbox.authorizationUrl(request));
  await browser.submit('Cancel');
  expect([browser.left?.search, browser.left?.hash]).toEqual(['?error=access_denied&state=a+state', '']);
  await browser.open(sandbox.authorizationUrl({ ...request, scope: 'admin' }));
  expect(browser.left?.searchParams.get('error')).toBe('invalid_scope');
  expect(browser.left?.hash).toBe('');
});

test('the client gets no code', async () => {
  const browser = await sandbox.browser().open(sandbox.authorizationUrl({ ...request, response_type: 'code' }));
  expect(browser.left?.searchParams.get('error')).toBe('unauthorized_client');
});
