import { HttpError } from '../errors/http.js';
import { ConnectionError, TimeoutError } from '../errors/transport.js';
import { parseRetryAfter } from './retry-after.js';

const RETRIED_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;
/** A server that asks for a longer pause than this is not waited for: the error tells the time instead. */
const LONGEST_OBEYED_SECONDS = 60;

/**
 * Milliseconds to wait before the request is sent again; null where it must not be.
 *
 * @param repeatable whether the request may be sent twice: its effect is the same if it reached the server already
 * @param attempt how often it was sent so far
 * @param random from 0 to 1, spreads the retries of many clients
 * @param now milliseconds since 1970
 */
export function retryDelay(
  error: unknown,
  repeatable: boolean,
  attempt: number,
  random: number,
  now: number,
): number | null {
  if (error instanceof ConnectionError && error.refused) return null;
  if (error instanceof ConnectionError) return repeatable || error.nothingSent ? backoff(attempt, random) : null;
  if (!repeatable) return null;
  if (error instanceof TimeoutError) return backoff(attempt, random);
  if (!(error instanceof HttpError) || !RETRIED_STATUSES.has(error.status)) return null;
  const asked = parseRetryAfter(error.response.headers.get('retry-after'), now);
  if (asked === null) return backoff(attempt, random);
  return asked <= LONGEST_OBEYED_SECONDS ? asked * 1000 : null;
}

function backoff(attempt: number, random: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1)) * random;
}

/** From 0 to 1. */
export function randomFraction(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
