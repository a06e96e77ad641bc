import type { OutputStream } from '../world.js';

const REDRAW_MS = 100;
const DEFAULT_WIDTH = 80;

/** Some lines on a terminal that change in place and go away in the end. Elsewhere they are not there at all. */
export class StatusLines {
  readonly #output: OutputStream;
  readonly #now: () => number;
  #drawn = 0;
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(output: OutputStream, now: () => number = Date.now) {
    this.#output = output;
    this.#now = now;
  }

  /** Whether there is a terminal to show them. */
  get areShown(): boolean {
    return this.#output.isTTY === true;
  }

  /** Draws them anew, unless they were just drawn. */
  show(lines: () => readonly string[]): void {
    if (!this.areShown || this.#now() - this.#drawnAt < REDRAW_MS) return;
    const width = (this.#output.columns ?? DEFAULT_WIDTH) - 1;
    // A line that is too long would take up two, of which only one would be cleared.
    const texts = lines().map((line) => `${line.slice(0, width)}\n`);
    this.clear();
    this.#drawnAt = this.#now();
    this.#drawn = texts.length;
    this.#output.write(texts.join(''));
  }

  /** Takes them away, so that other text can be written. They come back when they are shown the next time. */
  clear(): void {
    if (this.#drawn > 0) this.#output.write(`\u001b[${this.#drawn}A\u001b[J`);
    this.#drawn = 0;
    this.#drawnAt = Number.NEGATIVE_INFINITY;
  }
}
