import { clockSeconds } from './calendar.js';
import { checkRate, joinTicks, splitTicks } from './ticks.js';
import { momentOfClock, offsetSeconds, offsetsOf, steadyOffsets } from './zone.js';

/** How a moment is written or read. */
export interface IsoOptions {
  /** IANA name of a time zone, such as `America/Montreal`. Default: none; times are written in UTC, and texts have to say their offset. */
  readonly zone?: string | undefined;
}

/**
 * A tick as ISO 8601 text: `2014-07-17T19:38:06.2109375Z`, or with `zone` in local time and with its offset,
 * `2014-07-17T15:38:06.2109375-04:00`.
 *
 * The fraction of a second is written in full and left out when it is zero. Where the rate's ticks have no finite
 * decimal fraction it gets twelve places, from which {@link ticksFromIso} finds the same tick again.
 *
 * @param ticks ticks since 1970-01-01T00:00:00Z, an integer
 * @param ticksPerSecond ticks in a second, a positive integer
 * @throws RangeError for a fraction of a tick, an invalid rate, an unknown zone or a time that a `Date` cannot hold
 */
export function isoFromTicks(ticks: number, ticksPerSecond: number, options: IsoOptions = {}): string {
  return isoWriter(ticksPerSecond, options)(ticks);
}

/**
 * {@link isoFromTicks} for many ticks: a zone is looked up once, and its offset about once a day.
 *
 * @param ticksPerSecond ticks in a second, a positive integer
 * @returns writes a tick; it throws as `isoFromTicks` does
 * @throws RangeError for an unknown zone
 */
export function isoWriter(ticksPerSecond: number, { zone }: IsoOptions = {}): (ticks: number) => string {
  const offsetAt = zone === undefined ? null : steadyOffsets(offsetsOf(zone));
  return (ticks) => {
    const { seconds, ticks: beyond } = splitTicks(ticks, ticksPerSecond);
    const offset = offsetAt?.(seconds) ?? 0;
    const clock = new Date((seconds + offset) * 1000);
    if (Number.isNaN(clock.getTime())) throw new RangeError(`Tick ${ticks} lies beyond what a Date can hold`);
    const whole = clock.toISOString().slice(0, -'.000Z'.length);
    return whole + fractionText(beyond, ticksPerSecond) + (offsetAt === null ? 'Z' : offsetText(offset));
  };
}

/**
 * The tick nearest to a moment in ISO 8601 text, whatever the number of its decimal places; half way between two
 * ticks, the later one.
 *
 * The text needs an offset (`Z`, `+02:00`), or `zone` says whose clocks it means; an offset in the text comes first. Of
 * a time that clocks show twice when they are set back the first counts; a time that they skip counts on from before
 * the jump.
 *
 * @param ticksPerSecond ticks in a second, a positive integer
 * @throws RangeError for text that is no ISO time or has no offset, an invalid rate or an unknown zone
 */
export function ticksFromIso(text: string, ticksPerSecond: number, options: IsoOptions = {}): number {
  const parts = isoTime.exec(text.trim())?.groups;
  const clock = parts === undefined ? null : clockOf(parts);
  if (parts === undefined || clock === null) {
    throw new RangeError(`'${text}' is not an ISO 8601 time such as 2026-06-01T12:30:00Z`);
  }
  const seconds = secondsOf(clock, parts, options.zone);
  if (seconds === null) {
    throw new RangeError(`'${text}' names no zone: add Z or an offset such as -04:00, or give the option 'zone'`);
  }
  return joinTicks({ seconds, ticks: fractionTicks(parts['fraction'] ?? '', ticksPerSecond) }, ticksPerSecond);
}

type Parts = Readonly<Record<string, string | undefined>>;

const isoDay = /(?<year>\d{4}|[+-]\d{6})-(?<month>\d{2})-(?<day>\d{2})/;
const isoClock = /(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?/;
const isoOffset = /(?<utc>Z)|(?<sign>[+-])(?<hours>[01]\d|2[0-3]):?(?<minutes>[0-5]\d)(?::?(?<seconds>[0-5]\d))?/;
const isoTime = new RegExp(`^${isoDay.source}[T ]${isoClock.source}(?:${isoOffset.source})?$`, 'i');

function clockOf(parts: Parts): number | null {
  const { year, month, day, hour, minute, second = '0' } = parts;
  return clockSeconds({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  });
}

function secondsOf(clock: number, parts: Parts, zone: string | undefined): number | null {
  if (parts['utc'] !== undefined || parts['sign'] !== undefined) return clock - offsetSeconds(parts);
  return zone === undefined ? null : momentOfClock(clock, offsetsOf(zone));
}

/** Integers of any size, because a fraction of many digits is beyond a double. */
function fractionTicks(digits: string, ticksPerSecond: number): number {
  const scale = 10n ** BigInt(digits.length);
  const scaled = BigInt(`0${digits}`) * BigInt(checkRate(ticksPerSecond));
  return Number((2n * scaled + scale) / (2n * scale));
}

const MAXIMUM_PLACES = 12;

function fractionText(ticks: number, ticksPerSecond: number): string {
  let digits = '';
  for (let rest = ticks; rest > 0 && digits.length < MAXIMUM_PLACES; rest = (rest * 10) % ticksPerSecond) {
    digits += Math.floor((rest * 10) / ticksPerSecond);
  }
  return digits === '' ? '' : `.${digits}`;
}

/** Zones before standard time have offsets with seconds, which are kept so that the moment stays exact. */
function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const [hours = 0, minutes = 0, seconds = 0] = [size / 3600, (size / 60) % 60, size % 60].map(Math.floor);
  const parts = seconds === 0 ? [hours, minutes] : [hours, minutes, seconds];
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join(':');
}
