import type { SeedRow } from './model.js';
import { ATHLETE, COACH, FRIEND, STRANGER } from './people.js';

interface Label {
  readonly id: number;
  readonly user: number;
  readonly name: string;
}

const namesByUser: readonly (readonly [user: number, names: readonly string[]])[] = [
  [ATHLETE, ['race', 'été 2026', 'easy, flat', 'with "the boys"', 'tired', '★★★']],
  [FRIEND, ['commute', 'año nuevo', 'rain', 'hills', 'easy']],
  [COACH, ['to review', 'référence', 'test', 'easy']],
  [STRANGER, ['日課', 'easy', 'alone']],
];

export const labels: readonly Label[] = namesByUser
  .flatMap(([user, names]) => names.map((name) => ({ user, name })))
  .map((label, index) => ({ ...label, id: 301 + index }));

export function labelRows(): SeedRow[] {
  return labels.map(({ id, name, user }) => ({ resource: 'label', values: { id, name, user } }));
}

/** An object with the labels that its owner gave it. */
export interface Labelled {
  /** `/api/range/61495/` */
  readonly uri: string;
  readonly user: number;
  readonly labels: readonly number[];
}

export function labelledObjectRows(objects: readonly Labelled[]): SeedRow[] {
  return objects
    .flatMap(({ uri, user, labels: given }) => given.map((label) => ({ object: uri, user, label })))
    .map((values, index) => ({ resource: 'labelledobject', values: { id: 5001 + index, ...values } }));
}
