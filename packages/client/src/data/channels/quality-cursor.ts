import { type Column, timeAt } from '../wire/column.js';

/** Reads the flags of a channel beside it, as far as each of its chunks reaches, and keeps no more of them. */
export class QualityCursor {
  readonly #columns: AsyncGenerator<Column, void, undefined>;
  /** How far behind a sample its flags may lie, in ticks. */
  readonly #reach: number;
  #ticks: number[] = [];
  #flags: number[] = [];
  #ended = false;

  constructor(columns: AsyncGenerator<Column, void, undefined>, reach: number) {
    this.#columns = columns;
    this.#reach = reach;
  }

  /** The flags of samples from one tick to another. What lies before them is forgotten. */
  async between(first: number, last: number): Promise<Column> {
    while (!this.#ended && (this.#ticks.at(-1) ?? Number.NEGATIVE_INFINITY) < last + this.#reach) await this.#load();
    const from = this.#ticks.findIndex((tick) => tick >= first);
    this.#ticks = from < 0 ? [] : this.#ticks.slice(from);
    this.#flags = from < 0 ? [] : this.#flags.slice(from);
    return {
      length: this.#ticks.length,
      times: Float64Array.from(this.#ticks),
      values: Float64Array.from(this.#flags),
    };
  }

  async close(): Promise<void> {
    await this.#columns.return();
  }

  async #load(): Promise<void> {
    const { done, value } = await this.#columns.next();
    if (done) {
      this.#ended = true;
      return;
    }
    const { length, times, values } = value;
    for (let index = 0; index < length; index += 1) {
      this.#ticks.push(times === null ? Number.NaN : timeAt(times, index));
      this.#flags.push(values[index] ?? Number.NaN);
    }
  }
}
