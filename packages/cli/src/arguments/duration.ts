import { InvalidArgumentError } from 'commander';

const UNITS = { h: 3_600, m: 60, s: 1 } as const;
const WRITTEN = /^(?:(?<h>\d+(?:\.\d+)?)h)?(?:(?<m>\d+(?:\.\d+)?)m(?:in)?)?(?:(?<s>\d+(?:\.\d+)?)s?)?$/;

/** Seconds of a text such as `10s`, `1h30m` or `90`; null for any other text. */
export function secondsOf(text: string): number | null {
  const parts = WRITTEN.exec(text)?.groups;
  if (parts === undefined || text === '') return null;
  return Object.entries(UNITS).reduce((sum, [unit, seconds]) => sum + Number(parts[unit] ?? 0) * seconds, 0);
}

/** A time of more than nothing, for an option. */
export function parseDuration(text: string): number {
  const seconds = secondsOf(text);
  if (seconds !== null && seconds > 0) return seconds;
  throw new InvalidArgumentError('It is a time such as 10s, 5m or 1h30m.');
}
