import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox, type LoggedRequest } from '../../src/index.js';
import { basic, KEY, proof, Served } from '../oauth/program.js';

let sandbox: Served;
beforeAll(async () => {
  sandbox = await Served.start();
});
afterAll(() => sandbox.close());

const LOG = '/__sandbox__/log';
beforeEach(() => sandbox.ask(LOG, { method: 'DELETE' }));

const read = async (): Promise<LoggedRequest[]> => (await sandbox.ask(LOG)).json.requests;

test('has the last requests as they arrived, the oldest first', async () => {
  const body = '{"name": "x",  "start": 1, "user": 123}';
  const headers = { 'content-type': 'application/json', 'x-mine': 'yes' };
  await sandbox.ask('/api/?a=%2C,b&&c', { headers: { 'x-mine': 'yes' } });
  await sandbox.ask('/api/range/', { method: 'POST', headers, body });
  await sandbox.bearer((await sandbox.password()).access_token, '/api/range/', { method: 'POST', body });

  const [first, second, token, created, ...more] = await read();
  expect(first).toMatchObject({
    time: '2026-06-01T12:00:00.000Z',
    method: 'GET',
    url: '/api/?a=%2C,b&&c',
    status: 200,
  });
  expect(first?.headers).toMatchObject({ 'x-mine': 'yes', host: sandbox.url.slice('http://'.length) });
  // Nobody signed in, so nobody read the body.
  expect(second).toMatchObject({ method: 'POST', status: 401, body: null });
  expect(token).toMatchObject({ url: '/api/connect/oauth2/token/', status: 200 });
  expect(created).toMatchObject({ method: 'POST', url: '/api/range/', status: 201, body });
  expect(more).toEqual([]);
});

test('shows who asked, and no secret of any kind', async () => {
  const { verifier, challenge } = proof();
  const browser = sandbox.browser();
  const callback = await browser.allow(sandbox.authorizationUrl(challenge));
  const code = callback.searchParams.get('code') ?? '';
  const { json: tokens } = await sandbox.exchange(code, { code_verifier: verifier });
  await sandbox.refresh(tokens.refresh_token, {}, ['sandbox-code', 'sandbox-code-secret']);
  await sandbox.bearer(tokens.access_token, `/api/range/?password=in-a-query&name=x`);
  const password = { grant_type: 'password', username: 'athlete@example.org', password: 'athlete' };
  await sandbox.token({ ...password, client_id: 'sandbox-key', client_secret: 'sandbox-secret' }, null);
  const signed = { 'x-hexoapikey': 'sandbox-key', 'x-hexotimestamp': '1', 'x-hexoapisignature': 'of-the-key' };
  await sandbox.ask('/api/', {
    headers: { authorization: basic('stranger@example.org', 'with:colons:in'), ...signed },
  });
  const body = JSON.stringify({ user: { password: 'new-one', email: 'new@example.org' } });
  await sandbox.ask('/api/createuserrequest/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const signature = createHmac('sha1', 'x').update('y').digest('base64');
  const oauth1 = `OAuth oauth_consumer_key="sandbox-key", oauth_token="of-oauth-1", oauth_signature_method="HMAC-SHA1", oauth_verifier=bare, oauth_signature="${encodeURIComponent(signature)}"`;
  await sandbox.ask('/api/account/', { headers: { authorization: oauth1 } });
  await sandbox.ask('/api/account/', { headers: { authorization: 'token-without-scheme' } });

  const text = JSON.stringify(await read());
  for (const shown of ['stranger@example.org:***', 'Bearer ***', 'code_verifier=***', 'new@example.org', 'HMAC-SHA1'])
    expect(text).toContain(shown);
  for (const secret of [
    ...[verifier, code, tokens.access_token, tokens.refresh_token, browser.cookie.split('=')[1] ?? ''],
    ...['sandbox-code-secret', 'sandbox-secret', 'in-a-query', 'of-the-key', 'with:colons', 'new-one'],
    ...['of-oauth-1', 'bare', signature, encodeURIComponent(signature), 'token-without-scheme', 'a+state', 'a%20state'],
    ...['password=athlete', 'password":"athlete'],
    ...[basic(...KEY), basic('sandbox-code', 'sandbox-code-secret')].map((header) => header.slice('Basic '.length)),
  ]) {
    expect(secret).not.toBe('');
    expect(text).not.toContain(secret);
  }
});

test('shows no body in which it cannot tell the secrets', async () => {
  const post = (type: string, body: string) =>
    sandbox.ask('/api/connect/oauth2/token/', { method: 'POST', headers: { 'content-type': type }, body });
  await post('text/plain', 'password: athlete');
  await post('application/json', `{"password": "athlete"`);
  await post('application/x-www-form-urlencoded', `x=${'1'.repeat(70_000)}`);
  expect((await read()).map(({ body }) => body)).toEqual(['(17 bytes)', '(22 bytes)', '(70002 bytes)']);
});

test('tells also of requests that a fault befell', async () => {
  const plan = { rules: [{ fault: { kind: 'status', status: 418 } }, { fault: { kind: 'reset' } }] };
  await sandbox.ask('/__sandbox__/faults', { method: 'POST', body: JSON.stringify({ rules: [plan.rules[0]] }) });
  await sandbox.ask('/api/');
  await sandbox.ask('/__sandbox__/faults', { method: 'POST', body: JSON.stringify({ rules: [plan.rules[1]] }) });
  await expect(sandbox.ask('/api/?reset')).rejects.toThrow('fetch failed');
  await sandbox.ask('/__sandbox__/faults', { method: 'DELETE' });
  expect((await read()).map(({ url, status }) => [url, status])).toEqual([
    ['/api/', 418],
    ['/api/?reset', null],
  ]);
});

test('forgets all but the last 200', async () => {
  const alone = createSandbox();
  for (let index = 0; index < 401; index += 1) await alone.fetch(new Request(`http://127.0.0.1/x/${index}`));
  expect(alone.log().map(({ url }) => url)).toEqual(Array.from({ length: 200 }, (_, index) => `/x/${index + 201}`));
  alone.close();
});
