import type { SeedRow } from './model.js';
import type { Body, Person } from './people.js';
import type { Random } from './random.js';
import { DAY, dateText, HOUR, MINUTE, PRESENT } from './time.js';

interface Measurement {
  readonly dataType: number;
  readonly latest: (body: Body) => number;
  /** How many times it was taken, at equal distances up to the present. */
  readonly times: number;
  readonly everyDays: number;
  /** How far an earlier value may lie from the latest. */
  readonly spread: number;
  readonly decimals: number;
}

const measurements: readonly Measurement[] = [
  { dataType: 10000, latest: (body) => body.weight, times: 16, everyDays: 28, spread: 3, decimals: 1 },
  { dataType: 10001, latest: (body) => body.height, times: 2, everyDays: 200, spread: 0.01, decimals: 2 },
  { dataType: 10002, latest: (body) => body.vo2Max, times: 5, everyDays: 84, spread: 4, decimals: 1 },
  { dataType: 10003, latest: (body) => body.restingHeartRate, times: 6, everyDays: 56, spread: 5, decimals: 0 },
  { dataType: 10004, latest: (body) => body.maximumHeartRate, times: 4, everyDays: 90, spread: 6, decimals: 0 },
  { dataType: 10005, latest: (body) => body.fitnessPercentile, times: 3, everyDays: 120, spread: 8, decimals: 0 },
  { dataType: 10006, latest: (body) => body.heartRateRecovery, times: 3, everyDays: 110, spread: 6, decimals: 0 },
  { dataType: 11004, latest: (body) => body.vo2Max, times: 1, everyDays: 150, spread: 0, decimals: 1 },
];

const FIRST_ID = 20_101;

/** Values of users that have a time: weight, height, and what tests have shown. The latest are those of the profile. */
export function measurementRows(people: readonly Person[], random: Random): SeedRow[] {
  const values = people.flatMap((person) => measurements.flatMap((kind) => series(person, kind, random)));
  return values.map((value, index) => ({ resource: 'async', values: { id: FIRST_ID + index, ...value } }));
}

function series(person: Person, kind: Measurement, random: Random): SeedRow['values'][] {
  return Array.from({ length: kind.times }, (_, index) => {
    const age = kind.times - 1 - index;
    const start = PRESENT - age * kind.everyDays * DAY - DAY - random.integer(1, 9 * 60) * MINUTE;
    const drift = age === 0 ? 0 : (2 * random.fraction() - 1) * kind.spread;
    return {
      user: person.userId,
      datatype: kind.dataType,
      start,
      data: Number((kind.latest(person.body) + drift).toFixed(kind.decimals)),
      last_modified: dateText(start + random.integer(1, 12) * HOUR),
    };
  });
}
