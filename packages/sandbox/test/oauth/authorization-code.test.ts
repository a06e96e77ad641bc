import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUTH, CALLBACK, CODE, KEY, proof, Served } from './program.js';

let sandbox: Served;
beforeAll(async () => {
  sandbox = await Served.start();
});
afterAll(() => sandbox.close());

test('a person logs in and allows access, and the program gets a token for a code', async () => {
  const callback = await sandbox.browser().allow(sandbox.authorizationUrl({ scope: 'readonly' }));
  expect(callback.origin + callback.pathname).toBe(CALLBACK);
  expect([...callback.searchParams.keys()].sort()).toEqual(['code', 'state']);
  expect(callback.searchParams.get('state')).toBe('a state');

  const { status, headers, json } = await sandbox.exchange(callback.searchParams.get('code') ?? '');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json');
  expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache']);
  expect(Object.keys(json).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'scope', 'token_type']);
  expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 36_000, scope: 'readonly' });

  const account = await sandbox.bearer(json.access_token);
  expect(account.json.objects[0].email).toBe('athlete@example.org');
});

test('state is echoed to the letter, and a query of the address kept', async () => {
  const state = 'é &=+#/?%20"<x>';
  const callback = await sandbox.browser().allow(sandbox.authorizationUrl({ state }));
  expect(callback.searchParams.get('state')).toBe(state);
  const without = await sandbox.browser().allow(sandbox.authorizationUrl({ state: '' }));
  expect(without.searchParams.has('state')).toBe(false);
});

test('a refusal is sent back without a code, also before anybody has logged in', async () => {
  const browser = await sandbox.browser().open(sandbox.authorizationUrl({}));
  await browser.submit('Cancel');
  expect(Object.fromEntries(browser.left?.searchParams ?? [])).toEqual({ error: 'access_denied', state: 'a state' });
  await browser.open(sandbox.authorizationUrl({}));
  await browser.logIn();
  await browser.submit('Refuse');
  expect(Object.fromEntries(browser.left?.searchParams ?? [])).toEqual({ error: 'access_denied', state: 'a state' });
});

describe('who asks, and where the answer goes', () => {
  const redirects = [
    'http://127.0.0.1/callback',
    'http://127.0.0.1:1/callback',
    'http://localhost:65535/callback',
    'https://client.example/callback',
  ];
  test.each(redirects)('%s is registered, on the own machine with any port', async (redirect_uri) => {
    const callback = await sandbox.browser().allow(sandbox.authorizationUrl({ redirect_uri }));
    expect(callback.href.startsWith(`${redirect_uri}?code=`)).toBe(true);
  });

  const strange = [
    'https://evil.example/callback',
    'https://client.example/callback/',
    'https://client.example/callback?x=1',
    'https://client.example/callback#x',
    'https://client.example:8443/callback',
    'https://client.example.evil.example/callback',
    'http://client.example/callback',
    'HTTPS://client.example/callback',
    'https://user@client.example/callback',
    'https://127.0.0.1/callback',
    'http://127.0.0.1.evil.example/callback',
    'http://127.0.0.1:80@evil.example/callback',
    'http://127.0.0.1:/callback',
    'http://127.0.0.1:1/callback/../x',
    'http://127.0.0.2:80/callback',
    'http://[::1]:80/callback',
    'javascript:alert(1)',
    '//127.0.0.1/callback',
  ];
  test.each(strange)('%s is not, and is answered by a page', async (redirect_uri) => {
    const { status, headers, text } = await sandbox.ask(
      `${AUTH}?${new URLSearchParams({ response_type: 'code', client_id: 'sandbox-code', redirect_uri })}`,
    );
    expect([status, headers.get('location')]).toEqual([400, null]);
    expect(text).toContain('has not registered');
  });

  test.each([
    ['an unknown client', { client_id: 'nobody' }, 'no program that is registered'],
    ['no client', { client_id: '' }, 'no program that is registered'],
    ['a client with a name that is cut', { client_id: 'sandbox-code\0' }, 'no program that is registered'],
    ['no address, where several are registered', { redirect_uri: '' }, 'has not registered'],
  ])('%s is answered by a page', async (_, parameters, words) => {
    const { status, headers, text } = await sandbox.ask(sandbox.authorizationUrl(parameters).slice(sandbox.url.length));
    expect([status, headers.get('location')]).toEqual([400, null]);
    expect(text).toContain(words);
  });

  test.each(['client_id=sandbox-public', `redirect_uri=${encodeURIComponent('https://client.example/callback')}`])(
    'a second %s is answered by a page',
    async (second) => {
      const { status, headers } = await sandbox.ask(
        `${sandbox.authorizationUrl({}).slice(sandbox.url.length)}&${second}`,
      );
      expect([status, headers.get('location')]).toEqual([400, null]);
    },
  );

  test('the only registered address need not be named, neither here nor for the token', async () => {
    const stranger = ['stranger@example.org', 'with:colons:in'] as const;
    const url = sandbox.authorizationUrl({ client_id: 'sandbox-stranger', redirect_uri: '' });
    const callback = await sandbox.browser().allow(url, ...stranger);
    expect(callback.href.startsWith('https://stranger.example.org/?code=')).toBe(true);
    const parameters = { grant_type: 'authorization_code', code: callback.searchParams.get('code') ?? '' };
    const { status } = await sandbox.token(parameters, ['sandbox-stranger', 'sandbox-stranger-secret']);
    expect(status).toBe(200);
  });
});

describe('what else is wrong with a request is told to the program', () => {
  test.each([
    ['no response type', { response_type: '' }, 'invalid_request'],
    ['another response type', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['the response type of another client', { response_type: 'token' }, 'unauthorized_client'],
    ['a scope that nobody has', { scope: 'readonly admin' }, 'invalid_scope'],
    ['a plain challenge', { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge that names no method', { code_challenge: 'x'.repeat(43) }, 'invalid_request'],
    ['a challenge that is too short', { code_challenge: 'x', code_challenge_method: 'S256' }, 'invalid_request'],
    ['a method without a challenge', { code_challenge_method: 'S256' }, 'invalid_request'],
  ])('%s', async (_, parameters, error) => {
    const browser = await sandbox.browser().open(sandbox.authorizationUrl(parameters));
    expect(browser.status).toBe(302);
    expect(`${browser.left?.origin}${browser.left?.pathname}`).toBe(CALLBACK);
    expect(Object.fromEntries(browser.left?.searchParams ?? [])).toMatchObject({ error, state: 'a state' });
  });

  test('a repeated parameter', async () => {
    const browser = await sandbox.browser().open(`${sandbox.authorizationUrl({})}&scope=readonly&scope=readwrite`);
    expect(browser.left?.searchParams.get('error')).toBe('invalid_request');
  });

  test('a scope that the client may not ask for', async () => {
    const parameters = { client_id: 'sandbox-stranger', redirect_uri: '', scope: 'readwrite' };
    const browser = await sandbox.browser().open(sandbox.authorizationUrl(parameters));
    expect(browser.left?.searchParams.get('error')).toBe('invalid_scope');
  });
});

describe('a code', () => {
  test('lives for a minute', async () => {
    const [in_time, late] = [await sandbox.code(), await sandbox.code()];
    sandbox.now += 59_999;
    expect((await sandbox.exchange(in_time)).status).toBe(200);
    sandbox.now += 1;
    const { status, json } = await sandbox.exchange(late);
    expect([status, json.error]).toEqual([400, 'invalid_grant']);
  });

  test('works once; used again, it ends the token that it brought', async () => {
    const code = await sandbox.code();
    const { json: tokens } = await sandbox.exchange(code);
    expect((await sandbox.bearer(tokens.access_token)).status).toBe(200);
    const again = await sandbox.exchange(code);
    expect([again.status, again.json.error]).toEqual([400, 'invalid_grant']);
    expect((await sandbox.bearer(tokens.access_token)).status).toBe(401);
    expect((await sandbox.refresh(tokens.refresh_token, {}, CODE)).json.error).toBe('invalid_grant');
  });

  test('ends the renewed token, too, and long after its own minute', async () => {
    const code = await sandbox.code();
    const { json: first } = await sandbox.exchange(code);
    const { json: second } = await sandbox.refresh(first.refresh_token, {}, CODE);
    sandbox.now += 600_000;
    // Other codes are given meanwhile, whereupon old ones are forgotten.
    await sandbox.code();
    await sandbox.exchange(code);
    expect((await sandbox.bearer(second.access_token)).status).toBe(401);
  });

  test('is good for its own client alone', async () => {
    const code = await sandbox.code();
    const { status, json } = await sandbox.exchange(code, {}, KEY);
    expect([status, json.error]).toEqual([400, 'invalid_grant']);
    expect((await sandbox.exchange(code)).status).toBe(200);
  });

  test.each([
    ['another address', { redirect_uri: 'https://client.example/callback' }],
    ['another port', { redirect_uri: 'http://127.0.0.1:8766/callback' }],
    ['no address', { redirect_uri: '' }],
  ])('is not given out for %s', async (_, parameters) => {
    const { status, json } = await sandbox.exchange(await sandbox.code(), parameters);
    expect([status, json.error]).toEqual([400, 'invalid_request']);
  });

  test.each(['', 'x', 'sandbox-code', '\0'])('that nobody was given is refused: %j', async (code) => {
    const { status, json } = await sandbox.exchange(code);
    expect([status, json.error]).toEqual([400, code === '' ? 'invalid_request' : 'invalid_grant']);
  });
});

describe('PKCE', () => {
  const PUBLIC = { client_id: 'sandbox-public' };

  test('takes the place of a secret', async () => {
    const { verifier, challenge } = proof();
    const code = await sandbox.code({ ...PUBLIC, ...challenge });
    const { status, json } = await sandbox.exchange(code, { ...PUBLIC, code_verifier: verifier }, null);
    expect([status, json.token_type]).toEqual([200, 'Bearer']);
    const renewed = await sandbox.token(
      { ...PUBLIC, grant_type: 'refresh_token', refresh_token: json.refresh_token },
      null,
    );
    expect(renewed.status).toBe(200);
  });

  test('is required of a client without secret', async () => {
    const browser = await sandbox.browser().open(sandbox.authorizationUrl(PUBLIC));
    expect(browser.left?.searchParams.get('error')).toBe('invalid_request');
  });

  const wrong = [
    ['no verifier', ''],
    ['another verifier', proof().verifier],
    ['a verifier that is too short', 'x'],
  ] as const;
  describe.each([
    ['a client without secret', PUBLIC, null],
    ['a client with a secret that began it', { client_id: 'sandbox-code' }, CODE],
  ] as const)('of %s', (_, client, credentials) => {
    test.each(wrong)('does not let %s pass', async (_, code_verifier) => {
      const code = await sandbox.code({ ...client, ...proof().challenge });
      const { status, json } = await sandbox.exchange(code, { ...client, code_verifier }, credentials);
      expect([status, json.error]).toEqual([400, 'invalid_grant']);
    });
  });

  test('the challenge itself is no verifier', async () => {
    const { challenge } = proof();
    const code = await sandbox.code({ ...PUBLIC, ...challenge });
    const code_verifier = challenge['code_challenge'] ?? '';
    expect((await sandbox.exchange(code, { ...PUBLIC, code_verifier }, null)).json.error).toBe('invalid_grant');
  });

  test('a verifier without a challenge is refused: somebody may have taken the challenge out', async () => {
    const { json } = await sandbox.exchange(await sandbox.code(), { code_verifier: proof().verifier });
    expect(json.error).toBe('invalid_grant');
  });
});
