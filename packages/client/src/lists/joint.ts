import { StopIteration } from '../errors/usage.js';
import { withoutSecrets } from '../http/base-url.js';
import { badAnswer } from '../http/response.js';
import { withPaging } from '../query/encode.js';
import { fetchPage, LARGEST_PAGE, type ListRequest, type Page } from './page.js';
import type { SeenObjects } from './seen.js';

/** What to ask for. */
export interface Stretch {
  readonly link: string;
  readonly offset: number;
  readonly limit: number;
}

/**
 * What follows a page, from its last object on: where that stands first in the answer, nothing can be missing between
 * the two. Null where places mean nothing, or the server gives one object at a time.
 *
 * @param least objects to ask for at least
 */
export function stretchAfter({ meta, last, most }: Page, least = 0): Stretch | null {
  const { next, offset, limit } = meta;
  if (next === null || last === null || !/[?&]offset=\d/.test(next)) return null;
  const wanted = Math.min(most, Math.max(limit + 1, least));
  return wanted < 2 ? null : stretch(next, offset + limit - 1, wanted);
}

/**
 * The page behind one. It is read again, from further before, until it begins with an object that was met: objects that
 * were deleted meanwhile move what follows into pages that were read already. As long as objects keep their order, none
 * that is there all the time is missed.
 *
 * @param seen what was met of the list so far
 * @param early what was asked for already of what follows
 * @throws DecodeError where the server does not get on, so that the list would never end
 */
export async function fetchNextPage(
  request: ListRequest,
  before: Page,
  seen: SeenObjects,
  { wanted, early }: { wanted: Stretch | null; early?: Promise<Page> | undefined },
): Promise<Page> {
  const { next } = before.meta;
  if (next === null) throw new StopIteration('There is no next page');
  const isThere = ({ meta }: Page): boolean => meta.offset === wanted?.offset && meta.limit > 1;
  let first = wanted && (await (early ?? fetchPage(request, wanted.link)));
  // Another page came, by mistake; or the server counts in its own way, so that its links are followed as they are.
  if (first && wanted && !isThere(first)) first = await fetchPage(request, wanted.link);
  if (!first || !wanted || !isThere(first)) {
    return settled(request, before, getsOn(await fetchPage(request, next), before), false);
  }
  const joins = ({ first: uri, objects }: Page): boolean =>
    // Objects without addresses cannot be told apart. A page of nothing begins behind the end.
    uri === null ? objects.length > 0 : seen.has(uri);
  const page = await untilJoined(request, before, { wanted, first, step: -1, joins });
  return settled(request, before, withoutOverlap(page, page.meta.offset > 0 ? 1 : 0, 0), page !== first);
}

/** The page before one, read in the same way: it ends with an object that was met. */
export async function fetchPreviousPage(
  request: ListRequest,
  after: Page,
  link: string,
  seen: SeenObjects,
): Promise<Page> {
  const { offset: end, limit } = after.meta;
  const offset = Math.max(0, end - Math.min(limit, LARGEST_PAGE - 1));
  const wanted = stretch(link, offset, end - offset + 1);
  const first = await fetchPage(request, wanted.link);
  if (first.meta.offset !== wanted.offset || first.meta.limit < wanted.limit) {
    return settled(request, after, await fetchPage(request, link), false);
  }
  const joins = ({ last }: Page): boolean => last === null || seen.has(last);
  const page = await untilJoined(request, after, { wanted, first, step: 1, joins });
  return settled(request, after, withoutOverlap(page, 0, 1), page !== first);
}

/** How to read a page anew: from further before (-1) or behind (1), until it joins what was met. */
interface Rereading {
  readonly wanted: Stretch;
  readonly first: Page;
  readonly step: -1 | 1;
  joins(page: Page): boolean;
}

async function untilJoined(
  request: ListRequest,
  { meta }: Page,
  { wanted, first, step, joins }: Rereading,
): Promise<Page> {
  const { link, limit } = wanted;
  let { offset } = wanted;
  let total = meta.total_count;
  let width = Math.ceil(limit / 4);
  let page = first;
  const isAtEnd = (): boolean => (step < 0 ? offset === 0 : offset + limit >= page.meta.total_count);
  while (!isAtEnd() && !joins(page)) {
    // What the list became longer or shorter by tells how far it has moved, unless as many came as went.
    const moved = (page.meta.total_count - total) * step;
    total = page.meta.total_count;
    width *= 2;
    offset = Math.max(0, offset + step * (moved > 0 ? moved : width));
    page = await fetchPage(request, withPaging(link, { limit, offset }));
  }
  return page;
}

/** Tells the hooks where the list has changed. */
function settled(request: ListRequest, { meta }: Page, page: Page, readAgain: boolean): Page {
  const [before, now] = [meta.total_count, page.meta.total_count];
  if (readAgain || before !== now) {
    request.session.engine.observer.listChange({ url: withoutSecrets(page.response.url), before, now });
  }
  return page;
}

function stretch(link: string, offset: number, limit: number): Stretch {
  return { link: withPaging(link, { limit, offset }), offset, limit };
}

function getsOn(page: Page, before: Page): Page {
  if (page.meta.next === null || page.meta.offset > before.meta.offset) return page;
  throw badAnswer(page.response, `the page at ${page.meta.offset} again: the server pays no heed to 'offset'`);
}

/** The page as the server would describe it without what was asked for again. */
function withoutOverlap(page: Page, atBeginning: number, atEnd: number): Page {
  const { meta } = page;
  const limit = meta.limit - atBeginning - atEnd;
  const offset = meta.offset + atBeginning;
  const link = meta.previous ?? meta.next;
  const at = (place: number): string | null => (link === null ? null : withPaging(link, { limit, offset: place }));
  const next = atEnd > 0 || meta.next !== null ? at(offset + limit) : null;
  return { ...page, meta: { ...meta, limit, offset, next, previous: offset < limit ? null : at(offset - limit) } };
}
