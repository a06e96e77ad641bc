import { Refusal } from '../http/errors.js';

/** How many requests of one user are answered. */
export interface ThrottleOptions {
  /** Requests that one user may make … */
  readonly requests: number;
  /** … within so many seconds. */
  readonly seconds: number;
}

/** Counts the requests of each user, over all resources. */
export class Throttle {
  readonly #options: ThrottleOptions;
  readonly #accesses = new Map<number, number[]>();

  constructor(options: ThrottleOptions) {
    this.#options = options;
  }

  /** Refuses a request that is too many. `now` is in milliseconds. */
  check(userId: number, now: number): void {
    const { requests, seconds } = this.#options;
    const recent = (this.#accesses.get(userId) ?? []).filter((time) => time > now - seconds * 1000);
    this.#accesses.set(userId, recent);
    const oldest = recent.at(-requests);
    if (oldest === undefined) return;
    const wait = Math.max(1, Math.ceil((oldest + seconds * 1000 - now) / 1000));
    throw new Refusal(429, null, { 'retry-after': String(wait) });
  }

  /** Counts a request that was answered. */
  count(userId: number, now: number): void {
    this.#accesses.get(userId)?.push(now);
  }
}
