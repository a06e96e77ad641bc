/** Mean radius of the Earth in metres. */
const EARTH_RADIUS = 6_371_008.8;

/** Length in metres of a path through `[longitude, latitude]` positions; what is no position is stepped over. */
export function pathLength(positions: readonly unknown[]): number {
  const path = positions.filter(isPosition);
  return path.slice(1).reduce((length, position, index) => length + between(path[index] ?? position, position), 0);
}

type Position = readonly [longitude: number, latitude: number];

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every((degrees) => typeof degrees === 'number');
}

/** Along the great circle, by the haversine formula. */
function between([longitudeA, latitudeA]: Position, [longitudeB, latitudeB]: Position): number {
  const [a, b] = [radians(latitudeA), radians(latitudeB)];
  const haversine =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(longitudeB - longitudeA) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
