/** Seconds that a zone's clocks are ahead of UTC at a moment given in whole seconds since 1970. */
type OffsetAt = (seconds: number) => number;

const DAY = 86_400;

const longOffset = /^GMT(?:(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?)?$/;

/**
 * Reads the offsets of an IANA zone.
 *
 * @throws RangeError for a zone that the platform does not know
 */
export function offsetsOf(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (seconds) => {
    const text = format.formatToParts(seconds * 1000).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const match = longOffset.exec(text);
    if (match === null) throw new RangeError(`The platform gives '${text}' for the offset of ${zone}`);
    return offsetSeconds(match.groups ?? {});
  };
}

/**
 * The same offsets, remembered over a day of UTC at whose ends they are the same, since within two days they do not change
 * twice. To read one takes longer than all else of writing a time.
 */
export function steadyOffsets(offsetAt: OffsetAt): OffsetAt {
  let day = Number.NaN;
  let steady: number | null = null;
  return (seconds) => {
    const ours = Math.floor(seconds / DAY);
    if (ours !== day) {
      const offset = offsetAt(ours * DAY);
      steady = offset === offsetAt((ours + 1) * DAY) ? offset : null;
      day = ours;
    }
    return steady ?? offsetAt(seconds);
  };
}

/** The size of an offset from its parts as text. A part that is missing counts nothing, a missing sign as plus. */
export function offsetSeconds(parts: Readonly<Record<string, string | undefined>>): number {
  const { sign, hours = '0', minutes = '0', seconds = '0' } = parts;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/**
 * The moment at which a zone's clocks show a time, both in seconds since 1970.
 *
 * A time shown twice, when clocks are set back, is the first of the two. A time skipped, when they are set forward,
 * counts on from before the jump: 02:30 of a jump from 02:00 to 03:00 is 03:30.
 */
export function momentOfClock(clock: number, offsetAt: OffsetAt): number {
  return firstMomentShowing(clock, offsetAt) ?? clock - offsetAt(clock - DAY);
}

/**
 * The first moment at which a zone's clocks show a time or a later one, both in seconds since 1970. It differs from
 * {@link momentOfClock} for a skipped time, which here is the moment of the jump.
 */
export function firstMomentFromClock(clock: number, offsetAt: OffsetAt): number {
  const shown = firstMomentShowing(clock, offsetAt);
  if (shown !== undefined) return shown;
  let before = clock - offsetAt(clock + DAY);
  let after = clock - offsetAt(clock - DAY);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offsetAt(middle) < clock) before = middle;
    else after = middle;
  }
  return after;
}

/** Zones do not change their offset twice within two days, so none but those a day before and after can apply. */
function firstMomentShowing(clock: number, offsetAt: OffsetAt): number | undefined {
  const moments = [clock - offsetAt(clock - DAY), clock - offsetAt(clock + DAY)].sort((a, b) => a - b);
  return moments.find((moment) => moment + offsetAt(moment) === clock);
}
