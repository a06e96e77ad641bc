interface ClockTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * Seconds from 1970 to what a calendar and a clock show, were they in UTC; null when no calendar or clock shows that.
 * A day has 86,400 seconds: no leap seconds, as everywhere in this API.
 */
export function clockSeconds(time: ClockTime): number | null {
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return null;
  const date = new Date(0);
  // Unlike Date.UTC, this does not take the years 0 to 99 for those of the twentieth century.
  date.setUTCFullYear(time.year, time.month - 1, time.day);
  // The calendar of Date rolls 30 February over into March.
  if (date.getUTCMonth() !== time.month - 1 || date.getUTCDate() !== time.day) return null;
  return date.getTime() / 1000 + time.hour * 3600 + time.minute * 60 + time.second;
}
