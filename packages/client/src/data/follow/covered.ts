/** A stretch of ticks, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Which stretches of time there are samples of, of a channel with a steady rate. */
export class Covered {
  /** In order of time, with more than a period between them. */
  readonly #stretches: { from: number; to: number }[] = [];
  readonly #reach: number;

  /** @param period ticks from one sample to the next */
  constructor(period: number) {
    // The clocks of devices are not quite even.
    this.#reach = period * 1.5;
  }

  add(tick: number): void {
    const before = this.#placeOf(tick);
    const stretch = this.#stretches[before];
    const next = this.#stretches[before + 1];
    const joinsNext = next !== undefined && next.from - tick <= this.#reach;
    if (stretch && tick - stretch.to <= this.#reach) {
      stretch.to = Math.max(stretch.to, tick);
      if (!joinsNext) return;
      stretch.to = next.to;
      this.#stretches.splice(before + 1, 1);
    } else if (joinsNext) next.from = tick;
    else this.#stretches.splice(before + 1, 0, { from: tick, to: tick });
  }

  has(tick: number): boolean {
    const stretch = this.#stretches[this.#placeOf(tick)];
    return stretch !== undefined && tick <= stretch.to;
  }

  /** What there are no samples of between two ticks. */
  gaps(from: number, to: number): Stretch[] {
    const gaps: Stretch[] = [];
    let end = from;
    for (const stretch of this.#stretches) {
      if (stretch.from > to) break;
      if (stretch.from - end > this.#reach) gaps.push({ from: end, to: stretch.from });
      end = Math.max(end, stretch.to);
    }
    if (to - end > this.#reach) gaps.push({ from: end, to });
    return gaps;
  }

  /** The last stretch that begins at a tick or before; -1 where none does. */
  #placeOf(tick: number): number {
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#stretches[middle]?.from ?? 0) <= tick) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
