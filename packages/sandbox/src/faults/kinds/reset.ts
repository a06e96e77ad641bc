import { ConnectionLost } from '../connection-lost.js';
import type { Fields } from '../fields.js';
import type { Injection } from '../injection.js';
import { interrupt, type Moment, readInterruption } from '../interruption.js';

/** The connection is reset, as when a machine on the way goes down. */
export interface Reset {
  /** Says which kind this is. */
  readonly kind: 'reset';
  /** Default `headers`, which leaves the caller in doubt whether a write took effect (it did); `body` where `after` is given. */
  readonly at?: Moment;
  /** Bytes of the body before it. Default: half of them. */
  readonly after?: number;
}

export function readReset(fields: Fields): Injection {
  const interruption = readInterruption(fields);
  return {
    apply: (_, next) =>
      interrupt(next, interruption, async () => {
        throw new ConnectionLost('reset');
      }),
  };
}
