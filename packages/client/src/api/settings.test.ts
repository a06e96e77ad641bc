import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors/usage.js';
import { HexoApi } from '../index.js';
import type { HexoApiOptions } from './options.js';
import { readSettings } from './settings.js';

describe('the options of a client', () => {
  it('all have a default', () => {
    expect(readSettings({}, true)).toMatchObject({
      root: { origin: 'https://api.hexoskin.com', path: '/api/' },
      apiVersion: '',
      ticksPerSecond: 256,
      timeouts: { headers: 60_000, idle: 60_000, total: 300_000, download: Number.POSITIVE_INFINITY },
      maxRetryAfter: 60_000,
      maxBodySize: 268_435_456,
      retries: 2,
      concurrency: 10,
      schemas: 'discover',
      maxAge: 3_600_000,
    });
    expect(new HexoApi().baseUrl).toBe('https://api.hexoskin.com');
  });

  it.each([
    ['https://api.hexoskin.com', 256],
    ['https://api.hexoskin.com/api/v1/', 256],
    ['http://127.0.0.1:8000', 256],
    ['http://localhost:8000', 256],
    ['http://[::1]:8000', 256],
    ['https://astro.hexoskin.com', 1000],
    ['https://sapi.hexoskin.com', 1000],
  ])('count ticks on %s %i times a second unless told otherwise', (baseUrl, freq) => {
    expect(new HexoApi({ baseUrl }).freq).toBe(freq);
    expect(new HexoApi({ baseUrl, freq: 512 }).freq).toBe(512);
  });

  it.each([
    [{ baseURL: 'https://api.hexoskin.com' }, "new HexoApi() has no option 'baseURL'; did you mean 'baseUrl'?"],
    [{ api_key: 'k' }, "did you mean 'apiKey'?"],
    [{ tiemout: 5 }, "did you mean 'timeout'?"],
    [{ weather: 'fine' }, "new HexoApi() has no option 'weather'"],
  ])('refuse a misspelt name: %j', (options, message) => {
    expect(() => new HexoApi(options as HexoApiOptions)).toThrow(UsageError);
    expect(() => new HexoApi(options as HexoApiOptions)).toThrow(message);
  });

  it('refuse the secret of no key; a key without a secret is that of a public OAuth client', () => {
    expect(() => readSettings({ apiSecret: 's' }, true)).toThrow('apiKey is missing');
    expect(() => readSettings({ apiSecret: 'topsecret' }, true)).not.toThrow(/topsecret/);
    expect(readSettings({ apiKey: 'k' }, true)).toMatchObject({ apiKey: 'k', apiSecret: '' });
  });

  it('refuse secrets in pages, which everybody can read, unless told otherwise', () => {
    const options = { apiKey: 'k', apiSecret: 'topsecret' };
    expect(() => new HexoApi(options)).toThrow(/apiSecret.*PKCE/s);
    expect(() => new HexoApi({ auth: 'a:topsecret' })).toThrow(/password.*PKCE/s);
    expect(() => new HexoApi(options)).not.toThrow(/topsecret/);
    expect(new HexoApi({ ...options, auth: 'a:b', allowSecretsInBrowser: true }).auth?.account).toBe("user 'a'");
  });

  it.each(['nonsense', '', 'api.hexoskin.com', 'ftp://x'])('refuse the base URL %j', (baseUrl) => {
    expect(() => new HexoApi({ baseUrl })).toThrow(UsageError);
  });

  it.each<HexoApiOptions>([
    { timeout: 0 },
    { timeout: -1 },
    { timeout: Number.NaN },
    { timeout: '5' as never },
    { timeout: { total: 0 } },
    { timeout: { totel: 5 } as never },
    { timeout: null as never },
    { maxRetryAfter: -1 },
    { maxBodySize: 0 },
    { logger: {} as never },
    { logLevel: 'verbose' as never },
    { hooks: { onReqest: () => {} } as never },
    { retries: -1 },
    { retries: 1.5 },
    { concurrency: 0 },
    { concurrency: Number.NaN },
    { freq: 0 },
    { freq: 256.5 },
    { schemas: 'bundeld' as never },
  ])('refuse values that cannot be meant: %o', (options) => {
    expect(() => new HexoApi(options)).toThrow(UsageError);
  });

  it('take no time limit for what it says', () => {
    expect(() => new HexoApi({ timeout: Number.POSITIVE_INFINITY })).not.toThrow();
  });

  it.each([[['k', 's']], [['k']], [[null]]])('are given by name, not as in Python: %j', (args) => {
    const build = (): unknown => Reflect.construct(HexoApi, args);
    expect(build).toThrow(UsageError);
    expect(build).toThrow("new HexoApi({ apiKey, apiSecret, auth: 'user:password' })");
  });
});
