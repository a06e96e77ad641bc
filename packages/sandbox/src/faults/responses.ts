import { streamOf } from '../http/byte-stream.js';
import { isStreamed, type ReplyBody } from '../http/reply.js';
import { encodeJson } from '../json/encode.js';

/** The same answer with another body, and other headers where they are given. */
export function withBody(
  { status, headers }: Response,
  body: AsyncIterable<Uint8Array>,
  changed: Headers = headers,
): Response {
  return new Response(streamOf(body), { status, headers: changed });
}

/** The same answer with other headers. */
export function withHeaders({ status, body }: Response, headers: Headers): Response {
  return new Response(body, { status, headers });
}

/** The same answer with another text. */
export function withText({ status, headers }: Response, text: string): Response {
  return measuredResponse({ status, headers, body: text });
}

/** An answer that tells its length, on which some faults depend, unless it is made while it is read. */
export function measuredResponse({ status, headers, body }: Answer): Response {
  if (isStreamed(body)) return new Response(streamOf(body), { status, headers });
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const sent = new Headers(headers);
  sent.set('content-length', String(bytes.length));
  return new Response(bytes.length === 0 ? null : bytes, { status, headers: sent });
}

/** The same of JSON. */
export function jsonResponse(status: number, value: unknown): Response {
  return measuredResponse({ status, headers: { 'content-type': 'application/json' }, body: encodeJson(value) });
}

interface Answer {
  readonly status: number;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body: ReplyBody;
}
