import type { Settings } from '../api/settings.js';
import { UsageError } from '../errors/usage.js';
import { OAuth1Auth, OAuth2Auth, randomHex } from './oauth.js';
import { beginOAuth1, finishOAuth1 } from './oauth1/flow.js';
import { beginOAuth2, finishOAuth2, type LoginOptions, passwordLogin } from './oauth2/flow.js';
import { MemoryTokenStore } from './oauth2/memory-token-store.js';
import type { OAuth2Token, TokenStore } from './oauth2/token.js';
import { TokenEndpoint } from './oauth2/token-endpoint.js';
import { TokenKeeper } from './oauth2/token-keeper.js';
import { secretRefused } from './parse.js';
import {
  MemoryPendingLogins,
  type PendingLoginStore,
  type PendingLoginsOption,
  SessionPendingLogins,
} from './pending-logins.js';

/** A user's own name and password, to be exchanged for a token. */
export interface PasswordLogin {
  /** Name to sign in with: the e-mail address. */
  readonly username: string;
  /** Sent once, to be exchanged for a token. */
  readonly password: string;
  /** What the token shall allow: `'readonly'` (default) or `'readwrite'`. */
  readonly scope?: string | undefined;
}

/** All that a client does to sign in by OAuth. Loaded when it is first used. */
export class SignIn {
  readonly #settings: Settings;
  readonly #pendingLogins: PendingLoginStore;
  readonly #tokenStore: TokenStore | null;
  readonly #endpoint: TokenEndpoint;

  /** @param tokenStore null: each login has a memory of its own */
  constructor(settings: Settings, pendingLogins: PendingLoginsOption, tokenStore: TokenStore | null) {
    if (globalThis.crypto?.subtle === undefined)
      throw new UsageError(
        'OAuth needs cryptography that browsers give to secure pages only: use https:, or localhost',
      );
    this.#settings = settings;
    this.#pendingLogins = openPendingLogins(pendingLogins);
    this.#tokenStore = tokenStore;
    this.#endpoint = new TokenEndpoint(settings);
  }

  async beginOAuth1(callbackUri: string | URL): Promise<string> {
    if (this.#settings.apiSecret === '') throw new UsageError('OAuth 1 signs with apiSecret, which is missing');
    // A program that no address leads back to has the person copy the verifier.
    if (callbackUri !== 'oob') checkCallbackUri(callbackUri);
    return beginOAuth1(this.#settings, this.#pendingLogins, String(callbackUri));
  }

  async finishOAuth1(callbackUrl: string | URL): Promise<OAuth1Auth> {
    checkCallbackUrl(callbackUrl);
    const credentials = await finishOAuth1(this.#settings, this.#pendingLogins, String(callbackUrl));
    return new OAuth1Auth(credentials, this.#settings.now);
  }

  async beginOAuth2(callbackUri: string | URL, options: LoginOptions): Promise<string> {
    checkCallbackUri(callbackUri);
    return beginOAuth2(this.#settings, this.#pendingLogins, String(callbackUri), options);
  }

  async finishOAuth2(callback: string | URL | PasswordLogin): Promise<OAuth2Auth> {
    const token = await this.#tokenFor(callback);
    const login = randomHex();
    const store = this.#tokenStore ?? new MemoryTokenStore();
    await replaceToken(store, { ...token, login });
    await this.#settings.onToken?.({ ...token, login });
    const keeper = new TokenKeeper(store, this.#endpoint, this.#settings, login);
    return new OAuth2Auth(JSON.stringify(['oauth2', login]), async () => keeper);
  }

  /** The keeper of a token that exists already: the given one, that of a store, or (null) that of the client's own store. */
  keeper(from: OAuth2Token | TokenStore | null): TokenKeeper {
    const store = from === null ? this.#tokenStore : 'read' in from ? from : new MemoryTokenStore(from);
    return new TokenKeeper(store ?? new MemoryTokenStore(), this.#endpoint, this.#settings, null);
  }

  async #tokenFor(callback: string | URL | PasswordLogin): Promise<OAuth2Token> {
    if (typeof callback === 'object' && callback !== null && !(callback instanceof URL)) {
      const { username, password, scope = 'readonly' } = callback;
      if (typeof username !== 'string' || typeof password !== 'string')
        throw new UsageError('A login without a callback needs { username, password }, both as text');
      if (!this.#settings.secretsAllowed) throw secretRefused('a password');
      return passwordLogin(this.#endpoint, { username, password, scope });
    }
    checkCallbackUrl(callback);
    return finishOAuth2(this.#settings, this.#endpoint, this.#pendingLogins, String(callback));
  }
}

function openPendingLogins(option: PendingLoginsOption): PendingLoginStore {
  if (option === 'memory') return new MemoryPendingLogins();
  return option === 'sessionStorage' ? new SessionPendingLogins() : option;
}

function checkCallbackUri(callbackUri: string | URL): void {
  if (URL.canParse(callbackUri) && !String(callbackUri).includes('#')) return;
  throw new UsageError('The callback address is a whole URL without #, as it is registered for the client');
}

/** It is not shown: it holds a code or a token. */
function checkCallbackUrl(callbackUrl: string | URL): void {
  if (String(callbackUrl).includes('=')) return;
  throw new UsageError(
    'Pass the whole address of the callback, with its query and what follows the #; or { username, password, scope }',
  );
}

/** Another process may be renewing the token that stood there: the new login counts, whatever it writes. */
async function replaceToken(store: TokenStore, token: OAuth2Token): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await store.compareAndSwap(await store.read(), token)) return;
  }
  throw new UsageError(`The token store refused the token ${MOST_TRIES} times: does its compareAndSwap() work?`);
}

const MOST_TRIES = 20;
