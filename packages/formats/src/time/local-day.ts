import { clockSeconds } from './calendar.js';
import { joinTicks } from './ticks.js';
import { firstMomentFromClock, offsetsOf } from './zone.js';

/** Ticks from one moment until another. */
export interface TickSpan {
  /** First tick of the span. */
  readonly start: number;
  /** First tick after it. */
  readonly end: number;
}

/**
 * The ticks of a calendar day as a place's clocks have it: 23 or 25 hours long where they change. Use `start` with
 * `__gte` and `end` with `__lt`. A day that a zone left out altogether has an `end` equal to its `start`.
 *
 * @param day the day as `YYYY-MM-DD`
 * @param zone IANA name of the place's time zone, such as `America/Montreal`
 * @param ticksPerSecond ticks in a second, a positive integer
 * @throws RangeError for text that is no day, an unknown zone or an invalid rate
 */
export function ticksOfLocalDay(day: string, zone: string, ticksPerSecond: number): TickSpan {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [year = 0, month = 0, date = 0] = match?.slice(1).map(Number) ?? [];
  const midnight = match === null ? null : clockSeconds({ year, month, day: date, hour: 0, minute: 0, second: 0 });
  if (midnight === null) throw new RangeError(`'${day}' is not a day such as 2026-06-01`);
  const offsetAt = offsetsOf(zone);
  const ticksFrom = (clock: number) =>
    joinTicks({ seconds: firstMomentFromClock(clock, offsetAt), ticks: 0 }, ticksPerSecond);
  return { start: ticksFrom(midnight), end: ticksFrom(midnight + 86_400) };
}
