import { splitTicks } from '../time/ticks.js';

/** Rates at which servers of this kind count ticks. */
const RATES = [256, 1000] as const;

/** Recordings of these garments lie between the years 2009 and 2050. */
const EARLIEST = Date.UTC(2009, 0) / 1000;
const LATEST = Date.UTC(2051, 0) / 1000;

/**
 * How many ticks a second has, told by a start in ticks: the rate that leads to the same start in seconds, or where that
 * is not known, to a year in which there were garments. Null when no rate does.
 */
export function rateOfStart(start: number, seconds: number | null): number | null {
  const fits = (rate: number): boolean =>
    seconds === null ? start / rate >= EARLIEST && start / rate < LATEST : Math.abs(start / rate - seconds) < 1;
  return RATES.find(fits) ?? null;
}

/** A tick as the texts in a download have it: UTC without a zone, with microseconds where there is a fraction. */
export function microsecondText(ticks: number, ticksPerSecond: number, separator: 'T' | ' '): string {
  const { seconds, ticks: beyond } = splitTicks(ticks, ticksPerSecond);
  const microseconds = roundHalfToEven((beyond * 1_000_000) / ticksPerSecond);
  const text = new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', separator);
  return microseconds === 0 ? text : `${text}.${String(microseconds).padStart(6, '0')}`;
}

/** As Python rounds, whose texts these are. */
function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
