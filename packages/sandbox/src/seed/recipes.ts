import { familyOf, type MadeRecipe } from '../data/recordings/recipe.js';
import type { SeedValue } from './model.js';
import type { Person } from './people.js';
import type { SeedRecord } from './records.js';
import { scriptOf } from './scripts.js';
import { DAY, SECOND } from './time.js';

const YEAR = 365.25 * DAY;
/** Of somebody who does not tell it. */
const SOME_AGE = 35;

/** What the signals of a record are made from. */
export function recipeOf(
  record: SeedRecord,
  device: string | null,
  people: readonly Person[],
  seed: string,
): SeedValue {
  const person = people.find(({ userId }) => userId === record.user);
  if (person === undefined) throw new Error(`Nobody has the id ${record.user}.`);
  const { body, gender, dateOfBirth } = person;
  const born = dateOfBirth === null ? null : (Date.parse(dateOfBirth) / 1000) * SECOND;
  const script = scriptOf(record.kind, Math.floor((record.upTo - record.start) / SECOND));
  const recipe = {
    seed: `${seed}/${record.id}`,
    ticksPerSecond: 256,
    device: familyOf(device),
    person: {
      sex: gender === 'M' ? 'M' : 'F',
      age: born === null ? SOME_AGE : Math.floor((record.start - born) / YEAR),
      height: body.height,
      weight: body.weight,
      restingHeartRate: body.restingHeartRate,
      maximalHeartRate: body.maximumHeartRate,
    },
    ...(script && { script: script.map((segment) => ({ ...segment })) }),
  } satisfies MadeRecipe;
  return recipe;
}
