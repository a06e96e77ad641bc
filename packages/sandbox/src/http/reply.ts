import { encodeJson } from '../json/encode.js';
import { badRequest, type Refusal } from './errors.js';
import type { Exchange } from './exchange.js';
import type { Query } from './query.js';

const HTML = 'text/html; charset=utf-8';

/** A successful answer that carries JSON, or JSONP where a callback is named. */
export function jsonReply(exchange: Exchange, status: number, data: unknown, headers: HeaderList = {}): Response {
  const callback = jsonpCallback(exchange);
  const json = encodeJson(data);
  return callback === null ? textReply(status, json, 'application/json', headers) : jsonpReply(status, callback, json);
}

/** An answer with headers alone, declared as HTML as Django does; the vendor's Python client reads that of every answer. */
export function emptyReply(status: number, headers: HeaderList = {}): Response {
  if (status === 204) return new Response(null, { status, headers: { 'content-type': HTML, ...headers } });
  return textReply(status, '', HTML, headers);
}

/** What a refusal looks like on the wire. Its format never depends on a callback, which would hide the status. */
export function refusalReply(refusal: Refusal): Response {
  const { status, body, headers, text } = refusal;
  return body === null
    ? textReply(status, text, HTML, headers)
    : textReply(status, encodeJson(body), 'application/json', headers);
}

type HeaderList = Readonly<Record<string, string>>;

function textReply(status: number, text: string, type: string, headers: HeaderList): Response {
  return new Response(text, { status, headers: { 'content-type': type, ...headers } });
}

/** Line separators are valid in JSON strings but were not in JavaScript ones. */
function jsonpReply(status: number, callback: string, json: string): Response {
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

function checkAccept(accept: string): void {
  if (accept === '*/*' || accept === 'application/json') return;
  for (const part of accept.split(',')) {
    const type = part.split(';', 1)[0]?.trim() ?? '';
    if (type !== '' && type !== '*' && type.split('/').length !== 2) throw badRequest('Invalid Accept header');
  }
}
