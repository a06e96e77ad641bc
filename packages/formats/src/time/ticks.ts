/** A moment as whole seconds since 1970 and the ticks beyond them, from 0 up to the rate, also before 1970. */
interface SecondsAndTicks {
  readonly seconds: number;
  readonly ticks: number;
}

/**
 * The tick nearest to a `Date`.
 *
 * Hexoskin counts time in ticks since 1970-01-01T00:00:00Z, 256 a second on most servers and 1000 on some. A millisecond
 * half way between two ticks goes to the later one, before 1970 too, so that equal steps of time stay equal steps.
 *
 * @param ticksPerSecond ticks in a second, a positive integer
 * @throws RangeError for an invalid `Date` or rate
 */
export function ticksFromDate(date: Date, ticksPerSecond: number): number {
  const milliseconds = date.getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError('The Date is invalid');
  const beyond = modulo(milliseconds, 1000);
  // The seconds are multiplied apart: all milliseconds times the rate may pass 2^53.
  return joinTicks(
    {
      seconds: (milliseconds - beyond) / 1000,
      ticks: Math.round((beyond * checkRate(ticksPerSecond)) / 1000),
    },
    ticksPerSecond,
  );
}

/**
 * The `Date` nearest to a tick. A `Date` holds whole milliseconds; a tick half way between two goes to the later one.
 *
 * @param ticks ticks since 1970-01-01T00:00:00Z, an integer
 * @param ticksPerSecond ticks in a second, a positive integer
 * @throws RangeError for a fraction of a tick, an invalid rate or a time that a `Date` cannot hold
 */
export function dateFromTicks(ticks: number, ticksPerSecond: number): Date {
  const split = splitTicks(ticks, ticksPerSecond);
  const date = new Date(split.seconds * 1000 + Math.round((split.ticks * 1000) / ticksPerSecond));
  if (Number.isNaN(date.getTime())) throw new RangeError(`Tick ${ticks} lies beyond what a Date can hold`);
  return date;
}

/** @throws RangeError for a fraction of a tick or an invalid rate */
export function splitTicks(ticks: number, ticksPerSecond: number): SecondsAndTicks {
  if (!Number.isSafeInteger(ticks)) throw new RangeError(`Ticks must be an integer, not ${ticks}`);
  const beyond = modulo(ticks, checkRate(ticksPerSecond));
  return { seconds: (ticks - beyond) / ticksPerSecond, ticks: beyond };
}

/** @throws RangeError when the sum is no longer an exact integer */
export function joinTicks(time: SecondsAndTicks, ticksPerSecond: number): number {
  const ticks = time.seconds * checkRate(ticksPerSecond) + time.ticks;
  if (!Number.isSafeInteger(ticks))
    throw new RangeError(`At ${ticksPerSecond} ticks a second the time is beyond exact integers`);
  return ticks;
}

/** @throws RangeError for a rate that is no positive integer */
export function checkRate(ticksPerSecond: number): number {
  if (Number.isSafeInteger(ticksPerSecond) && ticksPerSecond > 0) return ticksPerSecond;
  throw new RangeError(`Ticks per second must be a positive integer, not ${ticksPerSecond}`);
}

/** The remainder that is never negative, unlike that of `%`. */
function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
