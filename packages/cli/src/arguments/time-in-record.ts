import { Failure } from '../failure.js';
import { secondsOf } from './duration.js';
import { type Clock, isTimeText, ticksOfText } from './moments.js';

/** Some time, in ticks: the end does not belong to it. Null where nobody set a bound. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

const DAY_SECONDS = 24 * 3_600;
const CLOCK = /^\d{1,2}:\d\d(:\d\d(\.\d+)?)?$/;

/**
 * The time between two texts. Each is time since the recording's start (`90s`, `1h30m`), what clocks show (`15:40`, the first
 * time after the start), a moment (`2026-05-01T15:40:00Z`), or a day, of which all counts.
 *
 * @param origin the recording's start; null where there is none to count from
 * @throws Failure for any other text
 */
export async function spanOf(
  { start, end }: { readonly start?: string | undefined; readonly end?: string | undefined },
  origin: number | null,
  clock: Clock,
): Promise<Span> {
  return {
    from: start === undefined ? null : (await ticksIn(start, origin, clock)).first,
    to: end === undefined ? null : (await ticksIn(end, origin, clock)).end,
  };
}

/** The first tick that a text means, and the first one behind it. A moment ends where it begins. */
async function ticksIn(
  text: string,
  origin: number | null,
  clock: Clock,
): Promise<{ readonly first: number; readonly end: number }> {
  if (isTimeText(text)) {
    const { first, last } = await ticksOfText(text, clock);
    return { first, end: last > first ? last + 1 : first };
  }
  const tick = origin === null ? null : await tickSince(text, origin, clock);
  if (tick !== null) return { first: tick, end: tick };
  const relative = origin === null ? '' : "90s or 5m since the start, a clock's 15:40, ";
  throw new Failure(`'${text}' is no time: write ${relative}2026-05-01 or 2026-05-01T15:40:00Z`, { exitCode: 2 });
}

async function tickSince(text: string, origin: number, clock: Clock): Promise<number | null> {
  const { ticksPerSecond } = clock;
  if (!CLOCK.test(text)) {
    const seconds = secondsOf(text);
    return seconds === null ? null : origin + Math.round(seconds * ticksPerSecond);
  }
  const { isoFromTicks } = await import('hexoskin-formats');
  // Where no zone is known, that is asked for as it is of a whole moment.
  const zone = clock.zone ?? 'UTC';
  const onDayOf = async (tick: number): Promise<number> => {
    const day = isoFromTicks(tick, ticksPerSecond, { zone }).slice(0, 'YYYY-MM-DD'.length);
    return (await ticksOfText(`${day}T${/^\d:/.test(text) ? '0' : ''}${text}`, clock)).first;
  };
  const sameDay = await onDayOf(origin);
  return sameDay >= origin ? sameDay : onDayOf(origin + DAY_SECONDS * ticksPerSecond);
}
