import { MOST_VALUES, surelyAll, type Thinning } from '../series/thinning.js';

/** Ticks by which the steps of even samples differ where their period is no whole number of ticks. */
const ROUNDING = 1;

/** Finds out how the values of a column lie in time. */
export class ColumnSurvey {
  count = 0;
  /** Tick of the first value; infinite where there is none. */
  first = Number.POSITIVE_INFINITY;
  #last = Number.NaN;
  /** The step that most neighbours are apart, by majority vote: every other step cancels one of it out. */
  #usual = Number.NaN;
  #votes = 0;
  #least = Number.POSITIVE_INFINITY;
  #greatest = 0;

  add(ticks: Float64Array): void {
    for (const tick of ticks) {
      if (this.count === 0) this.first = tick;
      else {
        const step = tick - this.#last;
        this.#least = Math.min(this.#least, step);
        this.#greatest = Math.max(this.#greatest, step);
        if (this.#votes === 0) this.#usual = step;
        this.#votes += step === this.#usual ? 1 : -1;
      }
      this.#last = tick;
      this.count += 1;
    }
  }

  /**
   * How far the values were thinned: servers do that with long tables.
   *
   * @param period ticks from one value to the next where none is left out; null where they come at no fixed rate
   */
  thinning(period: number | null): Thinning {
    if (period === null) return this.count <= surelyAll(MOST_VALUES) ? 1 : 'unknown';
    const factor = this.count < 2 ? 1 : Math.round(this.#usual / period);
    return factor >= 1 ? factor : 'unknown';
  }

  /** Ticks from one value to the next; null where they differ, or where there are fewer than three values. */
  get evenStep(): number | null {
    const isEven = this.count > 2 && this.#least > 0 && this.#greatest - this.#least <= ROUNDING;
    return isEven ? (this.#last - this.first) / (this.count - 1) : null;
  }
}
