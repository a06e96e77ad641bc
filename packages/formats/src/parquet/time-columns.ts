import type { FormatError } from '../format-error.js';
import { parquetError } from './parquet-error.js';

/** Up to it, which is 142 years in microseconds, differences are exact as numbers. */
const MOST = 2 ** 52;

/**
 * @throws FormatError where one is no whole number, or too far from 1970
 */
export function checkTicks(ticks: Float64Array, ticksPerSecond: number): void {
  const most = Math.min(MOST, (MOST / 1_000_000) * ticksPerSecond);
  for (let index = 0; index < ticks.length; index += 1) {
    const tick = ticks[index] as number;
    if (!(Math.floor(tick) === tick && Math.abs(tick) <= most)) throw refusalOf(tick);
  }
}

/** Made apart: where the loop itself has the text, the compiler makes it for every tick. */
function refusalOf(tick: number): FormatError {
  const problem = Number.isInteger(tick) ? 'is more than 142 years from 1970' : 'is no whole number';
  return parquetError(`${tick} ${problem}`, 'ticks');
}

/** Puts in place of ticks the same in microseconds since 1970. Rounded down: 1/256 s is no whole number of them. */
export function toMicroseconds(ticks: Float64Array, ticksPerSecond: number): void {
  for (let index = 0; index < ticks.length; index += 1) {
    const tick = ticks[index] as number;
    // The seconds are multiplied apart, so that all digits are there.
    const seconds = Math.floor(tick / ticksPerSecond);
    ticks[index] = seconds * 1_000_000 + Math.floor(((tick - seconds * ticksPerSecond) * 1_000_000) / ticksPerSecond);
  }
}

/** Moves the least and the greatest number there was, so that others are between them. */
export function widen(ends: Float64Array, numbers: Float64Array): void {
  let least = ends[0] as number;
  let greatest = ends[1] as number;
  for (let index = 0; index < numbers.length; index += 1) {
    least = Math.min(least, numbers[index] as number);
    greatest = Math.max(greatest, numbers[index] as number);
  }
  ends[0] = least;
  ends[1] = greatest;
}
