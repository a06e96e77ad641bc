import type { OAuth2Token } from '../auth/oauth2/token.js';
import { secretRefused } from '../auth/parse.js';
import type { TokenRefreshError } from '../errors/auth.js';
import { UsageError } from '../errors/usage.js';
import type { Fetch } from '../http/answer.js';
import { type ApiRoot, isLoopback, parseBaseUrl } from '../http/base-url.js';
import type { Hooks, Logger, LogLevel } from '../http/observer.js';
import { DEFAULT_TIMEOUTS, type ResolvedTimeouts, resolveTimeouts } from '../http/timeouts.js';
import { checkClientOptions, type HexoApiOptions } from './options.js';

/** Options of a client with every default filled in. */
export interface Settings {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly root: ApiRoot;
  readonly apiVersion: string;
  readonly ticksPerSecond: number;
  readonly fetch: Fetch;
  readonly timeouts: ResolvedTimeouts;
  readonly retries: number;
  readonly maxRetryAfter: number;
  readonly maxBodySize: number;
  readonly hooks: Hooks;
  readonly logger: Logger | null;
  readonly logLevel: LogLevel;
  readonly concurrency: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly resourceCache: HexoApiOptions['resourceCache'];
  readonly schemas: 'discover' | 'bundled';
  readonly maxAge: number;
  readonly maxObjects: number;
  readonly secretsAllowed: boolean;
  readonly tokenStore: HexoApiOptions['tokenStore'];
  readonly pendingLogins: HexoApiOptions['pendingLogins'];
  readonly onToken: ((token: OAuth2Token) => void | Promise<void>) | undefined;
  readonly onAuthLost: ((error: TokenRefreshError) => void | Promise<void>) | undefined;
  readonly now: () => number;
}

export const DEFAULTS = {
  baseUrl: 'https://api.hexoskin.com',
  rootPath: '/api/',
  retries: 2,
  maxRetryAfter: 60_000,
  maxBodySize: 268_435_456,
  concurrency: 10,
  maxAge: 3_600_000,
  maxObjects: 10_000,
} as const;

/**
 * @param keepsSecrets whether programs may hold passwords and key secrets on this platform
 * @throws UsageError for an option that does not exist or cannot be
 */
export function readSettings(options: HexoApiOptions, keepsSecrets: boolean): Settings {
  checkClientOptions(options);
  const { apiKey = '', apiSecret = '', baseUrl = DEFAULTS.baseUrl } = options;
  const secretsAllowed = keepsSecrets || options.allowSecretsInBrowser === true;
  if (apiSecret !== '' && apiKey === '') throw new UsageError('apiKey and apiSecret go together; apiKey is missing');
  if (apiSecret !== '' && !secretsAllowed) throw secretRefused('apiSecret');
  const root = parseBaseUrl(baseUrl, options.allowInsecureHttp ?? false);
  return {
    apiKey,
    apiSecret,
    root,
    apiVersion: options.apiVersion ?? '',
    ticksPerSecond: options.freq ?? defaultTicksPerSecond(root),
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    timeouts: resolveTimeouts(options.timeout, DEFAULT_TIMEOUTS),
    retries: options.retries ?? DEFAULTS.retries,
    maxRetryAfter: options.maxRetryAfter ?? DEFAULTS.maxRetryAfter,
    maxBodySize: options.maxBodySize ?? DEFAULTS.maxBodySize,
    hooks: options.hooks ?? {},
    logger: options.logger ?? null,
    logLevel: options.logLevel ?? 'info',
    concurrency: options.concurrency ?? DEFAULTS.concurrency,
    headers: options.headers ?? {},
    resourceCache: options.resourceCache,
    schemas: readSchemas(options.schemas),
    maxAge: options.objectCache?.maxAge ?? DEFAULTS.maxAge,
    maxObjects: options.objectCache?.maxObjects ?? DEFAULTS.maxObjects,
    now: options.now ?? Date.now,
    secretsAllowed,
    tokenStore: options.tokenStore,
    pendingLogins: options.pendingLogins,
    onToken: options.onToken,
    onAuthLost: options.onAuthLost,
  };
}

function readSchemas(schemas: string | undefined): Settings['schemas'] {
  if (schemas === undefined || schemas === 'discover' || schemas === 'bundled') return schemas ?? 'discover';
  throw new UsageError(`'schemas' of new HexoApi() is 'discover' or 'bundled'; got '${schemas}'`);
}

/** Hexoskin counts 256 ticks per second; newer deployments for other devices count 1000. */
function defaultTicksPerSecond({ origin }: ApiRoot): number {
  const { hostname } = new URL(origin);
  return hostname === 'api.hexoskin.com' || isLoopback(hostname) ? 256 : 1000;
}
