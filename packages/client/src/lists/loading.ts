import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import type { WithResponse } from '../api/promise.js';
import { StopIteration, UsageError } from '../errors/usage.js';
import type { ApiResponse } from '../http/response.js';
import { abortError } from '../http/signals.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { Siblings } from '../objects/state.js';
import { withPaging } from '../query/encode.js';
import { fetchNextPage, fetchPreviousPage, stretchAfter } from './joint.js';
import type { ApiResourceList } from './list.js';
import type { ListRequest, Page } from './page.js';
import { SeenObjects } from './seen.js';

/** Where lists keep what is not an element: under a symbol, since user interface frameworks wrap lists in proxies. */
export const LIST: unique symbol = Symbol.for('hexoskin.list') as never;

export interface ListState {
  readonly request: ListRequest;
  /** The page at the end of the list, and the one at its beginning. */
  last: Page;
  first: Page;
  /** Requests under way, which concurrent calls share. */
  next: Promise<ApiResponse> | null;
  previous: Promise<ApiResponse> | null;
  /** Every object that was ever in the list; made when a second page comes. */
  known: SeenObjects | null;
  readonly siblings: Siblings;
}

/** Options of `prefetchAll()`. */
export interface PrefetchOptions extends RequestOptions {
  /** Most objects that the whole list may have; a longer one is refused before anything is loaded. Default: any number. */
  max?: number | undefined;
}

/** Appends the next page. */
export function loadNextPage<L extends ApiResourceList>(list: L, options: RequestOptions): Promise<WithResponse<L>> {
  return loadShared(list, 'next', append, options);
}

/** Puts the page before first. */
export function loadPreviousPage<L extends ApiResourceList>(
  list: L,
  options: RequestOptions,
): Promise<WithResponse<L>> {
  return loadShared(list, 'previous', prepend, options);
}

/** Calls at the same time share a request, but each keeps its own signal. */
async function loadShared<L extends ApiResourceList>(
  list: L,
  side: 'next' | 'previous',
  load: (list: ApiResourceList, options: RequestOptions) => Promise<ApiResponse>,
  options: RequestOptions,
): Promise<WithResponse<L>> {
  const call = side === 'next' ? 'loadNext()' : 'loadPrev()';
  checkRequestOptions(call, options);
  const { signal, ...shared } = options;
  if (signal?.aborted) throw abortError(call, signal);
  const state = list[LIST];
  state[side] ??= load(list, shared).finally(() => {
    state[side] = null;
  });
  const { signals } = state.request.session.engine;
  return { data: list, response: await signals.unlessAborted(state[side], signal, call) };
}

/** Appends all further pages. */
export async function loadAllPages<L extends ApiResourceList>(
  list: L,
  options: PrefetchOptions,
): Promise<WithResponse<L>> {
  checkRequestOptions('prefetchAll()', options, ['max']);
  const { max = Number.POSITIVE_INFINITY, ...rest } = options;
  if (list.totalCount > max)
    throw new UsageError(
      `${String(list)} is longer than the ${max} objects that max allows; walk it with for await, or allow more`,
    );
  const state = list[LIST];
  let { last } = state;
  if (last.meta.next !== null) {
    const { walkPages } = await import('./walk.js');
    for await (const page of walkPages(requestOf(list, rest), { after: last, seen: knownOf(list) })) {
      list.push(...page.objects);
      last = page;
    }
  }
  state.last = last;
  state.request.session.group(state.siblings);
  return { data: list, response: null };
}

/** The objects behind those that are in the list, page after page. */
export async function* walkRest<T extends ApiResourceInstance>(
  list: ApiResourceList<T>,
  options: RequestOptions,
): AsyncGenerator<readonly T[], void, undefined> {
  const { last } = list[LIST];
  if (last.meta.next === null) return;
  const { walkPages } = await import('./walk.js');
  for await (const { objects } of walkPages(requestOf(list, options), { after: last, seen: seenIn(list) })) {
    yield objects as readonly T[];
  }
}

/** Link to what stands before a page; null where nothing does. */
export function previousLink({ meta, response }: Page): string | null {
  if (meta.previous !== null || meta.offset === 0) return meta.previous;
  // Where less than a page stands before this one, the server gives no link to it.
  const { pathname, search } = new URL(response.url);
  return withPaging(pathname + search, { limit: meta.offset, offset: 0 });
}

async function append(list: ApiResourceList, options: RequestOptions): Promise<ApiResponse> {
  const state = list[LIST];
  if (state.last.meta.next === null) throw new StopIteration(`${String(list)} has no next page`);
  const known = knownOf(list);
  const page = await fetchNextPage(requestOf(list, options), state.last, known, { wanted: stretchAfter(state.last) });
  list.push(...known.addNew(page.objects));
  if (page.last !== null) known.add(page.last);
  state.last = page;
  state.request.session.group(state.siblings);
  return page.response;
}

async function prepend(list: ApiResourceList, options: RequestOptions): Promise<ApiResponse> {
  const state = list[LIST];
  const link = previousLink(state.first);
  if (link === null) throw new StopIteration(`${String(list)} has no page before`);
  const known = knownOf(list);
  const page = await fetchPreviousPage(requestOf(list, options), state.first, link, known);
  list.unshift(...known.addNew(page.objects));
  if (page.first !== null) known.add(page.first);
  state.first = page;
  state.request.session.group(state.siblings);
  return page.response;
}

/** Pages shift when objects come or go, and several calls may load the same ones: what was in the list is not put in again. */
function knownOf(list: ApiResourceList): SeenObjects {
  const state = list[LIST];
  state.known ??= seenIn(list);
  return state.known;
}

/** What the list shows, and what stands at the ends of what was loaded, of which it may have been rid. */
function seenIn(list: ApiResourceList): SeenObjects {
  const { first, last } = list[LIST];
  const seen = new SeenObjects();
  seen.addNew([...list, ...first.objects, ...last.objects]);
  for (const uri of [first.first, last.last]) if (uri !== null) seen.add(uri);
  return seen;
}

/** The list's request, as the same principal and with the same headers, but without the signal of the call that made it. */
function requestOf(list: ApiResourceList, options: RequestOptions): ListRequest {
  const { request } = list[LIST];
  const { engine } = request.session;
  const { auth, headers } = request.options;
  const resolved = engine.resolve({ auth, ...options, headers: { ...headers, ...options.headers } });
  return { ...request, session: engine.session(resolved.auth), options: resolved };
}
