import { type ApiResponse, BYTES, lineOf, told } from '../../http/response.js';
import { linkWithQuery } from '../../query/encode.js';
import { resultsOf, type WireResult } from '../wire/answer.js';
import { scanAnswer } from '../wire/scan.js';
import type { DataCall } from './data-call.js';
import type { Query } from './selection.js';

/** What a call brought. */
export interface Samples {
  readonly results: readonly WireResult[];
  /** The first answer, where it took several. */
  readonly response: ApiResponse;
}

/** Asks once, for an answer of the nested form. */
export async function fetchSamples(
  { engine, conf, options }: DataCall,
  query: Query,
  signal: AbortSignal | undefined = options.signal,
): Promise<Samples> {
  const link = linkWithQuery(conf.list_endpoint, query);
  const response = await engine.send({ method: 'GET', link, options: { ...options, signal }, keepBytes: true });
  const bytes = response[BYTES];
  const scanned = bytes ? scanAnswer(bytes) : null;
  try {
    return { results: scanned ?? resultsOf(response.body, lineOf(response)), response };
  } catch (error) {
    throw told(response, error);
  }
}
