import { type Fields, isHeaderValue } from '../fields.js';
import type { Injection } from '../injection.js';
import { withHeaders } from '../responses.js';

/** The right body under the name of something else. */
export interface ContentType {
  /** Says which kind this is. */
  readonly kind: 'content-type';
  /** What `Content-Type` says; an empty text takes the header away. Default `text/plain`. */
  readonly value?: string;
}

export function readContentType(fields: Fields): Injection {
  const value = fields.textLike('value', isHeaderValue, 'a header value', 'text/plain');
  return {
    apply: async (_, next) => {
      const response = await next();
      const headers = new Headers(response.headers);
      if (value === '') headers.delete('content-type');
      else headers.set('content-type', value);
      return withHeaders(response, headers);
    },
  };
}
