import type { MadeRecipe } from '../data/recordings/recipe.js';
import type { SeedRow } from './model.js';
import { type Person, STRANGER } from './people.js';

/** Beside the ids that other records have. */
const ID = 50_001;
const DEVICE = 'ASTROSKIN1500000042';
const TICKS_PER_SECOND = 1000;
const START = Date.UTC(2026, 3, 12, 9, 30, 17) + 384;
const SECONDS = 12 * 60;

/**
 * The one record that counts 1,000 ticks a second, as deployments for the Astroskin do. It is of somebody whom nobody
 * else sees: among records that count 256 its start would always be the latest.
 */
export function astroskinRows(people: readonly Person[], seed: string): SeedRow[] {
  const person = people.find(({ userId }) => userId === STRANGER);
  if (person === undefined) throw new Error(`Nobody has the id ${STRANGER}.`);
  const { body } = person;
  const recipe = {
    seed: `${seed}/${ID}`,
    ticksPerSecond: TICKS_PER_SECOND,
    device: 'astroskin',
    person: {
      sex: 'M',
      age: 41,
      height: body.height,
      weight: body.weight,
      restingHeartRate: body.restingHeartRate,
      maximalHeartRate: body.maximumHeartRate,
    },
    script: [
      { activity: 'rest', seconds: 240 },
      { activity: 'walk', seconds: 300 },
      { activity: 'stand', seconds: 180 },
    ],
  } satisfies MadeRecipe;
  return [
    {
      resource: 'record',
      values: {
        id: ID,
        user: STRANGER,
        start: START,
        device_start: START,
        end: START + SECONDS * TICKS_PER_SECOND,
        status: 'complete',
        device: DEVICE,
        dev_id: 'F'.repeat(32),
        firmware_rev: '2.0.0',
        soft_uid: 'HXDEV-AUTO',
        soft_protocole: 1,
        data_status: {},
        importfile: null,
        last_modified: '2026-04-12T14:00:00+00:00',
        recipe,
      },
    },
  ];
}
