import type { Engine } from '../api/engine.js';
import type { ResolvedOptions } from '../api/options.js';
import { AbortError, TimeoutError } from '../errors/transport.js';
import { connectionError, limited } from '../http/attempt.js';
import { type ApiResponse, STREAM } from '../http/response.js';
import { checkMediaType, FILE_FORMATS, type FileFormat } from './formats.js';

/** A file of the server's making. */
export interface FileRequest {
  /** Path with query. */
  readonly link: string;
  readonly format: FileFormat;
  /** `timeout` is the longest silence: until the answer begins, and between two pieces of it. */
  readonly options: ResolvedOptions;
}

/** An answer whose body comes piece by piece. */
export interface OpenAnswer {
  readonly response: ApiResponse;
  /** To be iterated once; whoever stops early ends the connection. */
  readonly body: AsyncGenerator<Uint8Array, void, undefined>;
  /** Ends the connection of an answer whose body nobody wants. */
  readonly discard: () => void;
}

/**
 * Asks for a file, and gives its bytes as they come.
 *
 * @throws HttpError, ConnectionError, TimeoutError, AbortError; DecodeError where the answer is of another kind
 */
export async function openStream(
  engine: Engine,
  { link, format, options }: FileRequest,
  headers: Readonly<Record<string, string>> = {},
): Promise<OpenAnswer> {
  const response = await engine.send({
    method: 'GET',
    link,
    accept: FILE_FORMATS[format].accept,
    options: { ...options, headers: { ...options.headers, ...headers } },
    streams: true,
  });
  const stream = response[STREAM] ?? null;
  // Nobody waits for the connection to be closed: where it stalls, that may take long.
  const discard = (): void => void stream?.cancel().catch(() => {});
  try {
    checkMediaType(response, format);
  } catch (error) {
    discard();
    throw error;
  }
  return { response, body: pieces(response, stream, options), discard };
}

async function* pieces(
  { method, url }: ApiResponse,
  stream: ReadableStream<Uint8Array> | null,
  { timeout, signal }: ResolvedOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (stream === null) return;
  const what = `${method} ${url}`;
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await limited(() => reader.read(), { timeout, signal }, what);
      ended = done;
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof AbortError) throw error;
    if (error instanceof TimeoutError) throw new TimeoutError(`${what} fell silent: nothing came for ${timeout} ms`);
    throw connectionError(error, url, what);
  } finally {
    if (!ended) void reader.cancel().catch(() => {});
  }
}
