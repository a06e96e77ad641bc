import type { Engine } from '../api/engine.js';
import { type ApiResponse, lineOf, told } from '../http/response.js';
import { checkWhole } from './check-whole.js';
import { checkBeginning } from './formats.js';
import { MemorySink } from './memory-sink.js';
import type { FileRequest } from './open-stream.js';
import { transfer } from './transfer.js';

/** A file in memory, and the answer that brought it. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly response: ApiResponse;
}

/**
 * Reads a file of the server's as a whole.
 *
 * @throws HttpError, ConnectionError, TimeoutError, AbortError; DecodeError where it is something else, not whole, or larger than an
 * answer may be
 */
export async function readFile(engine: Engine, request: FileRequest): Promise<ReadFile> {
  const sink = new MemorySink(engine.settings.maxBodySize, `GET ${request.link}`);
  const response = (await transfer(engine, request, sink)) as ApiResponse;
  const bytes = sink.bytes();
  const what = lineOf(response);
  try {
    checkBeginning(bytes, request.format, what);
    await checkWhole(bytes, request.format, what);
  } catch (error) {
    throw told(response, error);
  }
  return { bytes, response };
}
