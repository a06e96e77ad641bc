import { badRequest, failure } from '../http/errors.js';
import type { Exchange } from '../http/exchange.js';
import type { Query } from '../http/query.js';

const DEFAULT_LIMIT = 20;
const MAXIMUM_LIMIT = 1000;

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export interface PageMeta extends Page {
  readonly next: string | null;
  readonly previous: string | null;
  readonly total_count: number;
}

/** The page that is asked for. No limit, 0 and more than the maximum all mean the maximum. */
export function readPage(query: Query, maximum: number = MAXIMUM_LIMIT): Page {
  const limit = readLimit(query.get('limit'), Math.min(DEFAULT_LIMIT, maximum));
  const offset = readOffset(query.get('offset'));
  return { limit: limit === 0 || limit > maximum ? maximum : limit, offset };
}

export function pageMeta(
  { path, query }: Pick<Exchange, 'path' | 'query'>,
  { limit, offset }: Page,
  total: number,
): PageMeta {
  const link = (start: number) => `${path}?${query.encodeWith({ limit, offset: start })}`;
  return {
    limit,
    next: offset + limit >= total ? null : link(offset + limit),
    offset,
    // Null also where a shorter page would be left before this one, as Tastypie has it.
    previous: offset - limit < 0 ? null : link(offset - limit),
    total_count: total,
  };
}

function readLimit(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const limit = readInteger(text);
  if (limit === null) throw badRequest(`Invalid limit '${text}' provided. Please provide a positive integer.`);
  if (limit < 0) throw badRequest(`Invalid limit '${limit}' provided. Please provide a positive integer >= 0.`);
  return limit;
}

function readOffset(text: string | undefined): number {
  if (text === undefined) return 0;
  const offset = readInteger(text);
  if (offset === null) throw badRequest(`Invalid offset '${text}' provided. Please provide an integer.`);
  if (offset < 0) throw badRequest(`Invalid offset '${offset}' provided. Please provide a positive integer >= 0.`);
  // More than the database counts in, which the server does not expect.
  if (!Number.isSafeInteger(offset)) throw failure(500);
  return offset;
}

/** An integer as Python reads one: with a sign and spaces around it. */
export function readInteger(text: string): number | null {
  return /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : null;
}
