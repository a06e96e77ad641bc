import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import {
  AuthFlowError,
  HexoApi,
  HttpServerError,
  OAuth1Auth,
  type PendingLogin,
  type PendingLoginsOption,
} from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../support/failure.js';
import { json, type Sent, Wire } from '../support/wire.js';

const CALLBACK = 'https://app.example.org/callback';
const SECRETS = ['key-secret', 'request-secret', 'the-verifier', 'access-secret'];

interface Answers {
  requestToken?: () => Response;
  accessToken?: () => Response;
}

const form = (fields: Record<string, string>, status = 200): Response =>
  new Response(new URLSearchParams(fields).toString(), {
    status,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

/** A client of a server that answers as the test wants; by default as a server should. */
function oauth1Client(
  { requestToken, accessToken }: Answers = {},
  pendingLogins?: PendingLoginsOption,
): { api: HexoApi; wire: Wire } {
  const wire = new Wire(async (request) => {
    switch (new URL(request.url).pathname) {
      case '/oauth/request_token':
        return (
          requestToken?.() ??
          form({ oauth_token: 'request', oauth_token_secret: 'request-secret', oauth_callback_confirmed: 'true' })
        );
      case '/oauth/access_token':
        return (
          accessToken?.() ??
          form({ oauth_token: 'access', oauth_token_secret: 'access-secret', oauth_authorized_realms: 'readonly' })
        );
      default:
        return json({ meta: { limit: 20, next: null, offset: 0, previous: null, total_count: 0 }, objects: [] });
    }
  });
  const api = new HexoApi({
    baseUrl: 'http://127.0.0.1:1',
    apiKey: 'the-key',
    apiSecret: 'key-secret',
    schemas: 'bundled',
    fetch: wire.fetch,
    pendingLogins,
    retries: 0,
    now: () => 1_780_000_000_000,
  });
  return { api, wire };
}

/** The protocol parameters that a request was sent with, after its signature was checked. */
function signedWith({ method, url, headers }: Sent, secrets: string): Record<string, string> {
  const pairs = [...(headers.get('authorization') ?? '').matchAll(/(\w+)="([^"]*)"/g)];
  const { oauth_signature: signature = '', ...rest } = Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [name, decodeURIComponent(value)]),
  );
  const address = new URL(url);
  const all = [...address.searchParams, ...Object.entries(rest)].map(([name, value]) => `${enc(name)}=${enc(value)}`);
  const base = [method, address.origin + address.pathname, all.sort().join('&')].map(enc).join('&');
  expect(signature).toBe(createHmac('sha1', secrets).update(base).digest('base64'));
  return rest;
}

const enc = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const callbackWith = (parameters: Record<string, string>): string => `${CALLBACK}?${new URLSearchParams(parameters)}`;
const agreed = callbackWith({ oauth_token: 'request', oauth_verifier: 'the-verifier' });

describe('a login by OAuth 1', () => {
  it('asks for a request token, sends the person to the server, and exchanges what comes back', async () => {
    const { api, wire } = oauth1Client();
    const url = await api.oauth1GetRequestTokenUrl(CALLBACK);
    expect(url).toBe('http://127.0.0.1:1/oauth/authorize?oauth_token=request');
    const auth = await api.oauth1GetAccessToken(agreed);
    expect(api.auth).toBe(auth);
    await api.user.list({ search: "l'été, (1+1)" });
    const [asked, exchanged, used] = wire.sent as [Sent, Sent, Sent];
    expect(wire.lines.slice(0, 2)).toEqual(['POST /oauth/request_token', 'POST /oauth/access_token']);
    expect(signedWith(asked, 'key-secret&')).toMatchObject({ oauth_callback: CALLBACK, oauth_consumer_key: 'the-key' });
    expect(signedWith(exchanged, 'key-secret&request-secret')).toMatchObject({
      oauth_token: 'request',
      oauth_verifier: 'the-verifier',
    });
    expect(signedWith(used, 'key-secret&access-secret')).toMatchObject({
      oauth_token: 'access',
      oauth_timestamp: '1780000000',
    });
  });

  it('signs each attempt anew', async () => {
    const { api, wire } = oauth1Client();
    api.auth = new OAuth1Auth({ apiKey: 'k', apiSecret: 'key-secret', token: 't', tokenSecret: 'access-secret' });
    let failed = false;
    wire.change(/user/, (response) => {
      if (failed) return response;
      failed = true;
      return new Response(null, { status: 503, headers: { 'retry-after': '0' } });
    });
    await api.user.list({}, { retries: 1 });
    const nonces = wire.sent.map((sent) => signedWith(sent, 'key-secret&access-secret')['oauth_nonce']);
    expect(new Set(nonces).size).toBe(2);
  });

  it('survives in a store of one’s own, in which its secret stands', async () => {
    const stored: PendingLogin[] = [];
    const { api } = oauth1Client({}, { put: async (login) => void stored.push(login), take: async () => null });
    await api.oauth1GetRequestTokenUrl(CALLBACK);
    expect(stored).toEqual([
      {
        key: 'request',
        flow: 'oauth1',
        callbackUri: CALLBACK,
        scope: '',
        secret: 'request-secret',
        startedAt: 1_780_000_000_000,
      },
    ]);
  });

  it('may go without a callback: the person copies the verifier', async () => {
    const { api, wire } = oauth1Client();
    await api.oauth1GetRequestTokenUrl('oob');
    expect(signedWith(wire.sent[0] as Sent, 'key-secret&')).toMatchObject({ oauth_callback: 'oob' });
  });

  it.each<[string, string, string, Answers]>([
    ['refused', 'did not agree', callbackWith({ oauth_token: 'request', error: 'access_denied' }), {}],
    ['refused', 'did not agree', callbackWith({ denied: 'request' }), {}],
    ['refused', 'did not agree', callbackWith({ oauth_token: 'request', oauth_problem: 'user_refused' }), {}],
    ['missing-code', 'no oauth_verifier', callbackWith({ oauth_token: 'request' }), {}],
    ['missing-code', 'no oauth_token', callbackWith({ oauth_verifier: 'the-verifier' }), {}],
    ['unknown-login', 'no login under way', callbackWith({ oauth_token: 'other', oauth_verifier: 'the-verifier' }), {}],
    ['expired', '401', agreed, { accessToken: () => new Response(null, { status: 401 }) }],
    [
      'invalid-request',
      'Bad verifier …, …, ….',
      agreed,
      {
        accessToken: () =>
          form({ error: 'invalid_request', error_description: `Bad verifier ${SECRETS.slice(0, 3).join(', ')}.` }, 400),
      },
    ],
    ['invalid-answer', 'no OAuth 1 token', agreed, { accessToken: () => new Response('<html>') }],
    ['invalid-answer', '302', agreed, { accessToken: () => Response.redirect('https://elsewhere.example.org/') }],
  ])('that fails is an AuthFlowError: %s, %s', async (reason, says, callback, answers) => {
    const { api } = oauth1Client(answers);
    await api.oauth1GetRequestTokenUrl(CALLBACK);
    const error = await failureOf(api.oauth1GetAccessToken(callback));
    expect(error).toBeInstanceOf(AuthFlowError);
    expect(error).toMatchObject({ reason });
    expect(error.message).toContain(says);
    for (const secret of SECRETS) expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret);
  });

  it.each<[string, string, () => Response]>([
    ['invalid-client', 'check apiKey and apiSecret', () => new Response(null, { status: 401 })],
    ['invalid-request', 'callback address', () => form({ error: 'invalid_request' }, 400)],
    ['invalid-answer', 'did not confirm', () => form({ oauth_token: 'request', oauth_token_secret: 'request-secret' })],
  ])('that does not begin is an AuthFlowError: %s, %s', async (reason, says, requestToken) => {
    const error = await failureOf(oauth1Client({ requestToken }).api.oauth1GetRequestTokenUrl(CALLBACK));
    expect(error).toMatchObject({ name: 'AuthFlowError', reason });
    expect(error.message).toContain(says);
  });

  it('tells a server that does not work now from one that refuses', async () => {
    const requestToken = (): Response => new Response('key-secret', { status: 503 });
    const error = await failureOf(oauth1Client({ requestToken }).api.oauth1GetRequestTokenUrl(CALLBACK));
    expect(error).toBeInstanceOf(HttpServerError);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('key-secret');
  });

  it('is not ended by the callback of another way of signing in, nor the other way round', async () => {
    const { api, wire } = oauth1Client();
    await api.oauth1GetRequestTokenUrl(CALLBACK);
    wire.clear();
    const byCode = callbackWith({ state: 'request', code: 'x' });
    expect(await failureOf(api.oauth2GetAccessToken(byCode))).toMatchObject({ reason: 'unknown-login' });
    const { searchParams } = new URL(await api.oauth2GetRequestTokenUrl(CALLBACK));
    const bySignature = callbackWith({ oauth_token: searchParams.get('state') ?? '', oauth_verifier: 'x' });
    expect(await failureOf(api.oauth1GetAccessToken(bySignature))).toMatchObject({ reason: 'unknown-login' });
    expect(wire.sent).toEqual([]);
  });

  it('needs a client with a secret', async () => {
    const api = new HexoApi({ apiKey: 'the-key' });
    await expect(api.oauth1GetRequestTokenUrl(CALLBACK)).rejects.toThrow('apiSecret, which is missing');
  });

  it('shows no secret of its own', async () => {
    const { api } = oauth1Client();
    await api.oauth1GetRequestTokenUrl(CALLBACK);
    await api.oauth1GetAccessToken(agreed);
    const shown = inspect([api, api.auth], { depth: 9, showHidden: true }) + JSON.stringify([api, api.auth]);
    for (const secret of SECRETS) expect(shown).not.toContain(secret);
    expect(api.auth?.account).toBe("the OAuth 1 token of client 'the-key'");
  });
});
