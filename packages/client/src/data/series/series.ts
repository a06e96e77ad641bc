import { physicalValues } from 'hexoskin-formats/physical';
import { hide, INSPECT } from '../../objects/inspect.js';
import { allTimes, type Column, timeAt } from '../wire/column.js';
import type { Channel } from './channel.js';
import { clearFlagged } from './flags.js';
import { clearStartingValues } from './starting-values.js';
import { type Gap, gapsIn, usualStep } from './steps.js';
import type { Thinning } from './thinning.js';

/** What a series is made of. */
export interface SeriesSource {
  readonly column: Column;
  readonly channel: Channel;
  readonly ticksPerSecond: number;
  readonly thinning: Thinning;
  /** Whether the first sample is a record's first, as far as the request tells. */
  readonly fromBeginning: boolean;
  /** The samples that tell how far these can be trusted, where the answer has them. */
  readonly quality: Series | null;
}

const SOURCE: unique symbol = Symbol.for('hexoskin.series') as never;

/** The samples of one data type as typed arrays, which are made when they are first read. */
export class Series {
  /** Id of the data type; null for a channel of a file whose name the API does not know. */
  readonly datatype: number | null;
  /** Name of the data type, as `heart_rate`. */
  readonly name: string;
  /** Unit of `values`, as `bpm`; null where they have none. */
  readonly unit: string | null;
  /** Number of samples. */
  readonly length: number;
  /** Tick of the first sample; null where there is none. */
  readonly start: number | null;
  /** Ticks from one sample to the next, gaps aside; null where samples come at no fixed rate. */
  readonly step: number | null;
  /** Samples a second as they are here, thinned or not; null where they come at no fixed rate. */
  readonly rate: number | null;
  /** 1 where every sample is here, k where every k-th is, `'unknown'` where nothing tells. */
  readonly thinning: Thinning;
  /** The numbers as the server sent them; NaN where it sent null. */
  readonly raw: Int32Array | Float64Array;
  /** The flags of the data type that tells how far this one can be trusted, where the answer has them; null otherwise. */
  readonly quality: Series | null;
  /** @internal */
  declare readonly [SOURCE]: SeriesSource;

  /** @internal */
  constructor(source: SeriesSource) {
    const { column, channel, ticksPerSecond, thinning, quality } = source;
    this.datatype = channel.datatype;
    this.name = channel.name;
    this.unit = channel.unit;
    this.length = column.length;
    this.start = column.times === null || column.length === 0 ? null : timeAt(column.times, 0);
    this.step = stepOf(source);
    this.rate = this.step === null ? null : ticksPerSecond / this.step;
    this.thinning = thinning;
    this.raw = column.values;
    this.quality = quality;
    hide(this, SOURCE, source);
  }

  /** Tick of each sample. */
  get ticks(): Float64Array {
    const { column } = this[SOURCE];
    return keep(this, 'ticks', column.times === null ? new Float64Array() : allTimes(column.times, column.length));
  }

  /** Physical value of each sample, in `unit`; NaN where the server sent null. */
  get values(): Float64Array {
    return keep(this, 'values', physicalValues(this[SOURCE].channel, this.raw));
  }

  /** Where samples are missing between others. Empty where they come at no fixed rate. */
  get gaps(): readonly Gap[] {
    return keep(this, 'gaps', this.step === null ? [] : gapsIn(this[SOURCE].column, this.step));
  }

  /**
   * 1 for each sample that can be trusted, else 0: where the server sent null, where a record begins with the value that
   * stands for none (RR interval, heart rate, breathing rate), and where the quality data type has flags. For the last, the
   * request has to ask for that data type as well (1000 for heart rate, 1001 for breathing rate, 1004 for RR intervals).
   */
  get valid(): Uint8Array {
    const { column, fromBeginning, quality } = this[SOURCE];
    const valid = new Uint8Array(column.length);
    for (let index = 0; index < valid.length; index += 1) valid[index] = Number.isNaN(column.values[index]) ? 0 : 1;
    clearStartingValues(valid, column.values, {
      datatype: this.datatype,
      fromBeginning,
      gaps: this.gaps,
      rate: this.rate,
    });
    if (quality) clearFlagged(valid, column, quality[SOURCE].column, quality[SOURCE].channel);
    return keep(this, 'valid', valid);
  }

  /** Its fields, with ticks, raw and physical values as arrays of numbers; null where the server sent null. */
  toJSON(): unknown {
    const { ticks, raw, values } = this;
    return { ...this, ticks: Array.from(ticks), raw: Array.from(raw), values: Array.from(values) };
  }

  /** A short description for people, as `<heart_rate [bpm]: 2324 samples at 1 Hz>`. */
  toString(): string {
    const unit = this.unit === null ? '' : ` [${this.unit}]`;
    const rate = this.rate === null ? '' : ` at ${Number(this.rate.toPrecision(4))} Hz`;
    const thinned = this.thinning === 1 ? '' : `, thinning ${this.thinning}`;
    return `<${this.name}${unit}: ${this.length} samples${rate}${thinned}>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}

/** From now on the property holds the value itself. */
function keep<T>(series: Series, name: keyof Series, value: T): T {
  hide(series, name, value);
  return value;
}

function stepOf({ column, channel }: SeriesSource): number | null {
  const { times, length } = column;
  const { period, known } = channel;
  const usual = times === null ? null : usualStep(times, length);
  if (period !== null) return usual === null ? period : nearestMultiple(usual, period);
  // What only the server knows shows itself as regular, or not.
  return !known && length > 2 && !(times instanceof Float64Array) ? usual : null;
}

/** Where a period is no whole number of ticks, single steps are rounded ones. */
function nearestMultiple(step: number, period: number): number {
  const multiple = Math.round(step / period) * period;
  return multiple > 0 && Math.abs(step - multiple) < 1 ? multiple : step;
}
