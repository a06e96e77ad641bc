import { UsageError } from '../errors/usage.js';
import type { Authentication } from './authentication.js';
import { PrintedAuth } from './printed.js';

/** Another way of signing in, together with the signature of an API key. */
export class HexoAuth extends PrintedAuth implements Authentication {
  /** Public part of the key. */
  readonly apiKey: string;
  readonly #apiSecret: string;
  readonly #user: Authentication;
  readonly #now: () => number;

  /**
   * @param user who signs in besides: `new BasicAuth('someone@example.org', password)`
   * @param now milliseconds since 1970; the signature carries the time in whole seconds. Default `Date.now`
   * @throws UsageError for a key or secret that is no text, or a user that signs nothing in
   */
  constructor(apiKey: string, apiSecret: string, user: Authentication, now: () => number = Date.now) {
    super();
    if (typeof apiKey !== 'string' || typeof apiSecret !== 'string' || typeof user?.authorize !== 'function')
      throw new UsageError('HexoAuth takes key, secret and user: new HexoAuth(apiKey, apiSecret, new BasicAuth(…))');
    this.apiKey = apiKey;
    this.#apiSecret = apiSecret;
    this.#user = user;
    this.#now = now;
  }

  get principal(): string {
    return this.#user.principal;
  }

  get account(): string {
    return this.#user.account;
  }

  async authorize(request: { readonly method: string; readonly url: string }): Promise<Record<string, string>> {
    const timestamp = Math.floor(this.#now() / 1000);
    return {
      ...(await this.#user.authorize(request)),
      'X-HEXOTIMESTAMP': String(timestamp),
      'X-HEXOAPIKEY': this.apiKey,
      'X-HEXOAPISIGNATURE': await hexoSignature(this.#apiSecret, timestamp, request.url),
    };
  }

  async recover(refused: Readonly<Record<string, string>>): Promise<boolean> {
    return (await this.#user.recover?.(refused)) ?? false;
  }

  override toString(): string {
    return `<HexoAuth: ${this.account}, key '${this.apiKey}'>`;
  }
}

/**
 * Signature of the API key: SHA-1, in lower-case hexadecimal, of secret, timestamp and URL without separators.
 *
 * @param timestamp Unix time in whole seconds
 * @param url the absolute URL exactly as it is sent
 */
export async function hexoSignature(apiSecret: string, timestamp: number, url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(`${apiSecret}${timestamp}${url}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
