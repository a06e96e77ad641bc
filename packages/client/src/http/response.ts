import { RequestError } from '../errors/base.js';
import { DecodeError } from '../errors/transport.js';
import { withoutSecrets } from './base-url.js';

const MIME = /^[^;]*/;

/** The bytes of an answer, where they were asked for. */
export const BYTES: unique symbol = Symbol.for('hexoskin.bytes') as never;

/** A complete answer of the server, as received. Errors of the server carry it as `response`. */
export class ApiResponse {
  /** HTTP method of the request. */
  readonly method: string;
  /** The URL that was asked for. It never holds credentials: they travel in headers. */
  readonly url: string;
  /** HTTP status, as 200. */
  readonly status: number;
  /** Headers of the answer. */
  readonly headers: Headers;
  /** The body: parsed where it is JSON, bytes where it is binary, text otherwise; null where it is empty. */
  readonly body: unknown;
  /** How often the request was sent until this answer came. */
  readonly attempts: number;
  /** Pauses before it was sent again, in milliseconds. */
  readonly waits: readonly number[];
  /** The library's own name for the call, as in its events and errors. */
  readonly callId: string;
  /** Whether an earlier sending may have had its effect already: how it failed does not tell. */
  readonly maybeRepeated: boolean;
  /** @internal */
  declare readonly [BYTES]?: Uint8Array;

  constructor(init: {
    method: string;
    url: string;
    status: number;
    headers: Headers;
    body: unknown;
    attempts: number;
    waits?: readonly number[];
    maybeRepeated?: boolean;
    callId?: string;
  }) {
    this.method = init.method;
    this.url = init.url;
    this.status = init.status;
    this.headers = init.headers;
    this.body = init.body;
    this.attempts = init.attempts;
    this.waits = init.waits ?? [];
    this.maybeRepeated = init.maybeRepeated ?? false;
    this.callId = init.callId ?? '';
  }

  /** The media type without parameters, lower case; empty where the server named none. */
  get contentType(): string {
    return (MIME.exec(this.headers.get('content-type') ?? '')?.[0] ?? '').trim().toLowerCase();
  }

  /** What the server calls this answer (`X-Request-ID`), to be named when asking its people; null where it does not say. */
  get requestId(): string | null {
    return this.headers.get('x-request-id');
  }

  /** All of it, with the headers by their names in lower case. */
  toJSON(): unknown {
    return { ...this, headers: Object.fromEntries(this.headers) };
  }

  /** For people: status and request, as `200 GET https://…`, and in the lines below what the server said. */
  toString(): string {
    const body = typeof this.body === 'string' ? this.body : (JSON.stringify(this.body) ?? '');
    return `${this.status} ${lineOf(this)}${body === '' || body === 'null' ? '' : `\n${body}`}`;
  }
}

/** Names a request in errors, as `GET https://…`. */
export function lineOf({ method, url }: ApiResponse): string {
  return `${method} ${withoutSecrets(url)}`;
}

/** The error for an answer that is something else than was asked for. */
export function badAnswer(response: ApiResponse, problem: string): DecodeError {
  return told(response, new DecodeError(`${lineOf(response)} answered ${problem}`));
}

/** An error about an answer, which tells of its call as the errors of the call itself do. */
export function told<E>(response: ApiResponse, error: E): E {
  if (!(error instanceof RequestError) || error.callId !== '') return error;
  const { attempts, waits, callId, requestId } = response;
  return Object.assign(error, { attempts, waits, callId, requestId });
}

/** Keeps the bytes of an answer beside it, and parses them only when its body is read. */
export function keepBytes(response: ApiResponse, bytes: Uint8Array, parse: () => unknown): ApiResponse {
  Object.defineProperty(response, BYTES, { value: bytes });
  return Object.defineProperty(response, 'body', {
    get() {
      const value = parse();
      Object.defineProperty(response, 'body', { value, enumerable: true });
      return value;
    },
    enumerable: true,
    configurable: true,
  });
}
