import type { Engine } from '../api/engine.js';
import { HttpClientError } from '../errors/http.js';
import { ConnectionError } from '../errors/transport.js';
import { type ApiResponse, badAnswer, lineOf, told } from '../http/response.js';
import { randomFraction, retryDelay } from '../http/retry.js';
import type { StreamedResponse } from '../http/streamed-response.js';
import { type FileRequest, openStream } from './open-stream.js';

/** How far a transfer has come. */
export interface TransferProgress {
  /** Bytes that are here. */
  readonly bytes: number;
  /** Bytes that there will be; null where the server does not tell. */
  readonly total: number | null;
}

/** The version of a file of which a part is here. */
export interface FileVersion {
  /** What a server takes in `If-Range` to send the rest of this very version; null where it has to be sent anew. */
  readonly validator: string | null;
  /** Bytes of the whole; null where the server does not tell. */
  readonly total: number | null;
}

/** Where the bytes of a transfer go. */
export interface Sink {
  /** Bytes that are here. */
  readonly length: number;
  /** The version of which they are a part; null where nothing is here. */
  readonly version: FileVersion | null;
  /** Forgets what is here: the file comes from its beginning. */
  begin(version: FileVersion): void | Promise<void>;
  /** What comes now follows what is here. */
  goOn(): void;
  append(bytes: Uint8Array): void | Promise<void>;
}

/**
 * Brings a file of the server's into a sink, which may hold a part of it already. Broken off, it goes on where it was if
 * the server agrees that the file is still the same, and from the beginning otherwise.
 *
 * @returns the last answer; null where the whole file was here already
 * @throws HttpError, ConnectionError, TimeoutError, AbortError, DecodeError, and whatever the sink throws
 */
export async function transfer(
  engine: Engine,
  request: FileRequest,
  sink: Sink,
  onProgress: (progress: TransferProgress) => void = () => {},
): Promise<ApiResponse | null> {
  const { retries, maxRetryAfter, signal, timeouts } = request.options;
  const end = performance.now() + timeouts.download;
  const left = (): number => Math.ceil(end - performance.now());
  let furthest = sink.length;
  let failures = 0;
  while (!isWhole(sink)) {
    const options = { ...request.options, timeouts: { ...timeouts, download: left() } };
    const answer = await open(engine, { ...request, options }, sink);
    try {
      await fill(sink, answer, onProgress);
      return answer.response;
    } catch (error) {
      // As long as it comes further each time, breaking off often is no reason to give up.
      if (sink.length > furthest) failures = 0;
      furthest = Math.max(furthest, sink.length);
      failures += 1;
      const failure = { error, repeatable: true, tries: failures, maxRetryAfter };
      const delay = failures <= retries ? retryDelay(failure, randomFraction()) : null;
      if (delay === null || delay >= left()) throw error;
      await engine.signals.sleep(delay, signal, lineOf(answer.response));
    }
  }
  onProgress({ bytes: sink.length, total: sink.length });
  return null;
}

function isWhole({ length, version }: Sink): boolean {
  return version !== null && version.total === length;
}

async function open(engine: Engine, request: FileRequest, sink: Sink): Promise<StreamedResponse> {
  const validator = sink.length > 0 ? (sink.version?.validator ?? null) : null;
  if (validator !== null) {
    const rest = await openRest(engine, request, sink, validator);
    if (rest?.response.status === 206) sink.goOn();
    else if (rest !== null) await begin(sink, rest);
    if (rest !== null) return rest;
  }
  const answer = await openStream(engine, request);
  if (answer.response.status === 206) {
    await answer.body.return();
    throw badAnswer(answer.response, 'a part where the whole was asked for');
  }
  await begin(sink, answer);
  return answer;
}

/** Leaves no answer open where there is no place for it. */
async function begin(sink: Sink, { response, body }: StreamedResponse): Promise<void> {
  try {
    await sink.begin(versionOf(response));
  } catch (error) {
    await body.return();
    throw error;
  }
}

/** What follows the bytes that are here, or the whole file where the server sends that; null where it sends neither. */
async function openRest(
  engine: Engine,
  request: FileRequest,
  { length, version }: Sink,
  validator: string,
): Promise<StreamedResponse | null> {
  try {
    const answer = await openStream(engine, request, { Range: `bytes=${length}-`, 'If-Range': validator });
    const { first, total } = rangeOf(answer.response);
    const fits = first === length && (total ?? version?.total) === (version?.total ?? total);
    if (answer.response.status !== 206 || fits) return answer;
    await answer.body.return();
    return null;
  } catch (error) {
    const isBeyond = error instanceof HttpClientError && error.status === 416;
    if (isBeyond) return null;
    throw error;
  }
}

async function fill(
  sink: Sink,
  { response, body }: StreamedResponse,
  onProgress: (progress: TransferProgress) => void,
) {
  const total = sink.version?.total ?? rangeOf(response).total;
  onProgress({ bytes: sink.length, total });
  for await (const bytes of body) {
    await sink.append(bytes);
    onProgress({ bytes: sink.length, total });
  }
  if (total === null || sink.length === total) return;
  throw told(response, new ConnectionError(`${lineOf(response)} ended after ${sink.length} of ${total} bytes`));
}

function versionOf({ headers }: ApiResponse): FileVersion {
  // What is unpacked on the way has another length than what was sent, and no place in it can be named.
  const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  if (isPacked) return { validator: null, total: null };
  const length = headers.get('content-length');
  const refusesRanges = headers.get('accept-ranges') === 'none';
  return {
    validator: refusesRanges ? null : validatorOf(headers),
    total: length === null ? null : Number(length),
  };
}

/** A weak tag says only that two versions mean the same; their bytes may differ. */
function validatorOf(headers: Headers): string | null {
  const tag = headers.get('etag');
  if (tag !== null && !tag.startsWith('W/')) return tag;
  return tag === null ? headers.get('last-modified') : null;
}

/** What the answer to a request for the rest says of itself. */
function rangeOf({ headers }: ApiResponse): { readonly first: number | null; readonly total: number | null } {
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  return {
    first: first === undefined ? null : Number(first),
    total: total === undefined || total === '*' ? null : Number(total),
  };
}
