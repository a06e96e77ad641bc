import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';
import type { Random } from './random.js';
import { isOutdoors, type SeedRange } from './ranges.js';

interface Attribute {
  readonly id: number;
  readonly name: string;
  readonly attrtype: 'user' | 'calculated';
  readonly unit: number | null;
  /** Null where it belongs to everybody. */
  readonly user: number | null;
  /** Lists are filtered and sorted by it, though no object shows it. */
  readonly dataType: number | null;
  readonly between: readonly [number, number];
}

const attributes: readonly Attribute[] = [
  { id: 1, name: 'distance', attrtype: 'user', unit: 103, user: null, dataType: 8192, between: [1, 42] },
  { id: 2, name: 'fatigue', attrtype: 'user', unit: 2, user: null, dataType: null, between: [1, 10] },
  {
    id: 3,
    name: 'energy',
    attrtype: 'calculated',
    unit: 400,
    user: null,
    dataType: 1019,
    between: [200_000, 2_900_000],
  },
  { id: 31, name: 'shoe, km so far', attrtype: 'user', unit: 103, user: ATHLETE, dataType: 53, between: [3, 800] },
  { id: 32, name: 'mood', attrtype: 'user', unit: null, user: FRIEND, dataType: 4098, between: [1, 5] },
  { id: 33, name: 'RPE (Borg)', attrtype: 'user', unit: 2, user: COACH, dataType: null, between: [6, 20] },
  { id: 34, name: '気分', attrtype: 'user', unit: null, user: STRANGER, dataType: null, between: [1, 5] },
];

export function attributeRows(): SeedRow[] {
  return attributes.map(({ id, name, attrtype, unit, user, dataType }) => ({
    resource: 'activityattribute',
    values: { id, name, attrtype, unit, user, datatype: dataType },
  }));
}

const FIRST_ID = 901;

/** What was entered for every second outing: two attributes of everybody's and the owner's own. */
export function attributeValueRows(ranges: readonly SeedRange[], random: Random): SeedRow[] {
  const values = ranges
    .filter((range) => range.rank === 0 && isOutdoors(range) && range.id % 2 === 0)
    .flatMap((range) => {
      const fitting = attributes.filter(({ id, user }) => user === range.user || id === 1 || id === 2);
      return fitting.map((attribute) => ({
        activityattribute: attribute.id,
        range: range.id,
        user: range.user,
        start: range.start,
        value: random.integer(attribute.between[0] * 10, attribute.between[1] * 10) / 10,
        note: random.chance(0.8) ? '' : random.pick(['à peu près', 'watch said less', 'guessed, sorry']),
      }));
    });
  return values.map((value, index) => ({
    resource: 'activityattributevalue',
    values: { id: FIRST_ID + index, ...value },
  }));
}
