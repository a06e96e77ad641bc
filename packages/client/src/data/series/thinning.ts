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
 * How far a column was thinned. Samples at a fixed rate show it by their steps, others only by their number.
 *
 * @param period ticks from one sample to the next where nothing is left out; null where there is no such, or none is known
 * @param mostValues most values of a data type that the answer could hold
 */
export function thinningOf({ times, length }: Column, period: number | null, mostValues: number): Thinning {
  const step = times === null || period === null ? null : usualStep(times, length);
  if (step !== null && period !== null) return multipleOf(step, period);
  return length <= surelyAll(mostValues) ? 1 : 'unknown';
}

/**
 * So many values are never what thinning leaves. Of more than the limit it leaves every k-th for the least k that will
 * do, which is always more than half the limit.
 */
export function surelyAll(mostValues: number): number {
  return Math.floor(mostValues / 2);
}

function multipleOf(step: number, period: number): Thinning {
  const factor = Math.round(step / period);
  return factor >= 1 && Math.abs(step - factor * period) < 1 ? factor : 'unknown';
}
