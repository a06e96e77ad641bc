import type { Fields } from '../fields.js';
import type { Injection } from '../injection.js';
import { withBody } from '../responses.js';
import { wait } from '../wait.js';

/** Milliseconds between two pieces. */
const INTERVAL = 50;

/** The body comes in small pieces, as over a slow line: it takes long, but never stands still. */
export interface SlowBody {
  /** Says which kind this is. */
  readonly kind: 'slow-body';
  /** At least 20. */
  readonly bytesPerSecond: number;
}

export function readSlowBody(fields: Fields): Injection {
  const bytesPerSecond = fields.number('bytesPerSecond', 1000 / INTERVAL, Number.MAX_SAFE_INTEGER);
  const size = Math.floor((bytesPerSecond * INTERVAL) / 1000);
  return {
    apply: async ({ signal }, next) => {
      const response = await next();
      return response.body === null ? response : withBody(response, inPieces(response.body, size, signal));
    },
  };
}

async function* inPieces(
  body: AsyncIterable<Uint8Array>,
  size: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    for (let start = 0; start < chunk.length; start += size) {
      await wait(INTERVAL, signal);
      yield chunk.subarray(start, start + size);
    }
  }
}
