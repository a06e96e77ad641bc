import type { ResolvedOptions } from '../api/options.js';
import { expectObject } from '../http/decode.js';
import { type ApiResponse, badAnswer } from '../http/response.js';
import type { ApiResourceInstance } from '../objects/instance.js';
import type { Session } from '../objects/session.js';

/** The most objects that Hexoskin gives at once. */
export const LARGEST_PAGE = 1_000;

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
  /** Addresses of the first and the last object that the server sent; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  /** Most objects that the server is known to give, or thought to. */
  readonly most: number;
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
  return {
    meta,
    objects: instances,
    first: addressOf(objects[0]),
    last: addressOf(objects.at(-1)),
    most: mostOf(link, meta.limit),
    response,
  };
}

function mostOf(link: string, given: number): number {
  const asked = Number(/[?&]limit=(\d+)/.exec(link)?.[1] ?? 0);
  return asked > given ? given : LARGEST_PAGE;
}

function readList(response: ApiResponse): { meta: ListMeta; objects: readonly Record<string, unknown>[] } {
  const { meta, objects } = expectObject(response);
  if (typeof meta !== 'object' || meta === null || !Array.isArray(objects) || !objects.every(isObject)) {
    throw badAnswer(response, 'JSON, but no list');
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

function addressOf(fields: Record<string, unknown> | undefined): string | null {
  const uri = fields?.['resource_uri'];
  return typeof uri === 'string' ? uri : null;
}
