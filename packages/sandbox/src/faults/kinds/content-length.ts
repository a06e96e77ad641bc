import type { Fields } from '../fields.js';
import type { Injection } from '../injection.js';
import { withHeaders } from '../responses.js';

/** The whole body under a `Content-Length` that does not agree; then the connection is closed. */
export interface ContentLength {
  /** Says which kind this is. */
  readonly kind: 'content-length';
  /** Bytes that it says too many, or if negative too few. Default 1. */
  readonly by?: number;
}

export function readContentLength(fields: Fields): Injection {
  const by = fields.whole('by', -1_000_000_000, 1_000_000_000, 1);
  return {
    apply: async (_, next) => {
      const response = await next();
      const length = response.headers.get('content-length');
      if (length === null || length === '0') return response;
      const headers = new Headers(response.headers);
      headers.set('content-length', String(Math.max(0, Number(length) + by)));
      return withHeaders(response, headers);
    },
  };
}
