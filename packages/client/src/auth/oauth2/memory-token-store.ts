import { type OAuth2Token, sameToken, type TokenStore } from './token.js';

/** Keeps a token as long as the process runs. */
export class MemoryTokenStore implements TokenStore {
  #token: OAuth2Token | null;
  #lastRenewal: Promise<unknown> = Promise.resolve();

  constructor(token: OAuth2Token | null = null) {
    this.#token = token;
  }

  async read(): Promise<OAuth2Token | null> {
    return this.#token;
  }

  async compareAndSwap(expected: OAuth2Token | null, next: OAuth2Token | null): Promise<boolean> {
    if (!sameToken(this.#token, expected)) return false;
    this.#token = next;
    return true;
  }

  async clear(): Promise<void> {
    this.#token = null;
  }

  exclusively<T>(renewal: () => Promise<T>): Promise<T> {
    const result = this.#lastRenewal.then(renewal);
    this.#lastRenewal = result.catch(() => {});
    return result;
  }
}
