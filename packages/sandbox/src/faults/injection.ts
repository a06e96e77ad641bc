import type { Random } from '../seed/random.js';
import type { Asked } from './asked.js';

/** A fault that has been read: what it does to the answer of a request. */
export interface Injection {
  /** Whether it means anything for a request. Those that it does not concern are not counted. Default: all. */
  readonly concerns?: (asked: Asked) => boolean;
  readonly apply: (scene: Scene, next: Next) => Promise<Response>;
}

/** What an injection may look at. */
export interface Scene {
  readonly asked: Asked;
  /** Which may differ from what was asked, where another injection has changed it. */
  readonly url: string;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted when the caller leaves or the sandbox ends. */
  readonly signal: AbortSignal;
}

/**
 * Has the request answered, by further injections and then by the sandbox. Another URL changes what is answered, not
 * what the request's signature is compared with.
 */
export type Next = (url?: string) => Promise<Response>;

/** An injection that befalls a request, and where it takes what it leaves to chance. */
export interface Befalling {
  readonly injection: Injection;
  readonly random: Random;
}
