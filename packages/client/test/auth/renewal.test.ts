import { inspect } from 'node:util';
import {
  AbortError,
  ConnectionError,
  type HexoApiOptions,
  HttpUnauthorized,
  type OAuth2Auth,
  type OAuth2Token,
  TokenRefreshError,
  type TokenStore,
} from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../support/failure.js';
import { json } from '../support/wire.js';
import { oauthClient, signedIn } from './support/client.js';
import { CALLBACK, Provider, PUBLIC_CLIENT } from './support/provider.js';

const HOUR = 3_600_000;

/** A store as an application writes one over a database; it keeps a record of what happened. */
class RecordingStore implements TokenStore {
  token: OAuth2Token | null = null;
  readonly events: string[] = [];

  async read(): Promise<OAuth2Token | null> {
    return this.token;
  }

  async compareAndSwap(expected: OAuth2Token | null, next: OAuth2Token | null): Promise<boolean> {
    // A database takes its time.
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.token?.accessToken !== expected?.accessToken) return false;
    this.token = next;
    this.events.push(next === null ? 'cleared' : 'stored');
    return true;
  }

  async clear(): Promise<void> {
    this.token = null;
  }
}

describe('an access token near its end', () => {
  it('is renewed half a minute before', async () => {
    const { api, provider } = await signedIn();
    provider.now += HOUR - 30_001;
    await api.user.list();
    expect(provider.refreshes).toBe(0);
    provider.now += 1;
    await api.user.list();
    expect(provider.refreshes).toBe(1);
    expect(provider.authorizations.at(-1)).not.toBe(provider.authorizations[0]);
  });

  it('of short life is used for most of it', async () => {
    const provider = new Provider();
    provider.life = 10;
    const { api } = await signedIn({}, provider);
    provider.now += 8_999;
    await api.user.list();
    expect(provider.refreshes).toBe(0);
    provider.now += 1;
    await api.user.list();
    expect(provider.refreshes).toBe(1);
  });

  it('is renewed once, however many requests wait for it', async () => {
    const { api, provider } = await signedIn({ concurrency: 50 });
    provider.now += HOUR;
    const users = await Promise.all(Array.from({ length: 50 }, () => api.user.list({}, { headers: {} })));
    expect(users).toHaveLength(50);
    expect(provider.refreshes).toBe(1);
  });

  it('is renewed also where the wait takes the last place for requests', async () => {
    const { api, provider } = await signedIn({ concurrency: 1 });
    provider.now += HOUR;
    await Promise.all([api.user.list(), api.account.list()]);
    expect(provider.refreshes).toBe(1);
  });

  it('is used on when it cannot be renewed right now', async () => {
    const { api, provider } = await signedIn();
    provider.now += HOUR - 20_000;
    provider.interruptions.push(async () => json({}, 503));
    await api.user.list();
    // The next try is not made for every request.
    await api.user.list();
    expect(provider.asked).toHaveLength(2);
    provider.now += 5_000;
    await api.user.list();
    expect(provider.refreshes).toBe(1);
  });
});

describe('a request that is answered 401', () => {
  it('is sent again with a new token', async () => {
    const { api, provider } = await signedIn();
    provider.revokeAccessTokens();
    const { response } = await api.user.list().withResponse();
    expect(response).toMatchObject({ status: 200, attempts: 2 });
    expect(provider.refreshes).toBe(1);
  });

  it('is sent again also where it writes: it has done nothing yet', async () => {
    const { api, provider } = oauthClient();
    const url = await api.oauth2GetRequestTokenUrl(CALLBACK, { scope: 'readwrite' });
    await api.oauth2GetAccessToken(provider.visit(url));
    provider.revokeAccessTokens();
    expect((await api.request('POST', '/api/label/', { body: { name: 'x' } })).status).toBe(200);
  });

  it('is sent again only once', async () => {
    const { api, provider } = await signedIn();
    provider.now += 5;
    const { provider: other } = await signedIn();
    // A server that refuses for another reason than the token.
    const strict = oauthClient({ auth: api.auth }, other);
    const error = await failureOf(strict.api.user.list());
    expect(error).toBeInstanceOf(HttpUnauthorized);
    expect(error.message).toContain('the access token was refused');
    expect(provider.refreshes).toBe(1);
    expect(other.authorizations).toHaveLength(2);
  });

  it('is renewed once for all that were under way', async () => {
    const { api, provider, wire } = await signedIn({ concurrency: 20 });
    provider.revokeAccessTokens();
    const held = wire.hold(/oauth2\/token/);
    const lists = Array.from({ length: 20 }, () => api.user.list());
    await held.answered;
    held.release();
    await Promise.all(lists);
    expect(provider.refreshes).toBe(1);
  });

  it('is not renewed when the token is a newer one by now', async () => {
    const { api, provider, wire } = await signedIn();
    const held = wire.hold(/user/);
    const early = api.user.list();
    await new Promise((resolve) => setTimeout(resolve, 5));
    provider.revokeAccessTokens();
    const late = api.account.list();
    await late;
    held.release();
    await early;
    expect(provider.refreshes).toBe(1);
  });
});

describe('a renewed token', () => {
  it('is stored, and told, before anybody uses it', async () => {
    const store = new RecordingStore();
    const provider = new Provider();
    const options: HexoApiOptions = {
      tokenStore: store,
      onToken: async ({ accessToken }) => {
        expect(store.token?.accessToken).toBe(accessToken);
        await new Promise((resolve) => setTimeout(resolve, 5));
        store.events.push('told');
      },
    };
    const { api, wire } = await signedIn(options, provider);
    wire.change(/GET/, (response) => {
      store.events.push('used');
      return response;
    });
    provider.now += HOUR;
    await api.user.list();
    expect(store.events).toEqual(['stored', 'told', 'stored', 'told', 'used']);
  });

  it('belongs to the same login and principal: objects stay the same ones', async () => {
    const { api, provider } = await signedIn();
    const auth = api.auth as OAuth2Auth;
    const [principal, login] = [auth.principal, (await auth.token())?.login];
    const [user] = await api.user.list();
    provider.now += HOUR;
    const [again] = await api.user.list();
    expect(provider.refreshes).toBe(1);
    expect(again).toBe(user);
    expect(auth.principal).toBe(principal);
    expect((await auth.token())?.login).toBe(login);
  });

  it('keeps the refresh token where the server gives no new one', async () => {
    const { api, provider } = await signedIn();
    const auth = api.auth as OAuth2Auth;
    const refreshToken = (await auth.token())?.refreshToken;
    provider.rotates = false;
    provider.now += HOUR;
    await api.user.list();
    expect((await auth.token())?.refreshToken).toBe(refreshToken);
  });

  it('comes also when it is asked for', async () => {
    const { api, provider } = await signedIn();
    const before = await (api.auth as OAuth2Auth).token();
    await api.refreshAccessToken();
    expect((await (api.auth as OAuth2Auth).token())?.accessToken).not.toBe(before?.accessToken);
    expect(provider.refreshes).toBe(1);
  });

  it('is another principal than that of another login', async () => {
    const provider = new Provider();
    const [one, other] = [await signedIn({}, provider), await signedIn({}, provider)];
    expect(one.api.auth?.principal).not.toBe(other.api.auth?.principal);
  });
});

describe('a caller that gives up', () => {
  it('ends its own wait and not the renewal, which others wait for', async () => {
    const { api, provider, wire } = await signedIn();
    provider.now += HOUR;
    const held = wire.hold(/oauth2\/token/);
    const controller = new AbortController();
    const [given, patient] = [api.user.list({}, { signal: controller.signal }), api.user.list()];
    await held.answered;
    controller.abort(new Error('enough'));
    expect(await failureOf(given)).toBeInstanceOf(AbortError);
    held.release();
    expect(await patient).toHaveLength(1);
    expect(provider.refreshes).toBe(1);
  });

  it('waits no longer than its own time limit', async () => {
    const { api, provider, wire } = await signedIn();
    provider.now += HOUR;
    wire.hold(/oauth2\/token/);
    const error = await failureOf(Promise.resolve(api.user.list({}, { timeout: 30 })));
    expect(error.name).toBe('TimeoutError');
  });
});

describe('several clients that share a store', () => {
  it('adopt the token that another one has renewed', async () => {
    const store = new RecordingStore();
    const provider = new Provider();
    const one = await signedIn({ tokenStore: store }, provider);
    const other = oauthClient({ tokenStore: store }, provider);
    await other.api.user.list();
    provider.now += HOUR;
    await one.api.user.list();
    await other.api.user.list();
    provider.revokeAccessTokens();
    await other.api.user.list();
    await one.api.user.list();
    expect(provider.refreshes).toBe(2);
    expect(new Set(provider.authorizations.slice(1, 3)).size).toBe(1);
  });

  it('do not overwrite what another one has put there meanwhile', async () => {
    const store = new RecordingStore();
    const { api, provider, wire } = await signedIn({ tokenStore: store });
    provider.now += HOUR;
    const held = wire.hold(/oauth2\/token/);
    const list = api.user.list();
    await held.answered;
    // A process that knows no lock got there first; its token is as good.
    const mine = store.token;
    const theirs = { ...mine, accessToken: 'theirs', expiresAt: provider.now + HOUR } as OAuth2Token;
    store.token = theirs;
    held.release();
    await failureOf(Promise.resolve(list));
    expect(provider.authorizations[0]).toBe('Bearer theirs');
  });

  it('adopt also when their refresh token was spent by one that knows no lock', async () => {
    const store = new RecordingStore();
    const { api, provider } = await signedIn({ tokenStore: store });
    provider.now += HOUR;
    const { api: other } = oauthClient({ tokenStore: store }, provider);
    provider.interruptions.push(async () => {
      await other.refreshAccessToken();
      return json({ error: 'invalid_grant' }, 400);
    });
    expect(await api.user.list()).toHaveLength(1);
    expect(provider.refreshes).toBe(1);
    expect(store.events).toEqual(['stored', 'stored']);
  });

  it('never take over the token of another login, which may be somebody else’s', async () => {
    const store = new RecordingStore();
    const lost: TokenRefreshError[] = [];
    const provider = new Provider();
    const one = await signedIn({ tokenStore: store, onAuthLost: (error) => void lost.push(error) }, provider);
    await signedIn({ tokenStore: store }, provider);
    provider.now += HOUR;
    const error = await failureOf(Promise.resolve(one.api.user.list()));
    expect(error).toMatchObject({ name: 'TokenRefreshError', terminal: true });
    expect(error.message).toContain('another login');
    expect(lost).toEqual([error]);
    expect(store.token).not.toBeNull();
    expect(provider.refreshes).toBe(0);
  });
});

describe('a login that is over', () => {
  it('is told once, and to every request that needs it', async () => {
    const store = new RecordingStore();
    const lost: TokenRefreshError[] = [];
    const { api, provider } = await signedIn({ tokenStore: store, onAuthLost: (error) => void lost.push(error) });
    provider.revokeAll();
    const errors = await Promise.all([
      failureOf(Promise.resolve(api.user.list())),
      failureOf(Promise.resolve(api.account.list())),
    ]);
    for (const error of errors) {
      expect(error).toBeInstanceOf(TokenRefreshError);
      expect(error).toMatchObject({ terminal: true, error: 'invalid_grant' });
      expect(error.message).toContain('400 invalid_grant: …: the login is over, sign in again');
    }
    expect(lost).toHaveLength(1);
    expect(store.token).toBeNull();
    expect(await failureOf(Promise.resolve(api.user.list()))).toBe(lost[0]);
    expect(provider.refreshes).toBe(1);
    expect(await (api.auth as OAuth2Auth).token()).toBeNull();
    for (const secret of provider.secrets)
      expect(inspect(errors, { depth: 9, showHidden: true })).not.toContain(secret);
  });

  it('is that of a token which has ended and cannot be renewed', async () => {
    const provider = new Provider();
    const lost: TokenRefreshError[] = [];
    const { api } = oauthClient(
      { apiKey: PUBLIC_CLIENT, apiSecret: undefined, onAuthLost: (error) => void lost.push(error) },
      provider,
    );
    await api.oauth2GetAccessToken(
      provider.visit(await api.oauth2GetRequestTokenUrl(CALLBACK, { grantType: 'implicit' })),
    );
    await expect(api.refreshAccessToken()).rejects.toMatchObject({ terminal: true });
    expect(lost).toHaveLength(1);
  });

  it('is not that of a token which is refused before its end, perhaps for another reason', async () => {
    const provider = new Provider();
    const { api } = oauthClient({ apiKey: PUBLIC_CLIENT, apiSecret: undefined }, provider);
    const url = await api.oauth2GetRequestTokenUrl(CALLBACK, { grantType: 'implicit' });
    const auth = await api.oauth2GetAccessToken(provider.visit(url));
    provider.revokeAccessTokens();
    expect(await failureOf(Promise.resolve(api.user.list()))).toBeInstanceOf(HttpUnauthorized);
    expect(await auth.token()).not.toBeNull();
    provider.now += HOUR;
    expect(await failureOf(Promise.resolve(api.user.list()))).toMatchObject({ terminal: true });
    expect(await auth.token()).toBeNull();
  });
});

describe('a renewal that fails for a reason that may pass', () => {
  it('keeps the token, and says why', async () => {
    const store = new RecordingStore();
    const lost: unknown[] = [];
    const { api, provider } = await signedIn({ tokenStore: store, onAuthLost: (error) => void lost.push(error) });
    provider.now += HOUR;
    provider.interruptions.push(async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('gone'), { code: 'ECONNRESET' }) });
    });
    const error = await failureOf(Promise.resolve(api.user.list()));
    expect(error).toMatchObject({ name: 'TokenRefreshError', terminal: false });
    expect(error.cause).toBeInstanceOf(ConnectionError);
    expect(lost).toEqual([]);
    expect(store.token).not.toBeNull();
    expect(await api.user.list()).toHaveLength(1);
  });

  it('is tried again as requests are', async () => {
    const { api, provider } = await signedIn({ retries: 2 });
    provider.now += HOUR;
    const fail = async (): Promise<Response> => json({}, 503, { 'retry-after': '0' });
    provider.interruptions.push(fail, fail);
    expect(await api.user.list()).toHaveLength(1);
    expect(provider.refreshes).toBe(1);
  });

  it("keeps the token also when the client's own secret is wrong", async () => {
    const { api, provider } = await signedIn();
    const token = await (api.auth as OAuth2Auth).token();
    const wrong = oauthClient({ apiSecret: 'wrong secret' }, provider);
    wrong.api.auth = wrong.api.oauth2Auth(token as OAuth2Token);
    provider.now += HOUR;
    const error = await failureOf(Promise.resolve(wrong.api.user.list()));
    expect(error).toMatchObject({ terminal: false, error: 'invalid_client' });
    expect(error.message).toContain('check apiKey and apiSecret');
    expect(await api.user.list()).toHaveLength(1);
  });
});
