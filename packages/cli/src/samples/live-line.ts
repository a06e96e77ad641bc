import type { Series } from 'hexoskin-client';
import { isoFromTicks } from 'hexoskin-formats';
import { fitted, widthOf } from '../output/width.js';
import type { OutputStream } from '../world.js';

/** A line with the last value of each data type, which stays where it is. */
export class LiveLine {
  readonly #output: OutputStream;
  readonly #width: number;
  readonly #ticksPerSecond: number;
  readonly #zone: string | undefined;
  readonly #texts = new Map<string, string>();
  #tick = Number.NEGATIVE_INFINITY;
  #isThere = false;

  constructor(output: OutputStream, width: number, ticksPerSecond: number, zone: string | undefined) {
    this.#output = output;
    this.#width = width;
    this.#ticksPerSecond = ticksPerSecond;
    this.#zone = zone;
  }

  show(all: readonly Series[]): void {
    for (const { name, unit, values, ticks } of all) {
      const value = values.at(-1);
      if (value === undefined || Number.isNaN(value)) continue;
      this.#texts.set(
        name,
        `${name} ${Number(value.toPrecision(4))}${unit === null || unit === 'NA' ? '' : ` ${unit}`}`,
      );
      this.#tick = Math.max(this.#tick, ticks.at(-1) ?? this.#tick);
    }
    if (this.#texts.size === 0) return;
    const text = [this.#clock(), ...this.#texts.values()].join('  ');
    const room = this.#width - 1;
    this.#output.write(`\r${widthOf(text) > room ? fitted(text, room, false) : text}\u001b[K`);
    this.#isThere = true;
  }

  /** Leaves the last values, and goes on below them. */
  end(): void {
    if (this.#isThere) this.#output.write('\n');
    this.#isThere = false;
  }

  #clock(): string {
    const seconds = Math.floor(this.#tick / this.#ticksPerSecond);
    const iso = isoFromTicks(seconds, 1, this.#zone === undefined ? {} : { zone: this.#zone });
    return `${iso.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length)}${this.#zone === undefined ? 'Z' : ''}`;
  }
}
