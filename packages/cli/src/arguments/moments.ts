import { Failure } from '../failure.js';

/** By what clock times are meant, and how they are counted. */
export interface Clock {
  /** IANA name of the zone of days and times that name none; undefined where they have to. */
  readonly zone: string | undefined;
  readonly ticksPerSecond: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is meant as a day or a moment: `2026-05-01`, `2026-05-01T08:00:00Z`, `2026-05-01 08:00`. */
export function isTimeText(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

/**
 * First and last tick of what a text means: of a day, as the clocks of the zone have it, or of a moment, which is both.
 *
 * @throws Failure for text that is neither, or names no zone where none is given
 */
export async function ticksOfText(
  text: string,
  { zone, ticksPerSecond }: Clock,
): Promise<{ first: number; last: number }> {
  // A large part of the codecs comes along, which commands without times need not wait for.
  const { ticksFromIso, ticksOfLocalDay } = await import('hexoskin-formats');
  try {
    if (!DAY.test(text)) {
      const tick = ticksFromIso(text, ticksPerSecond, { zone });
      return { first: tick, last: tick };
    }
    if (zone === undefined) throw new RangeError(`'${text}' is another time at every place`);
    const { start, end } = ticksOfLocalDay(text, zone, ticksPerSecond);
    return { first: start, last: end - 1 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(adviceFor(error.message, zone), { exitCode: 2, cause: error });
  }
}

function adviceFor(message: string, zone: string | undefined): string {
  const what = message.replace(/: add Z .*$/, '');
  if (zone !== undefined || / is not /.test(what)) return what;
  return `${what}: add Z or an offset such as -04:00 to a time, or say whose clocks are meant, as --zone America/Montreal or --zone local`;
}
