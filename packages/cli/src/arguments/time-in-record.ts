import { Failure } from '../failure.js';
import { secondsOf } from './duration.js';
import { type Clock, isTimeText, ticksOfText } from './moments.js';

/**
 * The tick that a text means within a recording: time since its start (`90s`, `1h30m`), what its clocks show (`15:40`, the
 * first time after the start), or a moment or day (`2026-05-01T15:40:00Z`), of which a day is its beginning.
 *
 * @param clock with the zone of clocks
 * @throws Failure for any other text
 */
export async function tickInRecord(
  text: string,
  start: number,
  clock: Clock & { readonly zone: string },
): Promise<number> {
  const { ticksPerSecond, zone } = clock;
  if (isTimeText(text)) return (await ticksOfText(text, clock)).first;
  if (/^\d{1,2}:\d\d(:\d\d(\.\d+)?)?$/.test(text)) {
    const { isoFromTicks } = await import('hexoskin-formats');
    const time = text.padStart(text.indexOf(':') === 1 ? text.length + 1 : text.length, '0');
    const onDay = async (tick: number): Promise<number> => {
      const day = isoFromTicks(tick, ticksPerSecond, { zone }).slice(0, 'YYYY-MM-DD'.length);
      return (await ticksOfText(`${day}T${time}`, clock)).first;
    };
    const sameDay = await onDay(start);
    return sameDay >= start ? sameDay : onDay(start + 24 * 3600 * ticksPerSecond);
  }
  const seconds = secondsOf(text);
  if (seconds !== null) return start + Math.round(seconds * ticksPerSecond);
  throw new Failure(
    `'${text}' is no time: write time since the start, as 90s or 5m, a clock's, as 15:40, or 2026-05-01T15:40:00Z`,
    {
      exitCode: 2,
    },
  );
}
