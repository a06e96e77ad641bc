import { type Column, timeAt } from '../wire/column.js';
import { Covered, type Stretch } from './covered.js';

/** Remembers which samples of a data type were handed out. */
export class Tracker {
  /** Samples from this tick on may be new at any time. What is before is looked at again now and then. */
  since: number;
  readonly #from: number;
  readonly #lateness: number;
  /** How many samples were handed out at each tick from `since` on. Events may share one. */
  readonly #given = new Map<number, number>();
  /** The same of what is before: stretches of time of a steady rate, and each tick of events. */
  readonly #earlier: Covered | Map<number, number>;

  /**
   * @param from the first tick that is wanted
   * @param lateness ticks for which samples that arrive behind later ones are waited for
   * @param period ticks from one sample to the next; null of events
   */
  constructor(from: number, lateness: number, period: number | null) {
    this.since = from;
    this.#from = from;
    this.#lateness = lateness;
    this.#earlier = period === null ? new Map() : new Covered(period);
  }

  /** The samples of an answer that were not handed out before, in order of time; from now on they were. */
  take(column: Column): Column {
    const fresh = pick(column, (tick, count) => tick >= this.since && count > (this.#given.get(tick) ?? 0));
    count(fresh.times as Float64Array, this.#given);
    this.#forget();
    return fresh;
  }

  /** Samples from before `since` that were not handed out; from now on they were. */
  takeLate(column: Column): Column {
    const earlier = this.#earlier;
    const fresh = pick(column, (tick, times) => {
      if (tick < this.#from || tick >= this.since) return false;
      return earlier instanceof Map ? times > (earlier.get(tick) ?? 0) : !earlier.has(tick);
    });
    if (earlier instanceof Map) count(fresh.times as Float64Array, earlier);
    else for (const tick of fresh.times as Float64Array) earlier.add(tick);
    return fresh;
  }

  /** Where samples may have arrived late: what is missing of a steady rate, and the whole time of events. */
  uncertain(): Stretch[] {
    const [from, to] = [this.#from, this.since];
    if (to <= from) return [];
    return this.#earlier instanceof Map ? [{ from, to }] : this.#earlier.gaps(from, to);
  }

  #forget(): void {
    let latest = Number.NEGATIVE_INFINITY;
    for (const tick of this.#given.keys()) latest = Math.max(latest, tick);
    this.since = Math.max(this.since, latest - this.#lateness);
    for (const [tick, times] of this.#given) {
      if (tick >= this.since) continue;
      this.#given.delete(tick);
      if (this.#earlier instanceof Map) this.#earlier.set(tick, times);
      else this.#earlier.add(tick);
    }
  }
}

/** @param isWanted of a tick and how often the column has had it so far */
function pick(column: Column, isWanted: (tick: number, times: number) => boolean): Column {
  const { times, values, length } = column;
  const ticks: number[] = [];
  const numbers: number[] = [];
  const met = new Map<number, number>();
  for (let index = 0; index < length; index += 1) {
    const tick = times === null ? Number.NaN : timeAt(times, index);
    const before = met.get(tick) ?? 0;
    met.set(tick, before + 1);
    if (Number.isNaN(tick) || !isWanted(tick, before + 1)) continue;
    ticks.push(tick);
    numbers.push(values[index] ?? Number.NaN);
  }
  return { length: ticks.length, times: Float64Array.from(ticks), values: Float64Array.from(numbers) };
}

function count(ticks: Float64Array, given: Map<number, number>): void {
  for (const tick of ticks) given.set(tick, (given.get(tick) ?? 0) + 1);
}
