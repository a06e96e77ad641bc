import type { Column } from '../wire/column.js';
import { usualStep } from './steps.js';

/** 1 where every sample is there, k where every k-th is, `'unknown'` where nothing tells. */
export type Thinning = number | 'unknown';

/**
 * Most values of one data type that a JSON answer surely holds: the documentation says 65,535 in one place and 65,536 in
 * another. Of more, the server sends every k-th, and says nothing of it.
 */
export const MOST_VALUES = 65_535;

/**
 * So many values are never what thinning leaves. Of more than the limit it leaves every k-th for the least k that will
 * do, which is always more than half the limit.
 */
export const SURELY_ALL: number = Math.floor(MOST_VALUES / 2);

/**
 * How far a column was thinned. Samples at a fixed rate show it by their steps, others only by their number.
 *
 * @param period ticks from one sample to the next where nothing is left out; null where there is no such, or none is known
 * @param mostValues what the request asked to be thinned to; null where it did not
 */
export function thinningOf({ times, length }: Column, period: number | null, mostValues: number | null): Thinning {
  const step = times === null || period === null ? null : usualStep(times, length);
  if (step !== null && period !== null) return multipleOf(step, period);
  const limit = Math.min(mostValues ?? MOST_VALUES, MOST_VALUES);
  return length <= limit / 2 ? 1 : 'unknown';
}

function multipleOf(step: number, period: number): Thinning {
  const factor = Math.round(step / period);
  return factor >= 1 && Math.abs(step - factor * period) < 1 ? factor : 'unknown';
}
