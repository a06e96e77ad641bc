/** Dates and times as the store holds them: ISO text in UTC without zone, with a fraction only if there is one. */

const DATETIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,6})\d*)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** The stored form of an ISO datetime or date; without zone it means UTC. `malformed` and `impossible` tell what is wrong. */
export function toStoredDateTime(text: string): { value: string } | { problem: 'malformed' | 'impossible' } {
  const match = DATETIME.exec(text);
  if (!match) return { problem: 'malformed' };
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
  const local = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  const same = [
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds(),
  ];
  if (parts.some((part, i) => part !== same[i])) return { problem: 'impossible' };
  const utc = new Date(local.getTime() - zoneOffset(zone));
  const micro = fraction.padEnd(6, '0');
  return { value: utc.toISOString().slice(0, 19) + (Number(micro) === 0 ? '' : `.${micro}`) };
}

/** Milliseconds by which a zone is ahead of UTC. */
function zoneOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes || 0)) * 60_000;
}

/** The stored form of a moment, in whole seconds as the API gives them. */
export function storedMoment(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

/** How the API writes a stored datetime. */
export function wireDateTime(stored: string): string {
  return `${stored}+00:00`;
}

/** Ticks per second of the API's timestamps. */
export const TICKS_PER_SECOND = 256;

/** From here on a timestamp counts thousandths: in ticks of 256 it would lie in the year 2093, in those in 2001. */
const COUNTS_THOUSANDTHS = 1e12;

/** The datetime of a timestamp, cut to whole seconds as the API does. */
export function dateTimeOfTicks(ticks: number): string {
  const ticksPerSecond = ticks < COUNTS_THOUSANDTHS ? TICKS_PER_SECOND : 1000;
  return wireDateTime(storedMoment(Math.floor(ticks / ticksPerSecond) * 1000));
}

/** The stored form of a timestamp, with its fraction of a second. */
export function storedMomentOfTicks(ticks: number): string {
  const seconds = Math.floor(ticks / TICKS_PER_SECOND);
  const micros = Math.round(((ticks - seconds * TICKS_PER_SECOND) / TICKS_PER_SECOND) * 1e6);
  return storedMoment(seconds * 1000) + (micros === 0 ? '' : `.${String(micros).padStart(6, '0')}`);
}
