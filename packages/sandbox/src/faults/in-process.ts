import { ConnectionLost } from './connection-lost.js';
import { withBody } from './responses.js';
import { waitForEnd } from './wait.js';

/**
 * What `fetch` would make of an answer: its errors where the connection is lost, no more of the body than its length
 * says, and an end when the caller's signal is aborted.
 */
export async function asFetched(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const left = waitForEnd(signal).then(() => {
    signal.throwIfAborted();
    return answer;
  });
  const response = await Promise.race([answer, left]).catch((error: unknown) => {
    signal.throwIfAborted();
    throw fetchError('fetch failed', error);
  });
  return response.body === null ? response : withBody(response, received(response, response.body, signal));
}

async function* received(
  { headers }: Response,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let left = Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  try {
    for await (const chunk of body) {
      signal.throwIfAborted();
      yield chunk.subarray(0, left);
      left -= Math.min(left, chunk.length);
      if (left === 0) return;
    }
    if (Number.isFinite(left)) throw new ConnectionLost('closed');
  } catch (error) {
    signal.throwIfAborted();
    throw fetchError('terminated', error);
  }
}

/** The form that Node.js gives these errors, whose codes callers look for. */
function fetchError(message: string, error: unknown): unknown {
  if (!(error instanceof ConnectionLost)) return error;
  const cause =
    error.how === 'reset'
      ? Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      : Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  return new TypeError(message, { cause });
}
