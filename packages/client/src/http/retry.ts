import { HttpError, HttpTooManyRequests } from '../errors/http.js';
import { ConnectionError, TimeoutError } from '../errors/transport.js';

const RETRIED_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;

/** What is known of a request that failed. */
export interface Failure {
  readonly error: unknown;
  /** Whether the request may be sent twice: its effect is the same if it reached the server already. */
  readonly repeatable: boolean;
  /** How often it was tried so far. */
  readonly tries: number;
  /** A server that asks for a longer pause, in milliseconds, is not waited for: the error tells the time instead. */
  readonly maxRetryAfter: number;
}

/**
 * Milliseconds to wait before the request is sent again; null where it must not be.
 *
 * @param random from 0 to 1, spreads the retries of many clients
 */
export function retryDelay({ error, repeatable, tries, maxRetryAfter }: Failure, random: number): number | null {
  if (!mayPass(error) || !(repeatable || nothingSent(error))) return null;
  const asked = error instanceof HttpError ? error.retryAfter : null;
  if (asked === null) return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (tries - 1)) * random;
  return asked * 1000 <= maxRetryAfter ? asked * 1000 : null;
}

/** Milliseconds for which nobody should ask the server, after one request has failed. */
export function pauseForAll({ error, maxRetryAfter }: Failure, delay: number | null): number {
  if (!(error instanceof HttpTooManyRequests)) return 0;
  const asked = (error.retryAfter ?? 0) * 1000;
  return delay ?? (asked <= maxRetryAfter ? asked : 0);
}

/** Whether the same request may succeed later. */
export function mayPass(error: unknown): boolean {
  if (error instanceof ConnectionError) return !error.refused;
  if (error instanceof TimeoutError) return true;
  return error instanceof HttpError && RETRIED_STATUSES.has(error.status);
}

/** Whether a failure leaves open if the request had its effect. */
export function mayHaveTakenEffect(error: unknown): boolean {
  return !(error instanceof HttpTooManyRequests || nothingSent(error));
}

function nothingSent(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.nothingSent;
  return error instanceof TimeoutError && error.phase === 'connect';
}

/** From 0 to 1. */
export function randomFraction(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
