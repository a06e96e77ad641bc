import type { Clock } from '../clock.js';
import { BLOCK_SECONDS } from '../schedules/blocks.js';

/** Tick at which second `index` of the record has just ended: a value at 1 Hz describes the second before it. */
export function endOfSecond(clock: Clock, index: number): number {
  return clock.start + (index + 1) * clock.ticksPerSecond;
}

/** Fills one block of a channel at 1 Hz from a function of the second's number within the record. */
export function eachSecond<T extends Int16Array | Uint16Array>(
  values: T,
  block: number,
  measure: (second: number) => number,
): T {
  for (let i = 0; i < BLOCK_SECONDS; i++) values[i] = measure(block * BLOCK_SECONDS + i);
  return values;
}
