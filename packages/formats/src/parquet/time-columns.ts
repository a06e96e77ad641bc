import { hostIsLittleEndian } from '../bytes/host.js';

/** A column of times, and its ends. */
export interface TimeColumn {
  readonly name: 'ticks' | 'time';
  readonly data: BigInt64Array;
  readonly least: bigint;
  readonly greatest: bigint;
}

/**
 * Ticks, and the same in microseconds since 1970.
 *
 * @param ticks whole numbers
 */
export function timeColumns(ticks: Float64Array, ticksPerSecond: number): [TimeColumn, TimeColumn] {
  const exact = new BigInt64Array(ticks.length);
  const times = new BigInt64Array(ticks.length);
  const [putTick, putTime] = [writerOf(exact), writerOf(times)];
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < ticks.length; index += 1) {
    const tick = ticks[index] as number;
    putTick(index, tick);
    putTime(index, microseconds(tick, ticksPerSecond));
    least = Math.min(least, tick);
    greatest = Math.max(greatest, tick);
  }
  const timeOf = (tick: number): bigint => BigInt(microseconds(tick, ticksPerSecond));
  return [
    { name: 'ticks', data: exact, least: BigInt(least), greatest: BigInt(greatest) },
    { name: 'time', data: times, least: timeOf(least), greatest: timeOf(greatest) },
  ];
}

/** Rounded down: 1/256 s is no whole number of them. The seconds are multiplied apart, so that all digits are there. */
function microseconds(tick: number, ticksPerSecond: number): number {
  const seconds = Math.floor(tick / ticksPerSecond);
  return seconds * 1_000_000 + Math.floor(((tick - seconds * ticksPerSecond) * 1_000_000) / ticksPerSecond);
}

const HALF = 2 ** 32;

/** Writes whole numbers without making an object of each, where the processor lets it: that would take most of the time. */
function writerOf(numbers: BigInt64Array): (index: number, value: number) => void {
  if (!hostIsLittleEndian) {
    return (index, value) => {
      numbers[index] = BigInt(value);
    };
  }
  const halves = new Uint32Array(numbers.buffer);
  return (index, value) => {
    const upper = Math.floor(value / HALF);
    halves[2 * index] = value - upper * HALF;
    halves[2 * index + 1] = upper;
  };
}
