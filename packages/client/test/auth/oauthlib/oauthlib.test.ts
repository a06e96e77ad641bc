import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type AuthFlowError, HexoApi, type HexoApiOptions, OAuth1Auth, type OAuth2Auth } from 'hexoskin-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const INSTALL = 'apt-get install python3-oauthlib';

// These stand in provider.py as well.
const CALLBACK = 'http://127.0.0.1/callback';
const SECRET = 'secretOfTheWebClient+/=';
const KEY = 'k'.repeat(24);
const KEY_SECRET = 'keySecret&with=letters';
const USER = { username: 'ada@example.org', password: 'pass:wörd & more' };

// Debian's packages belong to its own interpreter, which another one may hide in the path.
const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import oauthlib']).status === 0);

describe.skipIf(python === undefined)(`an OAuth server on oauthlib (needs: ${INSTALL})`, () => {
  let server: ChildProcess;
  let baseUrl: string;
  beforeAll(async () => {
    // It ends when its input does, so that it cannot outlive a test run that was killed.
    server = spawn(python ?? '', ['-B', fileURLToPath(new URL('provider.py', import.meta.url))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: server.stdout as NodeJS.ReadableStream }), 'line');
    baseUrl = String(line).replace('ready ', '');
  });
  afterAll(async () => {
    server?.stdin?.end();
    if (server?.exitCode === null) await once(server, 'exit');
  });

  const client = (apiKey: string, apiSecret?: string, options: HexoApiOptions = {}): HexoApi =>
    new HexoApi({ baseUrl, apiKey, apiSecret, schemas: 'bundled', ...options });

  const worksWith = async (api: HexoApi): Promise<void> => {
    const [user] = await api.user.list();
    expect(user?.username).toBe(USER.username);
  };

  it.each([
    ['with a secret', 'web', SECRET],
    ['without a secret', 'page', undefined],
  ])('lets a client %s in with a code and PKCE, and renews its token', async (_, apiKey, apiSecret) => {
    const api = client(apiKey, apiSecret);
    const url = await api.oauth2GetRequestTokenUrl(CALLBACK, { scope: 'readwrite' });
    await api.oauth2GetAccessToken(await visit(url));
    await worksWith(api);
    const before = await (api.auth as OAuth2Auth).token();
    await api.refreshAccessToken();
    await worksWith(api);
    const after = await (api.auth as OAuth2Auth).token();
    expect(after?.accessToken).not.toBe(before?.accessToken);
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect(after).toMatchObject({ scope: 'readwrite', login: before?.login });
  });

  it('lets a client in with a code alone where PKCE is switched off', async () => {
    const api = client('web', SECRET);
    await api.oauth2GetAccessToken(await visit(await api.oauth2GetRequestTokenUrl(CALLBACK, { pkce: false })));
    await worksWith(api);
  });

  it('lets a page in by the implicit way', async () => {
    const api = client('mobile');
    const url = await api.oauth2GetRequestTokenUrl(CALLBACK, { grantType: 'implicit' });
    await api.oauth2GetAccessToken(await visit(url));
    await worksWith(api);
    expect(await (api.auth as OAuth2Auth).token()).toMatchObject({ scope: 'readonly', expiresAt: expect.any(Number) });
  });

  it('lets a script in with user name and password, and renews its token', async () => {
    const api = client('script', SECRET);
    await api.oauth2GetAccessToken({ ...USER, scope: 'readwrite' });
    await worksWith(api);
    await api.refreshAccessToken();
    await worksWith(api);
  });

  it('gives another access token where one is not taken', async () => {
    const api = client('script', SECRET);
    await api.oauth2GetAccessToken(USER);
    // This server has one access token at a time.
    await client('script', SECRET).oauth2GetAccessToken(USER);
    await worksWith(api);
  });

  it.each<[string, (api: HexoApi) => Promise<unknown>, string, string?, string?]>([
    ['refused', async (api) => finish(api, await api.oauth2GetRequestTokenUrl(CALLBACK), '&disagree=1'), 'web'],
    [
      'invalid-scope',
      async (api) => finish(api, await api.oauth2GetRequestTokenUrl(CALLBACK, { scope: 'all' })),
      'web',
    ],
    ['unsupported-grant', async (api) => finish(api, await api.oauth2GetRequestTokenUrl(CALLBACK)), 'mobile', ''],
    ['unsupported-grant', (api) => api.oauth2GetAccessToken(USER), 'web'],
    ['bad-credentials', (api) => api.oauth2GetAccessToken({ ...USER, password: 'wrong' }), 'script'],
    ['invalid-client', (api) => api.oauth2GetAccessToken(USER), 'script', 'wrong'],
    ['invalid-scope', (api) => api.oauth2GetAccessToken({ ...USER, scope: 'all' }), 'script'],
    ['invalid-client', (api) => api.oauth1GetRequestTokenUrl(CALLBACK), KEY, 'wrong'],
    ['invalid-client', (api) => api.oauth1GetRequestTokenUrl(CALLBACK), 'x'.repeat(24), KEY_SECRET],
  ])('says why it lets nobody in: %s', async (reason, login, apiKey, apiSecret = SECRET) => {
    const error = await login(client(apiKey, apiSecret)).catch((failure: AuthFlowError) => failure);
    expect(error).toMatchObject({ name: 'AuthFlowError', reason });
  });

  describe('by OAuth 1', () => {
    it('lets a client in, whose every request it finds signed', async () => {
      const api = client(KEY, KEY_SECRET);
      const auth = await api.oauth1GetAccessToken(await visit(await api.oauth1GetRequestTokenUrl(CALLBACK)));
      expect(api.auth).toBe(auth);
      await worksWith(api);
      await worksWith(client(KEY, KEY_SECRET, { auth: new OAuth1Auth(auth.credentials()) }));
    });

    it('finds requests signed whatever their parameters are', async () => {
      const api = client(KEY, KEY_SECRET, { retries: 0 });
      await api.oauth1GetAccessToken(await visit(await api.oauth1GetRequestTokenUrl(CALLBACK)));
      const awkward = [
        'a=1&a=2&a=',
        'a%5B%5D=1&a%5B%5D=0',
        'a=b=c',
        'a+b=c%20d+e',
        "x='*!()~,:@/?$",
        'empty=&=noname&alone',
        '%E4%BA%BA=%F0%9F%98%80',
        'a-=1&a=2&A=3',
        'name=%26%3D%25%2B',
      ];
      const text = fc.string({ unit: 'grapheme', maxLength: 8 });
      const random = fc.sample(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), {
        numRuns: 150,
        seed: 4,
      });
      const queries = [...awkward, ...random.map((pairs) => new URLSearchParams(pairs).toString())];
      const answers = await Promise.all(queries.map((query) => api.request('GET', `/api/user/?${query}`)));
      expect(answers.every(({ status }) => status === 200)).toBe(true);
    });

    it('does not let in who has another secret', async () => {
      const api = client(KEY, KEY_SECRET);
      const auth = await api.oauth1GetAccessToken(await visit(await api.oauth1GetRequestTokenUrl(CALLBACK)));
      const wrong = new OAuth1Auth({ ...auth.credentials(), tokenSecret: 'x' });
      await expect(api.user.list({}, { auth: wrong })).rejects.toMatchObject({ status: 401 });
    });

    it('refuses a callback that was changed', async () => {
      const api = client(KEY, KEY_SECRET);
      const callback = new URL(await visit(await api.oauth1GetRequestTokenUrl(CALLBACK)));
      callback.searchParams.set('oauth_verifier', 'x'.repeat(30));
      await expect(api.oauth1GetAccessToken(callback)).rejects.toMatchObject({
        name: 'AuthFlowError',
        reason: 'expired',
      });
    });
  });
});

/** Where the server sends a person who goes to an address. */
async function visit(url: string): Promise<string> {
  const { status, headers } = await fetch(url, { redirect: 'manual' });
  expect(status).toBe(302);
  return headers.get('location') ?? '';
}

async function finish(api: HexoApi, url: string, more = ''): Promise<unknown> {
  return api.oauth2GetAccessToken(await visit(url + more));
}
