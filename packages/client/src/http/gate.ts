import { unlessAborted } from './abort.js';

/** Lets a bounded number of requests run at once; the others wait in the order in which they came. */
export class Gate {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(places: number) {
    this.#free = places;
  }

  async run<T>(task: () => Promise<T>, signal: AbortSignal | undefined, what: string): Promise<T> {
    await this.#enter(signal, what);
    try {
      return await task();
    } finally {
      this.#leave();
    }
  }

  async #enter(signal: AbortSignal | undefined, what: string): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    let admitted = (): void => {};
    const turn = new Promise<void>((resolve) => {
      admitted = resolve;
      this.#waiting.push(resolve);
    });
    try {
      await unlessAborted(turn, signal, what);
    } catch (error) {
      const place = this.#waiting.indexOf(admitted);
      if (place >= 0) this.#waiting.splice(place, 1);
      // Admitted in the same moment in which it gave up: the place goes to the next one.
      else this.#leave();
      throw error;
    }
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
