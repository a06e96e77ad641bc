import type { Authentication } from '../auth/authentication.js';
import type { OAuth2Token, TokenStore } from '../auth/oauth2/token.js';
import type { AuthInput } from '../auth/parse.js';
import type { PendingLoginsOption } from '../auth/pending-logins.js';
import type { ResourceCacheStore } from '../discovery/cache-store.js';
import type { TokenRefreshError } from '../errors/auth.js';
import { shown, UsageError } from '../errors/usage.js';
import type { Fetch } from '../http/answer.js';
import { HOOKS, type Hooks, LOG_LEVELS, LOGGER_METHODS, type Logger, type LogLevel } from '../http/observer.js';
import type { ResolvedTimeouts, Timeouts } from '../http/timeouts.js';
import { didYouMean } from '../query/nearest.js';

/** How a client is set up. Everything has a default but the credentials. */
export interface HexoApiOptions {
  /**
   * Public part of the API key, which is also the OAuth client's id. With `apiSecret`, every request of a user name and
   * password is signed. A client that can keep no secret, as a web page, has `apiKey` alone. Default: none.
   */
  apiKey?: string | undefined;
  /** Secret part of the API key, which is also the OAuth client's secret. Default: none. */
  apiSecret?: string | undefined;
  /** Who signs in, for all calls that do not say otherwise: `'user:password'`, `{ username, password }` or an authentication object. Default: nobody. */
  auth?: AuthInput | null | undefined;
  /** The server. Default `https://api.hexoskin.com`. */
  baseUrl?: string | undefined;
  /** Version to ask for, sent as `X-HexoAPIVersion`. Default: none is sent. */
  apiVersion?: string | undefined;
  /** Ticks per second of timestamps. Default: 256 on api.hexoskin.com and on this machine, else 1000. */
  freq?: number | undefined;
  /** Replaces the platform's `fetch`, for proxies, special certificates or tests. Default: the platform's. */
  fetch?: Fetch | undefined;
  /**
   * Milliseconds for a request as a whole, or `{ headers, idle, total }`: until an answer begins (default 60,000), between
   * two pieces of it (60,000), and for the whole with attempts and pauses (300,000). `Infinity` for no limit.
   */
  timeout?: number | Timeouts | undefined;
  /** How often a request is sent again after failures that may pass. Default 2. */
  retries?: number | undefined;
  /**
   * The longest pause, in milliseconds, that is made because the server asks for it (`Retry-After`). Where it asks for more,
   * the call fails with an error whose `retryAfter` tells the time. Default 60,000.
   */
  maxRetryAfter?: number | undefined;
  /** Most bytes of an answer that is not a download. Default 268,435,456 (256 MiB). */
  maxBodySize?: number | undefined;
  /** Functions that are told of requests, answers, retries and failures. Default: none. */
  hooks?: Hooks | undefined;
  /** Where the client tells what it does, for example `console`. Default: nowhere. Secrets are left out. */
  logger?: Logger | undefined;
  /** The least that the logger is told: `'debug'` every request, `'info'` (default) retries, `'warn'` failures, `'error'`, `'silent'`. */
  logLevel?: LogLevel | undefined;
  /** Requests at the same time; the others wait for their turn. Default 10. */
  concurrency?: number | undefined;
  /** Headers added to every request. Default: none. */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Where descriptions of the resources are kept between runs: a file name prefix, your own store, or null for nowhere.
   * Default: a file in the user's cache folder on Node.js, nowhere in browsers.
   */
  resourceCache?: string | null | ResourceCacheStore | undefined;
  /** `'discover'` (default) asks the server how its resources are defined; `'bundled'` trusts the copy in this package and asks nothing. */
  schemas?: 'discover' | 'bundled' | undefined;
  /** The object cache. */
  objectCache?:
    | {
        /** Milliseconds for which an object is used before it is asked for again. Default 3,600,000: an hour. */
        readonly maxAge?: number | undefined;
        /** Objects that are kept alive although nobody uses them, those used last. Default 10,000. */
        readonly maxObjects?: number | undefined;
      }
    | undefined;
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
  /** Called with every token that a login or a renewal gave, when it is stored and before it is used. It is waited for. Default: nobody is told. */
  onToken?: ((token: OAuth2Token) => void | Promise<void>) | undefined;
  /** Called when an OAuth 2 login is over, so that only signing in again helps. Default: nobody is told. */
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
  /** Aborts the call. Default: nothing does. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for each request of the call as a whole, or `{ headers, idle, total }`. Default: the client's. */
  timeout?: number | Timeouts | undefined;
  /** How often a request is sent again after failures that may pass. Default: the client's. */
  retries?: number | undefined;
  /** The longest pause, in milliseconds, that is made because the server asks for it. Default: the client's. */
  maxRetryAfter?: number | undefined;
  /**
   * True: what creates objects is sent again as well, although it may have taken effect, so that it can be done twice. Default:
   * only where nothing can have been sent.
   */
  repeatable?: boolean | undefined;
  /** Headers added to the request, beside those of the client. Default: none. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Parameters that are sent as they are, without a check against the schema. Default: none. */
  query?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** Names of the options that every call has. */
export const REQUEST_OPTIONS = [
  'auth',
  'signal',
  'timeout',
  'retries',
  'maxRetryAfter',
  'repeatable',
  'headers',
  'query',
] as const satisfies readonly (keyof RequestOptions)[];

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
  'maxRetryAfter',
  'maxBodySize',
  'hooks',
  'logger',
  'logLevel',
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
  checkNumber('new HexoApi()', 'maxBodySize', options.maxBodySize, isNumber, 'a number of bytes', 1);
  checkObserving(options);
  checkNumber('new HexoApi()', 'concurrency', concurrency, isWhole, 'a whole number from 1', 1);
  checkNumber('new HexoApi()', 'freq', freq, isWhole, 'ticks per second, 256 or 1000', 1);
  checkNumber('new HexoApi()', 'objectCache.maxAge', objectCache.maxAge, isNumber, 'milliseconds from 0', 0);
  checkNumber('new HexoApi()', 'objectCache.maxObjects', objectCache.maxObjects, isNumber, 'a number from 0', 0);
}

/** Refuses option names that do not exist; `own` are the ones that only this call has. */
export function checkRequestOptions(call: string, options: RequestOptions, own: readonly string[] = []): void {
  const elsewhere = call === 'list()' ? '; filters stand before the options: list({ … }, { … })' : '';
  checkNames(call, options, [...REQUEST_OPTIONS, ...own], elsewhere);
  checkLimits(call, options);
}

function checkLimits(call: string, options: Pick<RequestOptions, 'timeout' | 'retries' | 'maxRetryAfter'>): void {
  const { timeout, retries, maxRetryAfter } = options;
  const limits = typeof timeout === 'object' && timeout !== null ? timeout : { timeout };
  checkNames(`timeout of ${call}`, limits, ['headers', 'idle', 'total', 'timeout']);
  for (const [name, limit] of Object.entries(limits)) {
    const path = name === 'timeout' ? name : `timeout.${name}`;
    checkNumber(call, path, limit, isNumber, 'milliseconds, more than 0', Number.MIN_VALUE);
  }
  checkNumber(call, 'retries', retries, isWhole, 'a whole number from 0', 0);
  checkNumber(call, 'maxRetryAfter', maxRetryAfter, isNumber, 'milliseconds from 0', 0);
}

function checkObserving({ hooks = {}, logger, logLevel }: HexoApiOptions): void {
  checkNames('hooks of new HexoApi()', hooks, HOOKS);
  const missing = LOGGER_METHODS.find((name) => logger !== undefined && typeof logger?.[name] !== 'function');
  if (missing !== undefined)
    throw new UsageError(`'logger' of new HexoApi() has no ${missing}(); pass for example console`);
  if (logLevel !== undefined && !LOG_LEVELS.includes(logLevel))
    throw new UsageError(`'logLevel' of new HexoApi() is one of ${LOG_LEVELS.join(', ')}; got '${logLevel}'`);
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
  throw new UsageError(`'${name}' of ${call} is ${kind}; got ${shown(value)}`);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function checkNames(call: string, options: object, known: readonly string[], otherwise = ''): void {
  if (typeof options !== 'object' || options === null) throw new UsageError(`${call} takes its options as an object`);
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    throw new UsageError(`${call} has no option '${name}'${didYouMean(name, known) || otherwise}`);
  }
}

/** A call's options with its credentials resolved, as lists and objects remember them. */
export interface ResolvedOptions {
  readonly auth: Authentication | null;
  readonly signal: AbortSignal | undefined;
  readonly timeouts: ResolvedTimeouts;
  readonly retries: number;
  readonly maxRetryAfter: number;
  /** Whether even what creates objects may be sent twice. */
  readonly repeatable: boolean;
  readonly headers: Readonly<Record<string, string>>;
}
