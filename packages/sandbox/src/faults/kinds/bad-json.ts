import type { Injection } from '../injection.js';
import { withText } from '../responses.js';

/** The first half of the body, as if it were whole: its `Content-Length` agrees, and its JSON breaks off. */
export interface BadJson {
  /** Says which kind this is. */
  readonly kind: 'bad-json';
}

export function readBadJson(): Injection {
  return {
    apply: async (_, next) => {
      const response = await next();
      if (response.body === null) return response;
      const text = await response.text();
      return withText(response, text.slice(0, text.length / 2));
    },
  };
}
