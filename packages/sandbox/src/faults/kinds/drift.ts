import { encodeJson } from '../../json/encode.js';
import { parseJson } from '../../json/parse.js';
import { pageMeta } from '../../tastypie/paging.js';
import type { Fields } from '../fields.js';
import type { Injection } from '../injection.js';
import { withText } from '../responses.js';
import { atOffset, type LaterPage, laterPage } from './later-page.js';

/**
 * Later pages of a list are as if rows had come to its front, or gone from there, since the first page was read: some
 * rows come twice, or some are never seen. Concerns requests with an `offset` alone.
 */
export interface Drift {
  /** Says which kind this is. */
  readonly kind: 'drift';
  /** How many have come or, if negative, gone. Default 1. */
  readonly rows?: number;
}

export function readDrift(fields: Fields): Injection {
  const rows = fields.whole('rows', -1000, 1000, 1);
  return {
    concerns: (asked) => laterPage(asked) !== null,
    apply: async ({ asked, url }, next) => {
      const page = laterPage(asked);
      if (!page) return next();
      const response = await next(atOffset(url, page.offset - rows));
      return response.status === 200 ? withText(response, drifted(await response.text(), page, rows)) : response;
    },
  };
}

/** Lets a page that was taken elsewhere in the list say what the asked one would. */
function drifted(text: string, page: LaterPage, rows: number): string {
  const list = parseJson(text) as { meta: { limit: number; total_count: number } };
  const meta = pageMeta(page, { ...page, limit: list.meta.limit }, list.meta.total_count + rows);
  return encodeJson({ ...list, meta: { ...list.meta, ...meta } });
}
