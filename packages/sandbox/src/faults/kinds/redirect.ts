import { type Fields, isHeaderValue } from '../fields.js';
import type { Injection } from '../injection.js';
import { FaultPlanError } from '../plan-error.js';
import { measuredResponse } from '../responses.js';

/** A redirect in place of the sandbox's answer; the request takes no effect. */
export interface Redirect {
  /** Says which kind this is. */
  readonly kind: 'redirect';
  /** A URL or a path; an origin alone (`https://elsewhere.example`) is given the request's own path and query. */
  readonly to: string;
  /** Default 302. */
  readonly status?: 301 | 302 | 303 | 307 | 308;
}

const STATUSES = [301, 302, 303, 307, 308];
const ORIGIN = /^https?:\/\/[^/?#]+$/;

export function readRedirect(fields: Fields): Injection {
  const to = fields.textLike('to', isLocation, 'a URL or a path');
  const status = fields.whole('status', 300, 399, 302);
  if (!STATUSES.includes(status))
    throw new FaultPlanError(`${fields.at('status')} must be one of ${STATUSES.join(', ')}, not ${status}`);
  return {
    apply: async ({ url }) => {
      const { pathname, search } = new URL(url);
      const location = ORIGIN.test(to) ? `${to}${pathname}${search}` : to;
      return measuredResponse({ status, headers: { location }, body: '' });
    },
  };
}

function isLocation(text: string): boolean {
  return isHeaderValue(text) && URL.canParse(text, 'http://sandbox.example');
}
