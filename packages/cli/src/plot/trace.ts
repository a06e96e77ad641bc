import type { Series } from 'hexoskin-client';

/** What came in a column of dots: the least and the greatest value; NaN where none did. */
export interface Spans {
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

/** Seconds between two events that are drawn as one curve. */
const LONGEST_PAUSE = 5;
/** Steps between two samples behind which there is a gap. */
const GAP = 1.5;

/**
 * Gathers samples, however many there are, into the columns of dots of a drawing. Each column has all from the least to the
 * greatest of its values, so that no peak is lost.
 */
export class Trace {
  readonly name: string;
  unit: string | null = null;
  /** Samples that can be trusted, and those that cannot. */
  readonly trusted: Spans;
  readonly doubtful: Spans;
  readonly #from: number;
  readonly #dotsPerTick: number;
  readonly #dots: number;
  readonly #longestPause: number;
  #last: { readonly tick: number; readonly value: number; readonly isTrusted: boolean } | null = null;

  /** @param window first tick, and first tick behind the last column */
  constructor(
    name: string,
    window: { readonly from: number; readonly to: number; readonly ticksPerSecond: number },
    dots: number,
  ) {
    this.name = name;
    this.trusted = emptySpans(dots);
    this.doubtful = emptySpans(dots);
    this.#from = window.from;
    this.#dots = dots;
    this.#dotsPerTick = dots / (window.to - window.from);
    this.#longestPause = LONGEST_PAUSE * window.ticksPerSecond;
  }

  /** Takes what follows the samples before it. */
  add({ ticks, values, valid, step, unit }: Series): void {
    this.unit = unit;
    const pause = step === null ? this.#longestPause : step * GAP;
    for (let index = 0; index < ticks.length; index += 1) {
      const value = values[index] ?? Number.NaN;
      if (Number.isNaN(value)) this.#last = null;
      else this.#addSample(ticks[index] ?? Number.NaN, value, valid[index] === 1, pause);
    }
  }

  /** Whether anything came that is drawn. */
  get isEmpty(): boolean {
    return extentOf(this.trusted) === null && extentOf(this.doubtful) === null;
  }

  #addSample(tick: number, value: number, isTrusted: boolean, pause: number): void {
    const last = this.#last;
    this.#last = { tick, value, isTrusted };
    const x = this.#columnOf(tick);
    if (last !== null && tick - last.tick <= pause) this.#connect(last, x, value, isTrusted && last.isTrusted);
    this.#extend(x, value, isTrusted);
  }

  /** Draws the way from a sample to the next one, so that the curve hangs together. */
  #connect(last: { tick: number; value: number }, x: number, value: number, isTrusted: boolean): void {
    const lastX = this.#columnOf(last.tick);
    for (let between = lastX + 1; between <= x; between += 1) {
      const share = (between - lastX) / (x - lastX);
      const before = last.value + (value - last.value) * ((between - 1 - lastX) / (x - lastX));
      this.#extend(between, before, isTrusted);
      this.#extend(between, last.value + (value - last.value) * share, isTrusted);
    }
  }

  #columnOf(tick: number): number {
    return Math.floor((tick - this.#from) * this.#dotsPerTick);
  }

  #extend(x: number, value: number, isTrusted: boolean): void {
    if (x < 0 || x >= this.#dots) return;
    const { least, greatest } = isTrusted ? this.trusted : this.doubtful;
    const [low = Number.NaN, high = Number.NaN] = [least[x], greatest[x]];
    if (!(value >= low)) least[x] = value;
    if (!(value <= high)) greatest[x] = value;
  }
}

function emptySpans(dots: number): Spans {
  return { least: new Float64Array(dots).fill(Number.NaN), greatest: new Float64Array(dots).fill(Number.NaN) };
}

/** From where to where spans go; null where there are none. */
export function extentOf({ least, greatest }: Spans): { readonly bottom: number; readonly top: number } | null {
  let [bottom, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of least) if (value < bottom) bottom = value;
  for (const value of greatest) if (value > top) top = value;
  return bottom <= top ? { bottom, top } : null;
}
