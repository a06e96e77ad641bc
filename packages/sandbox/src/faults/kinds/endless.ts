import { setImmediate } from 'node:timers/promises';
import type { Injection } from '../injection.js';
import { withBody } from '../responses.js';

/** Behind the body come spaces, which JSON allows, for as long as the caller takes them. */
export interface Endless {
  /** Says which kind this is. */
  readonly kind: 'endless';
}

export function readEndless(): Injection {
  return {
    apply: async ({ signal }, next) => {
      const response = await next();
      if (response.body === null) return response;
      const headers = new Headers(response.headers);
      headers.delete('content-length');
      return withBody(response, endless(response.body, signal), headers);
    },
  };
}

async function* endless(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield* body;
  const spaces = new Uint8Array(65_536).fill(0x20);
  while (!signal.aborted) {
    yield spaces;
    // A reader in the same process would otherwise leave no room for its own timers.
    await setImmediate();
  }
}
