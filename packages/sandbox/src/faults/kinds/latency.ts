import type { Fields } from '../fields.js';
import type { Injection } from '../injection.js';
import { interrupt, type Moment, readInterruption } from '../interruption.js';
import { wait } from '../wait.js';

const HOUR = 3_600_000;

/** A pause, after which the answer goes on. */
export interface Latency {
  /** Says which kind this is. */
  readonly kind: 'latency';
  /** Milliseconds, at most an hour. */
  readonly ms: number;
  /** Up to so many milliseconds more, drawn anew for each request. Default 0. */
  readonly jitter?: number;
  /** Default `headers`; `body` where `after` is given. */
  readonly at?: Moment;
  /** Bytes of the body before a pause in it. Default: half of them. */
  readonly after?: number;
}

export function readLatency(fields: Fields): Injection {
  const ms = fields.number('ms', 0, HOUR);
  const jitter = fields.number('jitter', 0, HOUR, 0);
  const interruption = readInterruption(fields);
  return {
    apply: ({ random, signal }, next) => {
      const pause = ms + jitter * random.fraction();
      return interrupt(next, interruption, () => wait(pause, signal));
    },
  };
}
