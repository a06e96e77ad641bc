import type { Column, Times } from './column.js';

/**
 * A column of numbers that were collected: with a start and a step where the times are even, and with integers where
 * the values are such.
 *
 * @param ticks null where the samples have no times
 * @param values NaN where there is none; may be longer than `length`, as `ticks` may
 */
export function compactColumn(ticks: Float64Array | null, values: Float64Array, length: number): Column {
  return {
    length,
    times: ticks === null ? null : (evenTimes(ticks, length) ?? ticks.slice(0, length)),
    values: integers(values, length) ?? values.slice(0, length),
  };
}

/** Null where the times are not even, or where start and step would not give each of them back exactly. */
function evenTimes(ticks: Float64Array, length: number): Times | null {
  const [start = 0, second = 0] = ticks;
  const step = second - start;
  if (length < 2 || start <= 0 || step < 0) return null;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(second)) return null;
  for (let index = 2; index < length; index += 1) {
    if ((ticks[index] as number) - (ticks[index - 1] as number) !== step) return null;
  }
  return { start, step };
}

/** Null where a value is no integer of 32 bits, as fractions, -0 and missing values are. */
function integers(values: Float64Array, length: number): Int32Array | null {
  const whole = new Int32Array(length);
  for (let index = 0; index < length; index += 1) {
    const value = values[index] as number;
    whole[index] = value;
    if (whole[index] !== value || (value === 0 && 1 / value < 0)) return null;
  }
  return whole;
}
