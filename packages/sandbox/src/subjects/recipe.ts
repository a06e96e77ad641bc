import { familyOf, type MadeRecipe } from '../data/recordings/recipe.js';
import type { SqlValue } from '../store/sql.js';
import type { Call } from '../tastypie/call.js';
import { TICKS_PER_SECOND } from '../time/datetime.js';

const SECONDS_PER_YEAR = 365.25 * 86_400;

/** Somebody about whom nothing is known. */
const SOMEBODY = { age: 35, height: 1.72, weight: 70, restingHeartRate: 60, maximalHeartRate: 185 };

/** What the signals of a record that a caller creates are made from: its wearer does what one does at that time of the day. */
export function recipeFor({ server, me }: Call, values: ReadonlyMap<string, SqlValue>): MadeRecipe {
  const user = values.get('user') ?? me.userId;
  const start = Number(values.get('start') ?? 0);
  const device = values.get('device') ?? null;
  const profile = server.store.get('select * from profile where "user" = ?', [user]) ?? {};
  const fitness = (JSON.parse(String(profile['fitness'] ?? null)) ?? {}) as Readonly<Record<string, unknown>>;
  return {
    seed: `created/${user}/${start}`,
    ticksPerSecond: TICKS_PER_SECOND,
    device: familyOf(device === null ? null : String(device)),
    person: {
      sex: profile['gender'] === 'M' ? 'M' : 'F',
      age: ageAt(start, profile['date_of_birth'] ?? null),
      height: positive(profile['height']) ?? SOMEBODY.height,
      weight: positive(profile['weight']) ?? SOMEBODY.weight,
      restingHeartRate: positive(fitness['hr_rest']) ?? SOMEBODY.restingHeartRate,
      maximalHeartRate: positive(fitness['hr_max']) ?? SOMEBODY.maximalHeartRate,
    },
  };
}

function ageAt(ticks: number, dateOfBirth: SqlValue): number {
  if (typeof dateOfBirth !== 'string') return SOMEBODY.age;
  const seconds = ticks / TICKS_PER_SECOND - Date.parse(dateOfBirth) / 1000;
  return Math.max(0, Math.floor(seconds / SECONDS_PER_YEAR));
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
