import type { Context } from '../context.js';

/** A time of the API, which is in UTC with or without saying so, by other clocks: `2014-07-17T15:38:06-04:00`. */
export type LocalTime = (text: string) => string;

/** Servers count microseconds, which no rate of ticks holds. */
const PER_SECOND = 1_000_000;

/** Whether a time says how far its clock is from UTC. */
function isZoned(time: string): boolean {
  return /(?:Z|[+-]\d{2}:?\d{2})$/i.test(time);
}

/**
 * How times are shown: by the clocks of the zone that is set, in tables and in CSV. Undefined where none is set, and for JSON,
 * which is as the server sends it.
 */
export async function localTimeOf(context: Context): Promise<LocalTime | undefined> {
  const { format } = context.output;
  if (format === 'json' || format === 'ndjson') return undefined;
  const zone = await context.zone();
  if (zone === undefined) return undefined;
  const { isoWriter, ticksFromIso } = await import('hexoskin-formats');
  const write = isoWriter(PER_SECOND, { zone });
  return (text) => {
    try {
      return write(ticksFromIso(isZoned(text) ? text : `${text}Z`, PER_SECOND));
    } catch (error) {
      // Not a time that anybody knows to read.
      if (error instanceof RangeError) return text;
      throw error;
    }
  };
}
