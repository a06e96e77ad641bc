import { type HexoApiOptions, UsageError } from 'hexoskin-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HexoApi } from '../../src/index.js';
import { Wire } from '../support/wire.js';
import { CALLBACK, PASSWORD, Provider, PUBLIC_CLIENT, USERNAME } from './support/provider.js';

/** The part of a tab's storage that is used. */
function tabStorage(): Partial<Storage> {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

describe('the entry for browsers', () => {
  let provider: Provider;
  beforeEach(() => {
    provider = new Provider();
    vi.stubGlobal('sessionStorage', tabStorage());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** What a page makes anew whenever it is loaded. */
  const page = (options: HexoApiOptions = {}): HexoApi =>
    new HexoApi({
      baseUrl: 'http://127.0.0.1:1',
      apiKey: PUBLIC_CLIENT,
      schemas: 'bundled',
      fetch: new Wire(provider.handle).fetch,
      now: () => provider.now,
      ...options,
    });

  it.each(['authorization_code', 'implicit'] as const)(
    'signs a person in without any secret, from one page load to the next: %s',
    async (grantType) => {
      const callback = provider.visit(await page().oauth2GetRequestTokenUrl(CALLBACK, { grantType }));
      const api = page();
      const auth = await api.oauth2GetAccessToken(callback);
      expect(api.auth).toBe(auth);
      expect(await api.user.list()).toHaveLength(1);
      await expect(page().oauth2GetAccessToken(callback)).rejects.toMatchObject({ reason: 'unknown-login' });
    },
  );

  it('refuses the password of a user, and says what to do instead', async () => {
    const login = { username: USERNAME, password: PASSWORD };
    await expect(page().oauth2GetAccessToken(login)).rejects.toThrow(UsageError);
    await expect(page().oauth2GetAccessToken(login)).rejects.toThrow(/oauth2GetRequestTokenUrl.*PKCE/);
    expect(() => (page().auth = `${USERNAME}:${PASSWORD}`)).toThrow(/oauth2GetRequestTokenUrl.*PKCE/);
    await expect(page().user.list({}, { auth: login })).rejects.toThrow(/PKCE/);
    expect(provider.asked).toEqual([]);
  });

  it('takes secrets where it is told that nobody else gets the program', async () => {
    const api = page({ allowSecretsInBrowser: true });
    await api.oauth2GetAccessToken({ username: USERNAME, password: PASSWORD }).catch((error: Error) => {
      // This client may not do so; what matters is that the server was asked.
      expect(error.name).toBe('AuthFlowError');
    });
    expect(provider.asked).toHaveLength(1);
  });
});
