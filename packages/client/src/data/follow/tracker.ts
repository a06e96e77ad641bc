import { type Column, timeAt } from '../wire/column.js';

/** Remembers which samples of a data type were handed out, as far back as late ones may still arrive. */
export class Tracker {
  /** Samples from this tick on may be new. */
  since: number;
  readonly #lateness: number;
  /** How many samples were handed out at each tick from `since` on. Events may share one. */
  #given = new Map<number, number>();

  /**
   * @param from the first tick that is wanted
   * @param lateness ticks for which samples that arrive behind later ones are waited for
   */
  constructor(from: number, lateness: number) {
    this.since = from;
    this.#lateness = lateness;
  }

  /** The samples of an answer that were not handed out before, in order of time; from now on they were. */
  take(column: Column): Column {
    const { times, values, length } = column;
    const ticks: number[] = [];
    const numbers: number[] = [];
    const met = new Map<number, number>();
    for (let index = 0; index < length; index += 1) {
      const tick = times === null ? Number.NaN : timeAt(times, index);
      if (!(tick >= this.since)) continue;
      const count = (met.get(tick) ?? 0) + 1;
      met.set(tick, count);
      if (count <= (this.#given.get(tick) ?? 0)) continue;
      ticks.push(tick);
      numbers.push(values[index] ?? Number.NaN);
    }
    for (const [tick, count] of met) this.#given.set(tick, Math.max(count, this.#given.get(tick) ?? 0));
    this.#forget();
    return { length: ticks.length, times: Float64Array.from(ticks), values: Float64Array.from(numbers) };
  }

  #forget(): void {
    let latest = Number.NEGATIVE_INFINITY;
    for (const tick of this.#given.keys()) latest = Math.max(latest, tick);
    this.since = Math.max(this.since, latest - this.#lateness);
    for (const tick of this.#given.keys()) if (tick < this.since) this.#given.delete(tick);
  }
}
