import { UsageError } from '../errors/usage.js';
import type { Authentication } from './authentication.js';
import type { OAuth2Token, TokenStore } from './oauth2/token.js';
import type { TokenKeeper } from './oauth2/token-keeper.js';
import { PrintedAuth } from './printed.js';
import type { SignIn } from './sign-in.js';

// What signs and renews is loaded when it is first used: most programs use one way of signing in.

/** An OAuth 2 access token as it is, which is not renewed. */
export class BearerAuth extends PrintedAuth implements Authentication {
  readonly #accessToken: string;

  /** @throws UsageError for a token that no header can hold */
  constructor(accessToken: string) {
    super();
    checkToken(accessToken);
    this.#accessToken = accessToken;
  }

  get principal(): string {
    return JSON.stringify(['bearer', this.#accessToken]);
  }

  get account(): string {
    return 'the access token';
  }

  async authorize(): Promise<Record<string, string>> {
    return bearer(this.#accessToken);
  }

  override toString(): string {
    return `<BearerAuth: ${this.account}>`;
  }
}

/**
 * An OAuth 2 login: its access token is renewed shortly before it ends, and when the server refuses it. Made by
 * `api.oauth2GetAccessToken()` and `api.oauth2Auth()`.
 */
export class OAuth2Auth extends PrintedAuth implements Authentication {
  readonly #principal: string;
  readonly #keeper: () => Promise<TokenKeeper>;

  /** @internal */
  constructor(principal: string, keeper: () => Promise<TokenKeeper>) {
    super();
    this.#principal = principal;
    this.#keeper = keeper;
    // Frameworks that wrap objects in proxies leave such ones alone; through a proxy private members cannot be read.
    Object.preventExtensions(this);
  }

  /** Stays the same when the token is renewed. */
  get principal(): string {
    return this.#principal;
  }

  get account(): string {
    return 'the access token';
  }

  /** The token as it is now, to keep it elsewhere; null where the login is over. */
  async token(): Promise<OAuth2Token | null> {
    return (await this.#keeper()).stored();
  }

  /**
   * Renews the access token whether there is need or not.
   *
   * @throws TokenRefreshError
   */
  async renew(): Promise<void> {
    await (await this.#keeper()).renew();
  }

  /** Forgets the token, here and in its store. The server is not told: `api.revokeAccess()` does both. */
  async forget(): Promise<void> {
    await (await this.#keeper()).forget();
  }

  async authorize(): Promise<Record<string, string>> {
    const { accessToken } = await (await this.#keeper()).current();
    checkToken(accessToken);
    return bearer(accessToken);
  }

  async recover(refused: Readonly<Record<string, string>>): Promise<boolean> {
    const accessToken = (refused['Authorization'] ?? '').slice('Bearer '.length);
    return (await this.#keeper()).replace(accessToken);
  }

  override toString(): string {
    return `<OAuth2Auth: ${this.account}>`;
  }
}

/**
 * The authentication of a token that exists already: the given one, that of a store, or (null) that of the client's own
 * store.
 */
export function resumeOAuth2(from: OAuth2Token | TokenStore | null, signIn: () => Promise<SignIn>): OAuth2Auth {
  let keeper: TokenKeeper | null = null;
  return new OAuth2Auth(principalOf(from), async () => {
    const loaded = await signIn();
    keeper ??= loaded.keeper(from);
    return keeper;
  });
}

function principalOf(from: OAuth2Token | TokenStore | null): string {
  // Whose token a store has is known too late.
  if (from === null || 'read' in from) return JSON.stringify(['oauth2', randomHex()]);
  checkToken(from.accessToken);
  return JSON.stringify(['oauth2', from.login ?? from.refreshToken ?? from.accessToken]);
}

/** The credentials of an OAuth 1 login. */
export interface OAuth1Credentials {
  /** The client's public name: the API key. */
  readonly apiKey: string;
  /** The client's secret: that of the API key. */
  readonly apiSecret: string;
  /** Names what the user granted. */
  readonly token: string;
  /** The secret that belongs to the token. */
  readonly tokenSecret: string;
}

const CREDENTIALS = ['apiKey', 'apiSecret', 'token', 'tokenSecret'] as const;

/** An OAuth 1 login: every request is signed with the secrets of client and token. */
export class OAuth1Auth extends PrintedAuth implements Authentication {
  readonly #credentials: OAuth1Credentials;
  readonly #now: () => number;

  /**
   * @param now milliseconds since 1970; the signature carries the time in whole seconds. Default `Date.now`
   * @throws UsageError where one of the credentials is no text
   */
  constructor(credentials: OAuth1Credentials, now: () => number = Date.now) {
    super();
    for (const name of CREDENTIALS) {
      if (typeof credentials?.[name] !== 'string')
        throw new UsageError(`OAuth1Auth takes { ${CREDENTIALS.join(', ')} }; ${name} is no text`);
    }
    this.#credentials = credentials;
    this.#now = now;
  }

  get principal(): string {
    return JSON.stringify(['oauth1', this.#credentials.apiKey, this.#credentials.token]);
  }

  get account(): string {
    return `the OAuth 1 token of client '${this.#credentials.apiKey}'`;
  }

  /** What to keep in order to sign in again: `new OAuth1Auth(credentials)`. */
  credentials(): OAuth1Credentials {
    return this.#credentials;
  }

  async authorize({ method, url }: { readonly method: string; readonly url: string }): Promise<Record<string, string>> {
    const { oauth1Authorization } = await import('./oauth1/signature.js');
    return { Authorization: await oauth1Authorization(method, url, this.#credentials, this.#now()) };
  }

  override toString(): string {
    return `<OAuth1Auth: ${this.account}>`;
  }
}

function bearer(accessToken: string): Record<string, string> {
  return { Authorization: `Bearer ${accessToken}` };
}

/** fetch would refuse such a header, and show it. A line break is easily read along with a token from a file. */
function checkToken(accessToken: string): void {
  if (typeof accessToken !== 'string' || !/^[!-~]+$/.test(accessToken))
    throw new UsageError('An access token is text of visible letters without spaces or line breaks; this one is not');
}

/** A text that nobody else has. Of 24 letters: OAuth 1 servers often take nonces of 20 to 30 only. */
export function randomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
