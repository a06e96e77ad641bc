import { dataTypesById } from 'hexoskin-schema';
import type { RecordSpec } from './spec.js';

/** How the time of a record is counted. Inside the generator times are seconds since the record's start. */
export interface Clock {
  readonly start: number;
  readonly ticksPerSecond: 256 | 1000;
  /** Length of the record, seconds. */
  readonly seconds: number;
}

export function clockOf({ start, end, ticksPerSecond }: RecordSpec): Clock {
  return { start, ticksPerSecond, seconds: (end - start) / ticksPerSecond };
}

/** Representatives of the sampling grids, by data type. */
export const ECG = 4113;
export const RESPIRATION = 4129;
export const ACCELERATION = 4145;
export const PPG = 64;

/** Ticks between two samples of a data type. A thousand ticks do not divide by 75 Hz: there it is no whole number. */
export function stepOf(clock: Clock, dataType: number): number {
  const known = dataTypesById.get(dataType);
  if (known === undefined || known.ticksPerSample === null) throw new RangeError(`${dataType} has no fixed rate`);
  if (clock.ticksPerSecond === 256) return known.ticksPerSample;
  return known.at1000?.hertz === undefined ? (known.ticksPerSample / 256) * 1000 : 1000 / known.at1000.hertz;
}

/** Samples per second of a data type. */
export function rateOf(clock: Clock, dataType: number): number {
  return clock.ticksPerSecond / stepOf(clock, dataType);
}

/** The tick of the sample nearest to a time: a detector cannot place an event more finely than its signal. */
export function sampleGrid(clock: Clock, dataType: number): (t: number) => number {
  const step = stepOf(clock, dataType);
  return (t) => clock.start + Math.round((t * clock.ticksPerSecond) / step) * step;
}
