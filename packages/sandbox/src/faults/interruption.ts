import type { Fields } from './fields.js';
import type { Next } from './injection.js';
import { FaultPlanError } from './plan-error.js';
import { withBody } from './responses.js';

/**
 * When something happens. `request`: before the sandbox handles the request, so that what cuts it off leaves it without
 * effect. `headers`: the request has been handled, and nothing of the answer is sent. `body`: in the midst of the body;
 * where there is none, as `headers`.
 */
export type Moment = 'request' | 'headers' | 'body';

/** Where in an answer something happens. */
export interface Interruption {
  readonly moment: Moment;
  /** Bytes of the body before it, if it is as long; null for half of them. */
  readonly after: number | null;
}

const MOMENTS: readonly Moment[] = ['request', 'headers', 'body'];

/** A position in a body whose length nobody knows. */
const SOMEWHERE = 65_536;

export function readInterruption(fields: Fields): Interruption {
  const after = readAfter(fields);
  const moment = fields.oneOf('at', MOMENTS, after === null ? 'headers' : 'body');
  if (after !== null && moment !== 'body') {
    throw new FaultPlanError(`${fields.at('after')} is for what happens in the body: leave out at, or say 'body'`);
  }
  return { moment, after };
}

export function readAfter(fields: Fields): number | null {
  return fields.whole('after', 0, Number.MAX_SAFE_INTEGER, null);
}

/** Lets something happen at its moment; the answer goes on behind it unless it throws. */
export async function interrupt(
  next: Next,
  { moment, after }: Interruption,
  happening: () => Promise<void>,
): Promise<Response> {
  if (moment === 'request') {
    await happening();
    return next();
  }
  const response = await next();
  const length = response.headers.get('content-length');
  if (moment === 'body' && response.body !== null && length !== '0') {
    const position = positionIn(length === null ? null : Number(length), after);
    return withBody(response, interrupted(response.body, position, happening));
  }
  try {
    await happening();
  } catch (error) {
    await response.body?.cancel();
    throw error;
  }
  return response;
}

/**
 * Before the last byte at the latest: whoever has as many as were told takes the connection for free, and would wait on it for
 * an answer to the next request.
 */
function positionIn(length: number | null, after: number | null): number {
  if (length === null) return after ?? SOMEWHERE;
  return Math.min(after ?? Math.floor(length / 2), length - 1);
}

async function* interrupted(
  body: AsyncIterable<Uint8Array>,
  position: number,
  happening: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let left = position;
  let due = true;
  for await (const chunk of body) {
    if (!due || chunk.length < left) {
      left -= chunk.length;
      yield chunk;
      continue;
    }
    due = false;
    yield chunk.subarray(0, left);
    await happening();
    yield chunk.subarray(left);
  }
  if (due) await happening();
}
