/** What an OAuth 2 login gave. It is plain data and can be kept as JSON; who has it can act as the user. */
export interface OAuth2Token {
  /** Goes with each request. */
  readonly accessToken: string;
  /** Renews the access token; absent where the login gives none, as the implicit one. */
  readonly refreshToken?: string;
  /** When the access token was given, in milliseconds since 1970. */
  readonly obtainedAt?: number;
  /** When the access token ends, in milliseconds since 1970; absent where the server did not say. */
  readonly expiresAt?: number;
  /** What it allows: `readonly`, `readwrite`. */
  readonly scope?: string;
  /** Tells logins apart: the same for all tokens that follow from one login. */
  readonly login?: string;
}

/**
 * Keeps the token of one login, for one process or several. Renewing replaces it: `compareAndSwap` must not let a newer
 * token be overwritten by whoever has not seen it.
 */
export interface TokenStore {
  /** The token as it is now; null where there is none. */
  read(): Promise<OAuth2Token | null>;
  /** Puts `next` in the place of `expected`, unless something else is there by now: then nothing changes, and it gives false. */
  compareAndSwap(expected: OAuth2Token | null, next: OAuth2Token | null): Promise<boolean>;
  /** Forgets the token. */
  clear(): Promise<void>;
  /**
   * Runs a renewal while nobody else who shares the store runs one. A refresh token often works only once, and using it
   * twice may end the login. Default: renewals exclude each other only within one authentication object.
   */
  exclusively?<T>(renewal: () => Promise<T>): Promise<T>;
}

/** Whether two are the same token. */
export function sameToken(one: OAuth2Token | null, other: OAuth2Token | null): boolean {
  return one?.accessToken === other?.accessToken && one?.refreshToken === other?.refreshToken;
}

/** Tokens are renewed so long before they end, that no request is on its way with one that has ended. */
const EARLY_MS = 30_000;

/** Whether a token should be renewed before it is used, and can be. */
export function isDue(token: OAuth2Token, now: number): boolean {
  if (token.expiresAt === undefined || token.refreshToken === undefined) return false;
  const life = token.expiresAt - (token.obtainedAt ?? Number.NEGATIVE_INFINITY);
  // A short life must not be spent on renewing.
  return now >= token.expiresAt - Math.min(EARLY_MS, life / 10);
}

export function isExpired(token: OAuth2Token, now: number): boolean {
  return token.expiresAt !== undefined && now >= token.expiresAt;
}
