import type { Authentication } from './authentication.js';

/** Another way of signing in, together with the signature of an API key. */
export class HexoAuth implements Authentication {
  /** Public part of the key. */
  readonly apiKey: string;
  readonly #apiSecret: string;
  readonly #user: Authentication;
  readonly #now: () => number;

  /** @param now milliseconds since 1970; the signature carries the time in whole seconds */
  constructor(apiKey: string, apiSecret: string, user: Authentication, now: () => number) {
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
