import { AbortError, ConnectionError, TimeoutError } from '../errors/transport.js';
import { abortError } from './abort.js';

/** A function that sends a request as the platform's `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One answer, read to its end unless its body is wanted as it comes. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** The body of a successful answer, where it is wanted as it comes; null elsewhere. */
  readonly stream: ReadableStream<Uint8Array> | null;
  /** True where the platform hides a redirect's target, as browsers do. */
  readonly opaqueRedirect: boolean;
}

/** Timers wait no longer: a longer time ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** How long work may take, and the signal that ends it. */
export interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends a request once and reads the answer to its end; the timeout covers the body as well.
 *
 * @param what names the request in errors, as `GET https://…`
 * @param streams whether the body of a successful answer is left to be read by the caller, without a limit of time
 */
export async function attempt(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  limits: Limits,
  what: string,
  streams: boolean = false,
): Promise<RawAnswer> {
  try {
    return await limited((signal) => exchange(fetch, url, { ...init, signal }, streams), limits, what);
  } catch (error) {
    if (error instanceof AbortError || error instanceof TimeoutError) throw error;
    throw connectionError(error, url, what);
  }
}

/** Waits for a piece of work as long as its limits allow, and tells it when nobody waits any more. */
export async function limited<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { timeout, signal }: Limits,
  what: string,
): Promise<T> {
  if (signal?.aborted) throw abortError(what, signal);
  const controller = new AbortController();
  let interrupt: (error: Error) => void = () => {};
  const interrupted = new Promise<never>((_resolve, reject) => {
    interrupt = (error) => {
      reject(error);
      controller.abort(error);
    };
  });
  const onAbort = (): void => {
    if (signal) interrupt(abortError(what, signal));
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer =
    timeout <= LONGEST_TIMER
      ? setTimeout(() => interrupt(new TimeoutError(`${what} was not answered within ${timeout} ms`)), timeout)
      : undefined;
  try {
    return await Promise.race([work(controller.signal), interrupted]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

async function exchange(fetch: Fetch, url: string, init: RequestInit, streams: boolean): Promise<RawAnswer> {
  const response = await fetch(url, init);
  const stream = streams && response.ok ? response.body : null;
  return {
    status: response.status,
    headers: response.headers,
    bytes: stream === null ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array(),
    stream,
    opaqueRedirect: response.type === 'opaqueredirect',
  };
}

/** Codes of Node.js for failures before a connection stood, so that no byte of the request can have left. */
const BEFORE_CONNECTING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What `fetch`, or the body that it gave, failed by. */
export function connectionError(error: unknown, url: string, what: string): ConnectionError {
  const { code, text } = innermostCause(error);
  // Not even tried: fetch keeps some ports to itself.
  if (text.includes('bad port')) {
    return new ConnectionError(`${what} was not sent: ${new URL(url).port} is a port that fetch refuses; use another`, {
      cause: error,
      nothingSent: true,
      refused: true,
    });
  }
  const nothingSent = BEFORE_CONNECTING.has(code);
  const origin = new URL(url).origin;
  const message = nothingSent
    ? `Could not reach ${origin} (${text}): is the server running, and is baseUrl right?`
    : `${what} failed: the connection to ${origin} broke (${text})`;
  return new ConnectionError(message, { cause: error, nothingSent });
}

/** fetch hides the reason of a failure in a chain of causes. */
function innermostCause(error: unknown): { code: string; text: string } {
  let current: unknown = error;
  let code = '';
  let text = String(error);
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const own: unknown = (current as { code?: unknown }).code;
    if (typeof own === 'string') code = own;
    if (current.message !== '') text = current.message;
    current = current instanceof AggregateError ? (current.errors[0] ?? current.cause) : current.cause;
  }
  return { code, text: text.includes(code) ? text : `${code}: ${text}` };
}
