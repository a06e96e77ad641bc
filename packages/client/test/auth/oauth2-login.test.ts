import { createHash } from 'node:crypto';
import { BearerAuth, OAuth2Auth } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { oauthClient, signedIn } from './support/client.js';
import { CALLBACK, CLIENT, PASSWORD, Provider, PUBLIC_CLIENT, USERNAME } from './support/provider.js';

describe('a login with a code', () => {
  it('sends the person to the server, bound to this login by state and PKCE', async () => {
    const { api, wire } = oauthClient();
    const url = new URL(await api.oauth2GetRequestTokenUrl(CALLBACK));
    expect(url.origin + url.pathname).toBe('http://127.0.0.1:1/api/connect/oauth2/auth/');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: CLIENT,
      redirect_uri: CALLBACK,
      scope: 'readonly',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(wire.sent).toEqual([]);
    const other = new URL(await api.oauth2GetRequestTokenUrl(CALLBACK));
    for (const name of ['state', 'code_challenge'])
      expect(other.searchParams.get(name)).not.toBe(url.searchParams.get(name));
  });

  it('signs the client in', async () => {
    const { api, provider } = oauthClient();
    const callback = provider.visit(await api.oauth2GetRequestTokenUrl(CALLBACK));
    const auth = await api.oauth2GetAccessToken(callback);
    expect(api.auth).toBe(auth);
    expect(auth).toBeInstanceOf(OAuth2Auth);
    const [user] = await api.user.list();
    expect(user?.username).toBe(USERNAME);
    expect(provider.authorizations).toEqual([`Bearer ${(await auth.token())?.accessToken}`]);
  });

  it('proves with the code that it is the one who asked for it', async () => {
    const { api, provider } = oauthClient();
    const url = await api.oauth2GetRequestTokenUrl(CALLBACK, { scope: 'readwrite' });
    await api.oauth2GetAccessToken(new URL(provider.visit(url)));
    const form = Object.fromEntries(provider.asked[0]?.form ?? []);
    expect(form).toMatchObject({ grant_type: 'authorization_code', redirect_uri: CALLBACK });
    const challenge = createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url');
    expect(challenge).toBe(new URL(url).searchParams.get('code_challenge'));
  });

  it('works without PKCE for servers that refuse it', async () => {
    const { api, provider } = oauthClient();
    const url = await api.oauth2GetRequestTokenUrl(CALLBACK, { pkce: false });
    expect(url).not.toContain('code_challenge');
    await api.oauth2GetAccessToken(provider.visit(url));
    expect(provider.asked[0]?.form.has('code_verifier')).toBe(false);
  });

  it('needs no secret of a public client', async () => {
    const { api, provider } = oauthClient({ apiKey: PUBLIC_CLIENT, apiSecret: undefined });
    await api.oauth2GetAccessToken(provider.visit(await api.oauth2GetRequestTokenUrl(CALLBACK)));
    expect(provider.asked[0]?.form.get('client_id')).toBe(PUBLIC_CLIENT);
    expect(provider.asked[0]?.headers.has('authorization')).toBe(false);
  });

  it('may be one of several under way, which end in any order', async () => {
    const { api, provider } = oauthClient();
    const urls = [await api.oauth2GetRequestTokenUrl(CALLBACK), await api.oauth2GetRequestTokenUrl(CALLBACK)];
    for (const url of urls.reverse()) await api.oauth2GetAccessToken(provider.visit(url));
    expect((await api.user.list()).length).toBe(1);
  });

  it('takes the callback as a server sees it: a path with its query', async () => {
    const { api, provider } = oauthClient();
    const callback = new URL(provider.visit(await api.oauth2GetRequestTokenUrl(CALLBACK)));
    await api.oauth2GetAccessToken(callback.pathname + callback.search);
    expect(api.auth).not.toBeNull();
  });
});

describe('an implicit login', () => {
  it('signs in with what follows the # of the callback', async () => {
    const { api, provider } = oauthClient({ apiKey: PUBLIC_CLIENT, apiSecret: undefined });
    const url = await api.oauth2GetRequestTokenUrl(CALLBACK, { grantType: 'implicit', scope: 'readonly' });
    expect(new URL(url).searchParams.get('response_type')).toBe('token');
    const auth = await api.oauth2GetAccessToken(provider.visit(url));
    expect(await auth.token()).toEqual({
      accessToken: expect.stringMatching(/^access-/),
      obtainedAt: provider.now,
      expiresAt: provider.now + 3_600_000,
      scope: 'readonly',
      login: expect.any(String),
    });
    expect((await api.user.list()).length).toBe(1);
    expect(provider.asked).toEqual([]);
  });
});

describe('a login with user name and password', () => {
  it('gets a token for them, with any letters in them', async () => {
    const { api, provider } = oauthClient();
    const auth = await api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD });
    expect(Object.fromEntries(provider.asked[0]?.form ?? [])).toEqual({
      grant_type: 'password',
      username: USERNAME,
      password: PASSWORD,
      scope: 'readonly',
    });
    expect(await auth.token()).toMatchObject({ scope: 'readonly', refreshToken: expect.stringMatching(/^refresh-/) });
    await api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD, scope: 'readwrite' });
    expect(await api.request('POST', '/api/label/', { body: {} })).toMatchObject({ status: 200 });
  });
});

describe('the client that asks for tokens', () => {
  it('shows its secret to the server as RFC 6749 asks: Basic, form-encoded', async () => {
    const { provider } = await signedIn();
    // The provider decodes it so; a secret with + and / in it would be another one otherwise.
    expect(provider.asked[0]?.headers.get('authorization')).toMatch(/^Basic /);
    const text = atob(provider.asked[0]?.headers.get('authorization')?.slice(6) ?? '');
    // What needs no encoding has none: some servers do not decode.
    expect(text.startsWith('web-client:')).toBe(true);
    expect(provider.asked[0]?.form.has('client_secret')).toBe(false);
  });

  it('sends the headers that every request has, too', async () => {
    const { provider } = await signedIn({ headers: { 'X-Proxy': 'yes', authorization: 'nobody' } });
    expect(provider.asked[0]?.headers.get('x-proxy')).toBe('yes');
    expect(provider.asked[0]?.headers.get('authorization')).toMatch(/^Basic /);
  });

  it('is told in so many words where it is missing', async () => {
    const { api } = oauthClient({ apiKey: undefined, apiSecret: undefined });
    await expect(api.oauth2GetRequestTokenUrl(CALLBACK)).rejects.toThrow('OAuth needs the client');
  });
});

describe('credentials of one call', () => {
  it('may be an access token, a token that is renewed, or none', async () => {
    const { api, provider } = await signedIn();
    const mine = api.auth as OAuth2Auth;
    const accessToken = (await mine.token())?.accessToken ?? '';
    api.auth = null;
    await api.user.list({}, { auth: new BearerAuth(accessToken) });
    await api.user.list({}, { auth: mine });
    await expect(api.user.list({}, { auth: null })).rejects.toThrow('no credentials were sent');
    expect(provider.authorizations).toEqual([`Bearer ${accessToken}`, `Bearer ${accessToken}`, null]);
  });

  it('may be a token that was kept from an earlier login', async () => {
    const first = await signedIn();
    const kept = JSON.parse(JSON.stringify(await (first.api.auth as OAuth2Auth).token()));
    const { api, provider } = oauthClient({}, first.provider);
    api.auth = api.oauth2Auth(kept);
    expect((await api.user.list()).length).toBe(1);
    provider.now += 3_600_000;
    expect((await api.user.list()).length).toBe(1);
    expect(provider.refreshes).toBe(1);
  });

  it('cannot be a token with a line break at its end', () => {
    expect(() => new BearerAuth('secret-token\n')).toThrow('without spaces or line breaks');
    expect(() => new BearerAuth('secret-token\n')).not.toThrow(/secret-token/);
    expect(() => oauthClient().api.oauth2Auth({ accessToken: 'secret token' })).toThrow('line breaks');
  });
});

describe('a client with a token store', () => {
  it('is signed in when the store has a token', async () => {
    const kept = await signedIn();
    const token = await (kept.api.auth as OAuth2Auth).token();
    const store = { read: async () => token, compareAndSwap: async () => true, clear: async () => {} };
    const { api } = oauthClient({ tokenStore: store }, kept.provider);
    expect(api.auth).toBeInstanceOf(OAuth2Auth);
    expect((await api.user.list()).length).toBe(1);
    expect(oauthClient({ tokenStore: store, auth: null }).api.auth).toBeNull();
  });

  it('says that nobody has signed in when it has none', async () => {
    const store = { read: async () => null, compareAndSwap: async () => true, clear: async () => {} };
    const { api, provider } = oauthClient({ tokenStore: store }, new Provider());
    await expect(api.user.list()).rejects.toThrow('sign in first');
    expect(provider.authorizations).toEqual([]);
  });
});
