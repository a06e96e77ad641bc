import { Query } from '../../http/query.js';
import { type Page, readPage } from '../../tastypie/paging.js';
import type { Asked } from '../asked.js';

/** A page of a list that is not the first one. */
export interface LaterPage extends Page {
  readonly path: string;
  readonly query: Query;
}

/** The page that a request asks for, where it is a later one; null for everything else. */
export function laterPage({ method, path, query }: Asked): LaterPage | null {
  if (method !== 'get' || !query.has('offset')) return null;
  try {
    const page = readPage(query);
    return page.offset > 0 ? { ...page, path, query } : null;
  } catch {
    // The sandbox itself refuses it.
    return null;
  }
}

/** The same URL with another offset; a list begins at 0. */
export function atOffset(url: string, offset: number): string {
  const [place = '', search = ''] = url.split('?', 2);
  return `${place}?${new Query(search).encodeWith({ offset: Math.max(0, offset) })}`;
}
