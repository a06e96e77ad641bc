import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from './errors.js';

/** Milliseconds for which one answer may keep all others waiting. */
const TURN = 20;

/** Has long work done in turns, so that other requests are answered in between, and ended when nobody waits for it. */
export class Pace {
  readonly #isAbandoned: () => boolean;
  #since = performance.now();

  constructor(isAbandoned: () => boolean) {
    this.#isAbandoned = isAbandoned;
  }

  /** Whether the work has gone on for long enough. */
  isDue(): boolean {
    return performance.now() - this.#since > TURN;
  }

  /** To be called between two pieces of the work. */
  async rest(): Promise<void> {
    if (!this.isDue()) return;
    await nextTurn();
    // Nobody reads the answer; the status is the one that proxies log in this case.
    if (this.#isAbandoned()) throw new Refusal(499);
    this.#since = performance.now();
  }
}
