import type { Cutoff } from './cutoff.js';

/**
 * Lets a bounded number of requests run at once; the others wait in the order in which they came. While it is paused, nobody
 * new is let in.
 */
export class Gate {
  readonly #waiting: (() => void)[] = [];
  #free: number;
  /** When the pause ends, by the clock of `performance`. */
  #pausedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(places: number) {
    this.#free = places;
  }

  async run<T>(task: () => Promise<T>, cutoff?: Cutoff): Promise<T> {
    await this.#enter(cutoff);
    try {
      return await task();
    } finally {
      this.#free += 1;
      this.#admit();
    }
  }

  /** Lets nobody in for so many milliseconds; a longer pause that has begun goes on. */
  pause(milliseconds: number): void {
    if (milliseconds <= 0) return;
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + milliseconds);
    this.#admit();
  }

  async #enter(cutoff: Cutoff | undefined): Promise<void> {
    if (this.#free > 0 && this.#waiting.length === 0 && this.#pausedUntil <= performance.now()) {
      this.#free -= 1;
      return;
    }
    let admitted = (): void => {};
    const turn = new Promise<void>((resolve) => {
      admitted = resolve;
      this.#waiting.push(resolve);
    });
    this.#admit();
    try {
      await (cutoff?.waitFor(turn) ?? turn);
    } catch (error) {
      const place = this.#waiting.indexOf(admitted);
      if (place >= 0) this.#waiting.splice(place, 1);
      // Admitted in the same moment in which it gave up: the place goes to the next one.
      else this.#free += 1;
      this.#admit();
      throw error;
    }
  }

  /** Lets in who can be, and looks again when the pause is over, as long as somebody waits for that. */
  #admit(): void {
    clearTimeout(this.#timer);
    const pause = this.#pausedUntil - performance.now();
    if (pause > 0) {
      if (this.#waiting.length > 0) this.#timer = setTimeout(() => this.#admit(), pause);
      return;
    }
    while (this.#free > 0) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#free -= 1;
      next();
    }
  }
}
