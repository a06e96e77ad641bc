import type { Setting } from '../configuration/settings.js';
import { Failure } from '../failure.js';

/** The IANA name of the zone that a setting means, where `local` is this machine's. */
export function zoneOf({ value, from }: Setting<string>): string {
  if (value === 'local') return Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch (error) {
    throw new Failure(`${from} names no time zone: '${value}'; one is America/Montreal, or local for this machine's`, {
      exitCode: 2,
      cause: error,
    });
  }
}
