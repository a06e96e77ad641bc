import type { HexoApi } from 'hexoskin-client';
import type { Page } from './callback-server.js';

/** What is no answer to this sign-in, and may come from anybody who finds the port. The right one can still come. */
const STRAY: readonly unknown[] = ['state-mismatch', 'unknown-login', 'missing-code'];

/** A sign-in under way, which ends with the first address that answers it. */
export class Attempt {
  /** Resolves when somebody is signed in; rejects when nothing can come of it any more. */
  readonly ended: Promise<void>;
  readonly #api: HexoApi;
  readonly #welcome: () => Promise<string>;
  #resolve: () => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #hasEnded = false;

  /** @param welcome what a browser shows when it is done */
  constructor(api: HexoApi, welcome: () => Promise<string>) {
    this.#api = api;
    this.#welcome = welcome;
    this.ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Whoever waits for it may begin to only later.
    this.ended.catch(() => {});
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Takes the address of a callback. Gives what the browser that came with it shows. */
  async take(url: string | URL): Promise<Page> {
    try {
      await this.#api.oauth2GetAccessToken(url);
      const text = await this.#welcome();
      this.#end(this.#resolve);
      return { status: 200, title: 'Signed in', text: `${text} You may close this page.` };
    } catch (error) {
      const { AuthFlowError, UsageError } = await import('hexoskin-client');
      // The library says it of what has no parameters at all.
      if (error instanceof UsageError) return refusal('That is no address at which a browser ends up after a login');
      const isStray = error instanceof AuthFlowError && STRAY.includes(error.reason);
      if (!isStray) this.#end(() => this.#reject(error));
      return refusal(error instanceof Error ? error.message : String(error));
    }
  }

  #end(settle: () => void): void {
    this.#hasEnded = true;
    settle();
  }
}

function refusal(text: string): Page {
  return { status: 400, title: 'Not signed in', text };
}
