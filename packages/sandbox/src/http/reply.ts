import { encodeJson } from '../json/encode.js';
import { streamOf } from './byte-stream.js';
import { badRequest, type Refusal } from './errors.js';
import type { Exchange } from './exchange.js';
import type { Query } from './query.js';

/** An answer as data. Turning it into a response is left to whoever has the connection. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReplyBody;
}

/** Bytes where there are too many of them to be put together as text, and pieces where there are too many for memory. */
export type ReplyBody = string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>;

export function isStreamed(body: ReplyBody): body is AsyncIterable<Uint8Array> {
  return typeof body !== 'string' && !(body instanceof Uint8Array);
}

export function toResponse({ status, headers, body }: Reply): Response {
  if (isStreamed(body)) return new Response(streamOf(body), { status, headers });
  return new Response(status === 204 ? null : body, { status, headers });
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';

/** A successful answer that carries JSON, or JSONP where a callback is named. */
export function jsonReply(exchange: Exchange, status: number, data: unknown, headers: HeaderList = {}): Reply {
  const callback = jsonpCallback(exchange);
  const json = encodeJson(data);
  return callback === null ? textReply(status, json, JSON_TYPE, headers) : jsonpReply(status, callback, json);
}

/** The same of JSON that is written already. */
export function writtenJsonReply(exchange: Exchange, json: Uint8Array<ArrayBuffer>): Reply {
  const callback = jsonpCallback(exchange);
  return callback === null
    ? { status: 200, headers: { 'content-type': JSON_TYPE }, body: json }
    : jsonpReply(200, callback, new TextDecoder().decode(json));
}

/** An answer with headers alone, declared as HTML as Django does; the vendor's Python client reads that of every answer. */
export function emptyReply(status: number, headers: HeaderList = {}): Reply {
  return htmlReply(status, '', headers);
}

function htmlReply(status: number, body: string, headers: HeaderList = {}): Reply {
  return textReply(status, body, HTML, headers);
}

/** What a refusal looks like on the wire. Its format never depends on a callback, which would hide the status. */
export function refusalReply(refusal: Refusal): Reply {
  const { status, body, headers, text } = refusal;
  return body === null ? htmlReply(status, text, headers) : textReply(status, encodeJson(body), JSON_TYPE, headers);
}

type HeaderList = Readonly<Record<string, string>>;

function textReply(status: number, body: string, type: string, headers: HeaderList): Reply {
  return { status, headers: { 'content-type': type, ...headers }, body };
}

/** Line separators are valid in JSON strings but were not in JavaScript ones. */
function jsonpReply(status: number, callback: string, json: string): Reply {
  const script = json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return textReply(status, `${callback}(${script})`, 'text/javascript', {});
}

/**
 * The one decision content negotiation leaves to a server that offers only JSON: plain, or wrapped for a script tag.
 * An `Accept` with nothing on offer gets JSON; only one that cannot be parsed is refused.
 */
function jsonpCallback({ query, headers }: Exchange): string | null {
  if (query.get('format') === 'json') return null;
  if (query.has('callback')) return checkedCallback(query);
  checkAccept(headers.get('accept') ?? '*/*');
  return null;
}

function checkedCallback(query: Query): string {
  const callback = query.get('callback') ?? '';
  if (!/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[\d+\])*$/.test(callback)) {
    throw badRequest('JSONP callback name is invalid.');
  }
  return callback;
}

/** Refuses a header in which something is no media type. */
export function checkAccept(accept: string): void {
  if (accept === '*/*' || accept === 'application/json') return;
  for (const part of accept.split(',')) {
    const type = part.split(';', 1)[0]?.trim() ?? '';
    if (type !== '' && type !== '*' && type.split('/').length !== 2) throw badRequest('Invalid Accept header');
  }
}
