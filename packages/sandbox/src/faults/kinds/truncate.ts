import { ConnectionLost } from '../connection-lost.js';
import type { Fields } from '../fields.js';
import type { Injection } from '../injection.js';
import { interrupt, readAfter } from '../interruption.js';

/** The connection is closed in order before the body is as long as `Content-Length` says. */
export interface Truncate {
  /** Says which kind this is. */
  readonly kind: 'truncate';
  /** Bytes of the body that are sent. Default: half of them. */
  readonly after?: number;
}

export function readTruncate(fields: Fields): Injection {
  const after = readAfter(fields);
  return {
    apply: (_, next) =>
      interrupt(next, { moment: 'body', after }, async () => {
        throw new ConnectionLost('closed');
      }),
  };
}
