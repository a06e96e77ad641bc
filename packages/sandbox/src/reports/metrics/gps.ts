import type { Store } from '../../store/store.js';
import { pathLength } from '../../subjects/path-length.js';
import { storedMomentOfTicks, TICKS_PER_SECOND } from '../../time/datetime.js';
import type { Stretch } from '../stretch.js';

/** A metric that follows from the positions that a phone has recorded, not from any channel. */
export type GpsRule = (points: readonly TrackPoint[]) => number | null;

interface TrackPoint {
  readonly track: number;
  readonly position: unknown;
  /** Metres per second; null where the phone did not know. */
  readonly speed: number | null;
  /** Metres; null where the phone did not know. */
  readonly altitude: number | null;
}

const movingSpeeds = (points: readonly TrackPoint[]): number[] =>
  points.flatMap(({ speed }) => (speed === null || speed === 0 ? [] : [speed]));

/** Metres climbed, or descended with a sign of -1, on all tracks; null where no altitude is known. */
function climbed(points: readonly TrackPoint[], sign: 1 | -1): number | null {
  const known = points.filter(({ altitude }) => altitude !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, point, i) => {
    const before = known[i - 1];
    if (before?.track !== point.track) return sum;
    return sum + Math.max(0, sign * ((point.altitude ?? 0) - (before.altitude ?? 0)));
  }, 0);
}

/** Those that have a name but no id that is known. */
export const namedGpsRules: Readonly<Record<string, GpsRule>> = {
  altitude_gain: (points) => climbed(points, 1),
  altitude_loss: (points) => climbed(points, -1),
};

export const gpsRules: Readonly<Record<number, GpsRule>> = {
  501: (points) =>
    points.reduce<number | null>((most, { speed }) => (speed === null ? most : Math.max(most ?? 0, speed)), null),
  502: (points) => {
    const speeds = movingSpeeds(points);
    return speeds.length === 0 ? null : speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
  },
  2038: (points) => {
    if (points.length === 0) return null;
    const tracks = [...new Set(points.map(({ track }) => track))];
    const lengths = tracks.map((track) =>
      pathLength(points.filter((point) => point.track === track).map(({ position }) => position)),
    );
    return lengths.reduce((sum, length) => sum + length, 0);
  },
};

/** Where somebody was in a stretch of time, track by track. */
export function pointsWithin(store: Store, { user, windows }: Stretch): TrackPoint[] {
  const rows = windows.flatMap(({ from, to }) => store.all(POINTS, [user, storedMoment(from), storedMoment(to)]));
  return rows.map((row) => ({
    track: Number(row['track']),
    position: JSON.parse(String(row['position'])) as unknown,
    speed: typeof row['speed'] === 'number' ? row['speed'] : null,
    altitude: typeof row['altitude'] === 'number' ? row['altitude'] : null,
  }));
}

/** The end of the year 9999, behind which moments no longer sort as texts. */
const LATEST = 253_402_300_799 * TICKS_PER_SECOND;

function storedMoment(ticks: number): string {
  return storedMomentOfTicks(Math.min(LATEST, Math.max(0, ticks)));
}

const POINTS = `select p.track, p.position, p.speed, p.altitude from trackpoint p join track k on k.id = p.track
  where k."user" = ? and p.time between ? and ? order by p.track, p.time, p.id`;
