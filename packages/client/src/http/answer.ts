import { HexoskinError } from '../errors/base.js';
import { DecodeError, TimeoutError } from '../errors/transport.js';
import type { Cutoff } from './cutoff.js';
import { failureOf } from './failure.js';

/** A function that sends a request as the platform's `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Bytes of a body. */
type Bytes = Uint8Array<ArrayBuffer>;

/** One sending of a request. */
export interface Sending {
  readonly fetch: Fetch;
  readonly url: string;
  readonly init: RequestInit;
  /** Ends it. */
  readonly within: Cutoff;
  /** Milliseconds until an answer begins, and between two pieces of it. */
  readonly timeouts: { readonly headers: number; readonly idle: number };
  /** Names the request in errors, as `GET https://…`. */
  readonly what: string;
}

/** Sends a request once. Rejects with a ConnectionError or TimeoutError, or as what is around it ends. */
export async function sendOnce(sending: Sending): Promise<Answer> {
  const { fetch, url, init, within, timeouts, what } = sending;
  within.check();
  const cutoff = within.within();
  const controller = new AbortController();
  cutoff.onEnd((error) => controller.abort(error));
  cutoff.limit(
    timeouts.headers,
    () => new TimeoutError(`${what} was not answered within ${timeouts.headers} ms`, { phase: 'headers' }),
  );
  const fetching = (async () => fetch(url, { ...init, signal: controller.signal }))();
  try {
    const response = await cutoff.waitFor(fetching);
    cutoff.unlimit();
    return new Answer(response, sending, cutoff);
  } catch (error) {
    cutoff.close();
    // Not every fetch heeds the signal: an answer that comes too late must not keep its connection.
    fetching.then(
      (late) => late.body?.cancel().catch(() => {}),
      () => {},
    );
    throw typed(error, url, what);
  }
}

/**
 * An answer that has begun. It has to be read to its end, or discarded. Only the server's pauses count as idle time, not
 * those of whoever reads.
 */
export class Answer {
  readonly status: number;
  readonly headers: Headers;
  /** True where the platform hides a redirect's target, as browsers do. */
  readonly opaqueRedirect: boolean;
  readonly #sending: Sending;
  readonly #cutoff: Cutoff;
  readonly #response: Response;
  #reader: ReadableStreamDefaultReader<Bytes> | null = null;
  #readWhole = false;
  #ended = false;

  constructor(response: Response, sending: Sending, cutoff: Cutoff) {
    this.status = response.status;
    this.headers = response.headers;
    this.opaqueRedirect = response.type === 'opaqueredirect';
    this.#response = response;
    this.#sending = sending;
    this.#cutoff = cutoff;
  }

  /** The next piece of the body; null at its end. */
  async next(): Promise<Bytes | null> {
    if (this.#ended) return null;
    const { url, what, timeouts } = this.#sending;
    this.#cutoff.limit(
      timeouts.idle,
      () =>
        new TimeoutError(`${what} stalled: nothing came for ${timeouts.idle} ms amid the answer`, { phase: 'body' }),
    );
    try {
      const piece = await this.#cutoff.waitFor(this.#read());
      this.#cutoff.unlimit();
      if (piece === null) this.#end();
      return piece;
    } catch (error) {
      this.discard();
      throw typed(error, url, what);
    }
  }

  /** The whole body. One of more bytes than `most` is a DecodeError. */
  async bytes(most: number): Promise<Bytes> {
    const announced = Number(this.headers.get('content-length') ?? 0);
    if (announced > most) throw this.#tooLong(most);
    const pieces: Bytes[] = [];
    let length = 0;
    for (let piece = await this.next(); piece !== null; piece = await this.next()) {
      pieces.push(piece);
      length += piece.length;
      if (length > most) throw this.#tooLong(most);
    }
    return join(pieces, length);
  }

  /** The beginning of the body, as much as is worth reading of an error. */
  async beginning(most: number): Promise<Bytes> {
    const pieces: Bytes[] = [];
    let length = 0;
    for (let piece = await this.next(); piece !== null && length < most; piece = await this.next()) {
      pieces.push(piece);
      length += piece.length;
    }
    this.discard();
    return join(pieces, length).subarray(0, most);
  }

  /** Ends the answer unread. */
  discard(): void {
    if (this.#ended) return;
    this.#end();
    // A body that has failed already fails to be cancelled.
    const { body } = this.#response;
    (this.#reader?.cancel() ?? body?.cancel() ?? Promise.resolve()).catch(() => {});
  }

  async #read(): Promise<Bytes | null> {
    const { body } = this.#response;
    // There is none, or the platform has no streams and gives it all at once.
    if (!body) {
      if (this.#readWhole) return null;
      this.#readWhole = true;
      const bytes = new Uint8Array(await this.#response.arrayBuffer());
      return bytes.length === 0 ? null : bytes;
    }
    this.#reader ??= body.getReader();
    const { done, value } = await this.#reader.read();
    return done ? null : value;
  }

  #end(): void {
    this.#ended = true;
    this.#cutoff.close();
  }

  #tooLong(most: number): DecodeError {
    this.discard();
    return new DecodeError(
      `${this.#sending.what} answered more than ${most} bytes, the most that is read at once: ask for less, ` +
        'or give the client a larger maxBodySize',
    );
  }
}

function join(pieces: readonly Bytes[], length: number): Bytes {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const piece of pieces) {
    bytes.set(piece, place);
    place += piece.length;
  }
  return bytes;
}

/** Errors of this library pass; those of the platform get a type. */
function typed(error: unknown, url: string, what: string): unknown {
  return error instanceof HexoskinError ? error : failureOf(error, url, what);
}
