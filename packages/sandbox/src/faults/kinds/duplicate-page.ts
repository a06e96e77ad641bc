import type { Injection } from '../injection.js';
import { atOffset, laterPage } from './later-page.js';

/**
 * Instead of a later page of a list, the one before it comes again, its `next` included: whoever follows it asks the
 * same again. Concerns requests with an `offset` alone.
 */
export interface DuplicatePage {
  /** Says which kind this is. */
  readonly kind: 'duplicate-page';
}

export function readDuplicatePage(): Injection {
  return {
    concerns: (asked) => laterPage(asked) !== null,
    apply: ({ asked, url }, next) => {
      const page = laterPage(asked);
      return page ? next(atOffset(url, page.offset - page.limit)) : next();
    },
  };
}
