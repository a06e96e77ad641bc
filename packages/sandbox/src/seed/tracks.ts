import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';
import type { Random } from './random.js';
import { isOutdoors, type SeedRange } from './ranges.js';
import { dateText, SECOND } from './time.js';

const LONG_TRACK = 1200;
const SHORT_TRACK = 130;

const tracksOfUsers: readonly (readonly [user: number, tracks: number])[] = [
  [ATHLETE, 6],
  [FRIEND, 4],
  [COACH, 3],
  [STRANGER, 1],
];

interface Point {
  /** Seconds since 1970. */
  readonly second: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly altitude: number;
  /** Metres per second, and degrees clockwise from north. */
  readonly speed: number;
  readonly course: number;
}

interface Outing {
  readonly id: number;
  readonly name: string;
  readonly range: SeedRange;
  readonly points: readonly Point[];
}

/** The tracks of some outdoor activities and their points, more than a thousand in the first. */
export function trackRows(ranges: readonly SeedRange[], random: Random): SeedRow[] {
  const outings = chooseRanges(ranges).map((range, index): Outing => {
    const points = walk(range, index === 0 ? LONG_TRACK : SHORT_TRACK, random);
    return { id: 80 + index, name: index % 3 === 0 ? '' : `${range.name} (GPS)`, range, points };
  });
  // One was recorded on its own, without a range to belong to.
  const loose = outings.at(-2);
  const points = outings.flatMap((outing) => pointValues(outing, outing === loose, random));
  return [
    ...outings.map((outing) => trackRow(outing, outing === loose)),
    ...points.map((values, index) => ({ resource: 'trackpoint', values: { id: 1 + index, ...values } })),
  ];
}

/** The latest of each user, so that they lie among what one looks at first. */
function chooseRanges(ranges: readonly SeedRange[]): SeedRange[] {
  const outings = ranges.filter((range) => range.rank === 0 && range.end !== null && isOutdoors(range));
  return tracksOfUsers.flatMap(([user, tracks]) =>
    outings
      .filter((range) => range.user === user)
      .sort((a, b) => b.start - a.start)
      .slice(0, tracks),
  );
}

const METRES_PER_DEGREE = 111_320;

/** A path that wanders from the foot of Mont-Royal, its points equally far apart in time and on whole seconds. */
function walk(range: SeedRange, count: number, random: Random): Point[] {
  const first = Math.ceil(range.start / SECOND);
  const step = Math.max(1, Math.floor(((range.end ?? range.start) / SECOND - first) / count));
  const cruise = range.record?.kind === 'ride' ? 6.5 : 2.9;
  let [longitude, latitude, altitude, heading] = [-73.5872, 45.5088, 60, random.integer(0, 359)];
  return Array.from({ length: count }, (_, index) => {
    const speed = Math.max(0.4, cruise + (random.fraction() - 0.5) * cruise * 0.4);
    heading = (heading + random.integer(-14, 16) + 360) % 360;
    const radians = (heading * Math.PI) / 180;
    latitude = rounded(latitude + (Math.cos(radians) * speed * step) / METRES_PER_DEGREE, 6);
    const metresPerDegree = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
    longitude = rounded(longitude + (Math.sin(radians) * speed * step) / metresPerDegree, 6);
    altitude = Math.min(233, Math.max(12, altitude + random.integer(-2, 2)));
    const second = first + index * step;
    return { second, longitude, latitude, altitude, speed: rounded(speed, 2), course: heading };
  });
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function trackRow({ id, name, range, points }: Outing, loose: boolean): SeedRow {
  const seconds = points.map((point) => point.second);
  return {
    resource: 'track',
    values: {
      id,
      name,
      user: range.user,
      range: loose ? null : range.id,
      area: null,
      distance: lengthOf(points),
      start_date: dateText((seconds.at(0) ?? 0) * SECOND),
      end_date: dateText((seconds.at(-1) ?? 0) * SECOND),
      importfile: null,
    },
  };
}

/** Phones leave out what they do not know: the course at the start, and now and then the altitude. */
function pointValues({ id, range, points }: Outing, loose: boolean, random: Random): SeedRow['values'][] {
  return points.map((point, index) => {
    const knowsAltitude = !random.chance(0.05);
    return {
      track: id,
      user: range.user,
      range: loose ? null : range.id,
      record: loose ? null : (range.record?.id ?? null),
      time: dateText(point.second * SECOND),
      timestamp: point.second * SECOND,
      position: [point.longitude, point.latitude],
      altitude: knowsAltitude ? point.altitude : null,
      speed: index === 0 ? null : point.speed,
      course: index === 0 ? null : point.course,
      horizontal_accuracy: random.integer(3, 12),
      vertical_accuracy: knowsAltitude ? random.integer(4, 24) : null,
    };
  });
}

/** Metres along the points. */
function lengthOf(points: readonly Pick<Point, 'longitude' | 'latitude'>[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + haversine(points[index] ?? point, point), 0);
}

function haversine(a: Pick<Point, 'longitude' | 'latitude'>, b: Pick<Point, 'longitude' | 'latitude'>): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const meridian = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const parallel = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = meridian + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * parallel;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(chord));
}
