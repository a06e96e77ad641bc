import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import type { WithResponse } from '../api/promise.js';
import { StopIteration, UsageError } from '../errors/usage.js';
import type { ApiResponse } from '../http/response.js';
import { abortError } from '../http/signals.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { Siblings } from '../objects/state.js';
import { withPaging } from '../query/encode.js';
import type { ApiResourceList } from './list.js';
import { fetchNextPage, fetchPage, type ListRequest, type Page } from './page.js';

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
  known: Set<ApiResourceInstance> | null;
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
  if (list.totalCount > max) throw new UsageError(`${String(list)} is longer than the ${max} objects that max allows`);
  const state = list[LIST];
  for await (const objects of walkRest(list, rest)) list.push(...takeUnknown(list, objects));
  state.last = { ...state.last, meta: { ...state.last.meta, next: null } };
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
  const { WALK_PAGE_SIZE, walkPages } = await import('./walk.js');
  const link = withPaging(last.meta.next, { limit: Math.max(WALK_PAGE_SIZE, last.meta.limit) });
  yield* walkPages(requestOf(list, options), { link, after: last }) as AsyncGenerator<readonly T[], void, undefined>;
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
  const { meta } = state.last;
  if (meta.next === null) throw new StopIteration(`${String(list)} has no next page`);
  const page = await fetchNextPage(requestOf(list, options), meta.next, meta);
  list.push(...takeUnknown(list, page.objects));
  state.last = page;
  state.request.session.group(state.siblings);
  return page.response;
}

async function prepend(list: ApiResourceList, options: RequestOptions): Promise<ApiResponse> {
  const state = list[LIST];
  const link = previousLink(state.first);
  if (link === null) throw new StopIteration(`${String(list)} has no page before`);
  const page = await fetchPage(requestOf(list, options), link);
  list.unshift(...takeUnknown(list, page.objects));
  state.first = page;
  state.request.session.group(state.siblings);
  return page.response;
}

/** Pages shift when objects come or go, and several calls may load the same ones: what was in the list is not put in again. */
function takeUnknown(list: ApiResourceList, objects: readonly ApiResourceInstance[]): ApiResourceInstance[] {
  const state = list[LIST];
  state.known ??= new Set(list);
  const { known } = state;
  const unknown = objects.filter((object) => !known.has(object));
  for (const object of unknown) known.add(object);
  return unknown;
}

/** The list's request, as the same principal and with the same headers, but without the signal of the call that made it. */
function requestOf(list: ApiResourceList, options: RequestOptions): ListRequest {
  const { request } = list[LIST];
  const { engine } = request.session;
  const { auth, headers } = request.options;
  const resolved = engine.resolve({ auth, ...options, headers: { ...headers, ...options.headers } });
  return { ...request, session: engine.session(resolved.auth), options: resolved };
}
