import { ConnectionLost } from '../connection-lost.js';
import type { Fields } from '../fields.js';
import type { Injection } from '../injection.js';
import { interrupt, type Moment, readInterruption } from '../interruption.js';
import { waitForEnd } from '../wait.js';

/** Nothing more comes, and the connection stays open until the caller leaves. */
export interface Stall {
  /** Says which kind this is. */
  readonly kind: 'stall';
  /** Default `headers`; `body` where `after` is given. */
  readonly at?: Moment;
  /** Bytes of the body before it stalls. Default: half of them. */
  readonly after?: number;
}

export function readStall(fields: Fields): Injection {
  const interruption = readInterruption(fields);
  return {
    apply: ({ signal }, next) =>
      interrupt(next, interruption, async () => {
        await waitForEnd(signal);
        throw new ConnectionLost('reset');
      }),
  };
}
