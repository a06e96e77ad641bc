import type { Authentication } from '../auth/authentication.js';
import type { OAuth2Token, TokenStore } from '../auth/oauth2/token.js';
import type { AuthInput } from '../auth/parse.js';
import type { PendingLoginsOption } from '../auth/pending-logins.js';
import type { ResourceCacheStore } from '../discovery/cache-store.js';
import type { TokenRefreshError } from '../errors/auth.js';
import { UsageError } from '../errors/usage.js';
import type { Fetch } from '../http/attempt.js';
import { didYouMean } from '../query/nearest.js';

/** How a client is set up. Everything has a default but the credentials. */
export interface HexoApiOptions {
  /**
   * Public part of the API key, which is also the OAuth client's id. With `apiSecret`, every request of a user name and
   * password is signed. A client that can keep no secret, as a web page, has `apiKey` alone.
   */
  apiKey?: string | undefined;
  /** Secret part of the API key, which is also the OAuth client's secret. */
  apiSecret?: string | undefined;
  /** Who signs in, for all calls that do not say otherwise: `'user:password'`, `{ username, password }` or an authentication object. */
  auth?: AuthInput | null | undefined;
  /** The server. Default `https://api.hexoskin.com`. */
  baseUrl?: string | undefined;
  /** Version to ask for, sent as `X-HexoAPIVersion`. Default: none is sent. */
  apiVersion?: string | undefined;
  /** Ticks per second of timestamps. Default: 256 on api.hexoskin.com and on this machine, else 1000. */
  freq?: number | undefined;
  /** Replaces the platform's `fetch`, for proxies, special certificates or tests. */
  fetch?: Fetch | undefined;
  /** Milliseconds until an answer must be complete. Default 60,000. */
  timeout?: number | undefined;
  /** How often a request is sent again after failures that may pass. Default 2. */
  retries?: number | undefined;
  /** Requests at the same time. Default 10. */
  concurrency?: number | undefined;
  /** Headers added to every request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Where descriptions of the resources are kept between runs: a file name prefix, your own store, or null for nowhere.
   * Default: a file in the user's cache folder on Node.js, nowhere in browsers.
   */
  resourceCache?: string | null | ResourceCacheStore | undefined;
  /** `'discover'` (default) asks the server how its resources are defined; `'bundled'` trusts the copy in this package and asks nothing. */
  schemas?: 'discover' | 'bundled' | undefined;
  /** Life of objects in the object cache: `maxAge` in milliseconds (default one hour), `maxObjects` kept alive (default 10,000). */
  objectCache?: { readonly maxAge?: number | undefined; readonly maxObjects?: number | undefined } | undefined;
  /** Allows plain http to other machines, which shows credentials to everybody on the way. Default false. */
  allowInsecureHttp?: boolean | undefined;
  /**
   * Where the token of an OAuth 2 login is kept: a file (Node.js only), or a store of your own. A client whose store has a
   * token is signed in. Default: memory.
   */
  tokenStore?: string | TokenStore | undefined;
  /**
   * Where logins under way are kept until their callbacks come. Default: the tab's `sessionStorage` in browsers, memory
   * elsewhere.
   */
  pendingLogins?: PendingLoginsOption | undefined;
  /** Called with every token that a login or a renewal gave, when it is stored and before it is used. It is waited for. */
  onToken?: ((token: OAuth2Token) => void | Promise<void>) | undefined;
  /** Called when an OAuth 2 login is over, so that only signing in again helps. */
  onAuthLost?: ((error: TokenRefreshError) => void | Promise<void>) | undefined;
  /** Allows passwords and `apiSecret` outside Node.js, Bun and Deno, where whoever opens the page can read them. Default false. */
  allowSecretsInBrowser?: boolean | undefined;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  now?: (() => number) | undefined;
}

/** What every call takes as its last argument. */
export interface RequestOptions {
  /** Who signs in for this call; null sends no credentials. Default: the client's `auth`. */
  auth?: AuthInput | null | undefined;
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until each answer must be complete. */
  timeout?: number | undefined;
  /** How often a request is sent again after failures that may pass. */
  retries?: number | undefined;
  /** Headers added to the request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Parameters that are sent as they are, without a check against the schema. */
  query?: Readonly<Record<string, string | number | boolean>> | undefined;
}

const REQUEST_OPTIONS = ['auth', 'signal', 'timeout', 'retries', 'headers', 'query'] as const;

const CLIENT_OPTIONS = [
  'apiKey',
  'apiSecret',
  'auth',
  'baseUrl',
  'apiVersion',
  'freq',
  'fetch',
  'timeout',
  'retries',
  'concurrency',
  'headers',
  'resourceCache',
  'schemas',
  'objectCache',
  'allowInsecureHttp',
  'tokenStore',
  'pendingLogins',
  'onToken',
  'onAuthLost',
  'allowSecretsInBrowser',
  'now',
] as const satisfies readonly (keyof HexoApiOptions)[];

/** Refuses option names that do not exist. */
export function checkClientOptions(options: HexoApiOptions): void {
  checkNames('new HexoApi()', options, CLIENT_OPTIONS);
  const { concurrency, freq, objectCache = {} } = options;
  checkLimits('new HexoApi()', options);
  checkNumber('new HexoApi()', 'concurrency', concurrency, isWhole, 'a whole number from 1', 1);
  checkNumber('new HexoApi()', 'freq', freq, isWhole, 'ticks per second, 256 or 1000', 1);
  checkNumber('new HexoApi()', 'objectCache.maxAge', objectCache.maxAge, isNumber, 'milliseconds from 0', 0);
  checkNumber('new HexoApi()', 'objectCache.maxObjects', objectCache.maxObjects, isNumber, 'a number from 0', 0);
}

/** Refuses option names that do not exist; `own` are the ones that only this call has. */
export function checkRequestOptions(call: string, options: RequestOptions, own: readonly string[] = []): void {
  checkNames(call, options, [...REQUEST_OPTIONS, ...own]);
  checkLimits(call, options);
}

function checkLimits(
  call: string,
  { timeout, retries }: { timeout?: number | undefined; retries?: number | undefined },
): void {
  checkNumber(call, 'timeout', timeout, isNumber, 'milliseconds, more than 0', Number.MIN_VALUE);
  checkNumber(call, 'retries', retries, isWhole, 'a whole number from 0', 0);
}

function checkNumber(
  call: string,
  name: string,
  value: number | undefined,
  isKind: (value: unknown) => value is number,
  kind: string,
  least: number,
): void {
  if (value === undefined || (isKind(value) && value >= least)) return;
  throw new UsageError(`'${name}' of ${call} is ${kind}; got ${String(value)}`);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function checkNames(call: string, options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) throw new UsageError(`${call} takes its options as an object`);
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new UsageError(`${call} has no option '${name}'${didYouMean(name, known)}`);
  }
}

/** A call's options with its credentials resolved, as lists and objects remember them. */
export interface ResolvedOptions {
  readonly auth: Authentication | null;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
}
