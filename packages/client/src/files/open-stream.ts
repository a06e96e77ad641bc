import type { Engine } from '../api/engine.js';
import type { ResolvedOptions } from '../api/options.js';
import type { StreamedResponse } from '../http/streamed-response.js';
import { checkMediaType, FILE_FORMATS, type FileFormat } from './formats.js';

/** A file of the server's making. */
export interface FileRequest {
  /** Path with query. */
  readonly link: string;
  readonly format: FileFormat;
  /** A `timeout` that is a number is the longest silence: until the answer begins, and between two pieces of it. */
  readonly options: ResolvedOptions;
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
): Promise<StreamedResponse> {
  const answer = await engine.stream({
    method: 'GET',
    link,
    accept: FILE_FORMATS[format].accept,
    options: { ...options, headers: { ...options.headers, ...headers } },
  });
  try {
    checkMediaType(answer.response, format);
  } catch (error) {
    await answer.body.return();
    throw error;
  }
  return answer;
}
