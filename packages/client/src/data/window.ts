import { UsageError } from '../errors/usage.js';
import { didYouMean } from '../query/nearest.js';

/** A moment: ticks, a `Date`, or ISO 8601 text with an offset or `Z` (without one where a zone is given beside it). */
export type Moment = number | Date | string;

/** Time from one moment until another. Either may be left out. */
export interface TimeSpan {
  /** First moment that belongs to it. Default: no bound. */
  readonly from?: Moment | undefined;
  /** First moment that no longer belongs to it. Default: no bound. */
  readonly until?: Moment | undefined;
  /** IANA name of the time zone of texts that name none, such as `America/Montreal`. Default: none, so that they are refused. */
  readonly zone?: string | undefined;
}

/** A day as the clocks of a place have it, which may have 23 or 25 hours. */
export interface LocalDay {
  /** The day, as `2026-05-01`. */
  readonly day: string;
  /** IANA name of the place's time zone, such as `America/Montreal`. */
  readonly zone: string;
}

/** Which time is meant: from one moment until another, or a day of a place's calendar. */
export type TimeWindow = TimeSpan | LocalDay;

/** First and last tick of a window, both included; undefined where it has no bound. */
export interface TickWindow {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/**
 * The ticks of a window.
 *
 * @throws UsageError for a window that cannot be, or in which there is no time
 */
export async function ticksOfWindow(window: TimeWindow, ticksPerSecond: number): Promise<TickWindow> {
  checkNames(window);
  // Most programs never need the reading of times, so it is loaded when one does.
  const { ticksFromDate, ticksFromIso, ticksOfLocalDay } = await import('hexoskin-formats');
  const ticksOf = (moment: Moment | undefined, zone: string | undefined): number | undefined => {
    if (moment === undefined) return undefined;
    if (typeof moment === 'string') return ticksFromIso(moment, ticksPerSecond, { zone });
    if (moment instanceof Date) return ticksFromDate(moment, ticksPerSecond);
    if (Number.isSafeInteger(moment)) return moment;
    throw new RangeError(`A moment is ticks, a Date or ISO text, not ${String(moment)}`);
  };
  try {
    if ('day' in window) return closed(ticksOfLocalDay(window.day, window.zone, ticksPerSecond));
    return closed({ start: ticksOf(window.from, window.zone), end: ticksOf(window.until, window.zone) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`'window': ${error.message}`, { cause: error });
  }
}

/** Servers include both ends of a window, so that whoever asks for one day after the other must leave one of them out. */
function closed({ start, end }: TickWindow): TickWindow {
  if (start !== undefined && end !== undefined && end <= start) {
    throw new UsageError(`'window' ends at tick ${end}, where it would begin (${start}) or before: no time is in it`);
  }
  return { start, end: end === undefined ? undefined : end - 1 };
}

function checkNames(window: TimeWindow): void {
  const shape = "{ from, until, zone } or { day: '2026-05-01', zone: 'America/Montreal' }";
  if (typeof window !== 'object' || window === null) throw new UsageError(`'window' is ${shape}`);
  const known = 'day' in window ? ['day', 'zone'] : ['from', 'until', 'zone'];
  for (const name of Object.keys(window)) {
    if (!known.includes(name))
      throw new UsageError(`'window' has no '${name}'${didYouMean(name, known)}; it is ${shape}`);
  }
  if ('day' in window) {
    if (typeof window.zone !== 'string') throw new UsageError(`A day needs the zone whose clocks it goes by: ${shape}`);
  } else if (window.from === undefined && window.until === undefined) {
    throw new UsageError(`'window' has neither 'from' nor 'until': ${shape}`);
  }
}
