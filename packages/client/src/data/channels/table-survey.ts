/** Ticks by which the steps of even samples differ where their period is no whole number of ticks. */
const ROUNDING = 1;

/** Finds out how the values of a column lie in time. */
export class ColumnSurvey {
  count = 0;
  /** Tick of the first value; infinite where there is none. */
  first = Number.POSITIVE_INFINITY;
  #last = Number.NaN;
  #least = Number.POSITIVE_INFINITY;
  #greatest = 0;

  add(ticks: Float64Array): void {
    for (const tick of ticks) {
      if (this.count === 0) this.first = tick;
      else {
        const step = tick - this.#last;
        this.#least = Math.min(this.#least, step);
        this.#greatest = Math.max(this.#greatest, step);
      }
      this.#last = tick;
      this.count += 1;
    }
  }

  /** Ticks from one value to the next; null where they differ, or where there are fewer than three values. */
  get evenStep(): number | null {
    const isEven = this.count > 2 && this.#least > 0 && this.#greatest - this.#least <= ROUNDING;
    return isEven ? (this.#last - this.first) / (this.count - 1) : null;
  }
}
