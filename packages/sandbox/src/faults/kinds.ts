import type { Fields } from './fields.js';
import type { Injection } from './injection.js';
import { readBadJson } from './kinds/bad-json.js';
import { readContentLength } from './kinds/content-length.js';
import { readContentType } from './kinds/content-type.js';
import { readDrift } from './kinds/drift.js';
import { readDuplicatePage } from './kinds/duplicate-page.js';
import { readEndless } from './kinds/endless.js';
import { readForeignLinks } from './kinds/foreign-links.js';
import { readLatency } from './kinds/latency.js';
import { readRedirect } from './kinds/redirect.js';
import { readReset } from './kinds/reset.js';
import { readSlowBody } from './kinds/slow-body.js';
import { readStall } from './kinds/stall.js';
import { readStatus } from './kinds/status.js';
import { readExpiredToken, readRevokedToken } from './kinds/tokens.js';
import { readTruncate } from './kinds/truncate.js';
import type { Fault } from './plan.js';

/** One kind of fault. */
export interface Kind {
  readonly read: (fields: Fields) => Injection;
  /** The option that a header may give without its name, as in `latency=200`. */
  readonly main?: string;
}

export const KINDS: Readonly<Record<Fault['kind'], Kind>> = {
  latency: { read: readLatency, main: 'ms' },
  'slow-body': { read: readSlowBody, main: 'bytesPerSecond' },
  stall: { read: readStall, main: 'at' },
  reset: { read: readReset, main: 'at' },
  truncate: { read: readTruncate, main: 'after' },
  status: { read: readStatus, main: 'status' },
  redirect: { read: readRedirect, main: 'to' },
  'bad-json': { read: readBadJson },
  'content-type': { read: readContentType, main: 'value' },
  'content-length': { read: readContentLength, main: 'by' },
  endless: { read: readEndless },
  drift: { read: readDrift, main: 'rows' },
  'duplicate-page': { read: readDuplicatePage },
  'foreign-links': { read: readForeignLinks, main: 'origin' },
  'expired-token': { read: readExpiredToken },
  'revoked-token': { read: readRevokedToken },
};

const NAMES = Object.keys(KINDS) as Fault['kind'][];

/** Reads a fault that stands at a place of a plan or header. Throws a `FaultPlanError`. */
export function readFault(fields: Fields): Injection {
  const kind = fields.oneOf('kind', NAMES);
  const injection = KINDS[kind].read(fields);
  fields.end();
  return injection;
}
