import type { ResolvedOptions } from '../api/options.js';
import { DecodeError } from '../errors/transport.js';
import { expectObject } from '../http/decode.js';
import type { ApiResponse } from '../http/response.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { Session } from '../objects/session.js';
import { withPaging } from '../query/encode.js';

/** A list call as its further pages repeat it. */
export interface ListRequest {
  readonly session: Session;
  readonly resource: string;
  /** Whose signal covers the call itself, not pages that are loaded later. */
  readonly options: ResolvedOptions;
  /** Relations whose objects each page brings along. */
  readonly include: readonly string[];
}

/** What a server says of a page. Some resources add members of their own. */
export interface ListMeta {
  /** Most objects of a page: what was asked for, or less where the server has a lower maximum. */
  readonly limit: number;
  /** Position of the page's first object in the whole list. */
  readonly offset: number;
  /** Link to the next page; null on the last one. */
  readonly next: string | null;
  /** Link to the page before; null on the first one. */
  readonly previous: string | null;
  /** Objects in the whole list, at the time of the answer. */
  readonly total_count: number;
  readonly [member: string]: unknown;
}

export interface Page {
  readonly meta: ListMeta;
  readonly objects: readonly ApiResourceInstance[];
  readonly response: ApiResponse;
}

/** Reads one page, with what it includes. */
export async function fetchPage(request: ListRequest, link: string): Promise<Page> {
  const { session, resource, options, include } = request;
  const reply = session.engine.beginReply();
  const response = await session.engine.send({ method: 'GET', link, options });
  const { meta, objects } = readList(response);
  const instances = objects
    .filter((fields) => !session.wasBuriedSince(fields['resource_uri'], reply))
    .map((fields) => session.take(resource, fields, reply, false));
  session.groupEmbedded(reply);
  await session.include(instances, include, options);
  return { meta, objects: instances, response };
}

/**
 * Reads the page behind one. Where the list has become shorter meanwhile, objects may have moved up into pages that
 * were read already: the page then begins as much earlier, so that none is missed.
 *
 * @param before what the page before said
 */
export async function fetchNextPage(request: ListRequest, link: string, before: ListMeta): Promise<Page> {
  return unlessMovedUp(request, await fetchPage(request, link), link, before);
}

/**
 * The page itself, or one that begins as much earlier as the list has become shorter.
 *
 * @throws DecodeError where the server does not get on, so that the list would never end
 */
export async function unlessMovedUp(request: ListRequest, page: Page, link: string, before: ListMeta): Promise<Page> {
  if (page.meta.next !== null && page.meta.offset <= before.offset) {
    const { method, url } = page.response;
    throw new DecodeError(
      `${method} ${url} answered the page at ${page.meta.offset} again: the server pays no heed to 'offset'`,
    );
  }
  let { total_count: total } = before;
  if (page.meta.total_count !== total) {
    request.session.engine.observer.listChange({ url: page.response.url, before: total, now: page.meta.total_count });
  }
  let settled = page;
  while (settled.meta.total_count < total && settled.meta.offset > 0) {
    const offset = Math.max(0, settled.meta.offset - (total - settled.meta.total_count));
    total = settled.meta.total_count;
    settled = await fetchPage(request, withPaging(link, { offset }));
  }
  return settled;
}

function readList(response: ApiResponse): { meta: ListMeta; objects: readonly Record<string, unknown>[] } {
  const { meta, objects } = expectObject(response);
  if (typeof meta !== 'object' || meta === null || !Array.isArray(objects) || !objects.every(isObject)) {
    throw new DecodeError(`${response.method} ${response.url} answered JSON, but no list`);
  }
  const { limit, offset, next, previous, total_count: total } = meta as Record<string, unknown>;
  return {
    meta: {
      ...meta,
      limit: typeof limit === 'number' ? limit : objects.length,
      offset: typeof offset === 'number' ? offset : 0,
      next: typeof next === 'string' ? next : null,
      previous: typeof previous === 'string' ? previous : null,
      total_count: typeof total === 'number' ? total : objects.length,
    },
    objects,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
