import { looksLikeHtml } from '../errors/server-message.js';
import { DecodeError } from '../errors/transport.js';
import { parseJson } from './json.js';
import { type ApiResponse, badAnswer } from './response.js';

/** What an answer is made of. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/**
 * The body of an answer as its media type says: parsed, text or bytes; null where it is empty.
 *
 * @param what names the request in errors, as `GET https://…`
 * @throws DecodeError for a successful answer that claims to be JSON and is not
 */
export function decodeBody({ status, headers, bytes }: RawAnswer, what: string): unknown {
  if (bytes.length === 0) return null;
  const type = (headers.get('content-type') ?? '').toLowerCase();
  // Where a file was asked for, an error says that it is such a file, and is JSON all the same.
  if (!isText(type) && (status < 400 || !isUtf8(bytes))) return bytes;
  const text = new TextDecoder().decode(bytes);
  // Errors are often JSON whatever type was asked for; only an answer that claims to be JSON has to be.
  if (!type.includes('json')) return status >= 400 ? jsonOrText(text) : text;
  try {
    return parseJson(text);
  } catch (error) {
    if (status >= 400) return text;
    throw new DecodeError(
      `${what} answered broken JSON (${(error as Error).message}); it begins ${JSON.stringify(text.slice(0, 80))}`,
      { cause: error },
    );
  }
}

function isText(type: string): boolean {
  return (
    type === '' ||
    type.startsWith('text/') ||
    type.includes('json') ||
    type.includes('xml') ||
    type.includes('x-www-form-urlencoded')
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function jsonOrText(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

/**
 * Makes sure that what answers a write is no web page: a network's login or a proxy gives one in place of the server, with a
 * status of success.
 *
 * @throws DecodeError
 */
export function refusePage(response: ApiResponse): void {
  if (typeof response.body !== 'string' || !looksLikeHtml(response.body)) return;
  const problem = 'a web page: something between here and the server did, and nothing tells whether it was done';
  throw badAnswer(response, problem);
}

/**
 * The body of an answer that must be a JSON object.
 *
 * @throws DecodeError that tells a web page from an empty or foreign answer
 */
export function expectObject(response: ApiResponse): Record<string, unknown> {
  const { body } = response;
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && !(body instanceof Uint8Array)) {
    return body as Record<string, unknown>;
  }
  if (typeof body === 'string' && looksLikeHtml(body)) {
    throw badAnswer(response, 'a web page instead of JSON: is baseUrl the address of a Hexoskin API?');
  }
  const found = body === null ? 'nothing' : Array.isArray(body) ? 'a JSON array' : response.contentType || typeof body;
  throw badAnswer(response, `${found} where a JSON object was expected`);
}
