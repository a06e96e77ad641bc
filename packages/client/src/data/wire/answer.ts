import { looksLikeHtml } from '../../errors/server-message.js';
import { DecodeError } from '../../errors/transport.js';
import { type Column, columnOf, type Row } from './column.js';

/** What an answer holds of one user. */
export interface WireResult {
  /** The user's address; null where the server names none. */
  readonly user: string | null;
  /** By data type. */
  readonly columns: ReadonlyMap<number, Column>;
}

/**
 * The results in a parsed answer of the nested form.
 *
 * @param what names the request in errors
 * @throws DecodeError for JSON that is no such answer
 */
export function resultsOf(body: unknown, what: string): WireResult[] {
  if (!Array.isArray(body)) throw notSamples(body, what);
  return body.map((element: unknown) => {
    const { user, data } = (isObject(element) ? element : {}) as { user?: unknown; data?: unknown };
    if (!isObject(data)) throw notSamples(body, what);
    const columns = Object.entries(data).map(([name, rows]): [number, Column] => {
      // Others could mean the id of another data type, once they are numbers.
      if (!/^(0|[1-9]\d{0,14})$/.test(name) || !Array.isArray(rows)) throw notSamples(body, what);
      return [Number(name), columnOf(rows as Row[])];
    });
    return { user: addressOf(user), columns: new Map(columns) };
  });
}

/**
 * The rows of a parsed answer of the flat form.
 *
 * @throws DecodeError for JSON that is no such answer
 */
export function flatRowsOf(body: unknown, what: string): Row[] {
  if (!Array.isArray(body)) throw notSamples(body, what);
  return body as Row[];
}

function addressOf(user: unknown): string | null {
  const uri = isObject(user) ? (user as { resource_uri?: unknown }).resource_uri : user;
  return typeof uri === 'string' ? uri : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notSamples(body: unknown, what: string): DecodeError {
  if (typeof body === 'string' && looksLikeHtml(body)) {
    return new DecodeError(`${what} answered a web page instead of JSON: is baseUrl the address of a Hexoskin API?`);
  }
  const found = body === null ? 'nothing' : typeof body === 'object' ? 'other JSON' : 'text';
  return new DecodeError(`${what} answered ${found} in place of samples`);
}
