import { UsageError } from '../errors/usage.js';
import type { Fetch } from '../http/attempt.js';
import { isLoopback } from '../http/base-url.js';
import { checkClientOptions, type HexoApiOptions } from './options.js';

/** Options of a client with every default filled in. */
export interface Settings {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly baseUrl: string;
  readonly apiVersion: string;
  readonly ticksPerSecond: number;
  readonly fetch: Fetch;
  readonly timeout: number;
  readonly retries: number;
  readonly concurrency: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly resourceCache: HexoApiOptions['resourceCache'];
  readonly schemas: 'discover' | 'bundled';
  readonly maxAge: number;
  readonly maxObjects: number;
  readonly allowInsecureHttp: boolean;
  readonly now: () => number;
}

export const DEFAULTS = {
  baseUrl: 'https://api.hexoskin.com',
  rootPath: '/api/',
  timeout: 60_000,
  retries: 2,
  concurrency: 6,
  maxAge: 3_600_000,
  maxObjects: 10_000,
} as const;

/** @throws UsageError for an option that does not exist or a half of an API key */
export function readSettings(options: HexoApiOptions): Settings {
  checkClientOptions(options);
  const { apiKey = '', apiSecret = '', baseUrl = DEFAULTS.baseUrl } = options;
  if ((apiKey === '') !== (apiSecret === ''))
    throw new UsageError(`apiKey and apiSecret go together; ${apiKey === '' ? 'apiKey' : 'apiSecret'} is missing`);
  return {
    apiKey,
    apiSecret,
    baseUrl,
    apiVersion: options.apiVersion ?? '',
    ticksPerSecond: options.freq ?? defaultTicksPerSecond(baseUrl),
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    timeout: options.timeout ?? DEFAULTS.timeout,
    retries: options.retries ?? DEFAULTS.retries,
    concurrency: options.concurrency ?? DEFAULTS.concurrency,
    headers: options.headers ?? {},
    resourceCache: options.resourceCache,
    schemas: options.schemas ?? 'discover',
    maxAge: options.objectCache?.maxAge ?? DEFAULTS.maxAge,
    maxObjects: options.objectCache?.maxObjects ?? DEFAULTS.maxObjects,
    allowInsecureHttp: options.allowInsecureHttp ?? false,
    now: options.now ?? Date.now,
  };
}

/** Hexoskin counts 256 ticks per second; newer deployments for other devices count 1000. */
function defaultTicksPerSecond(baseUrl: string): number {
  const { hostname } = new URL(baseUrl);
  return hostname === 'api.hexoskin.com' || isLoopback(hostname) ? 256 : 1000;
}
