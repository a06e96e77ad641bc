import { describe, expect, it } from 'vitest';
import { makeSeed } from './make-seed.js';
import type { SeedRow } from './model.js';

const rowsOf = (seed: string): SeedRow[] => [...makeSeed(seed).rows];

/** What names a row, and whose it is. */
const identity = ({ resource, values }: SeedRow) => [
  resource,
  values['id'] ?? values['dataid'],
  values['user'] ?? values['owner'] ?? null,
];

describe('makeSeed', () => {
  it('makes the same data for the same seed', () => {
    expect(makeSeed('one')).toEqual(makeSeed('one'));
  });

  it('makes other data for another seed, but the same objects of the same people', () => {
    const [one, other] = [rowsOf('one'), rowsOf('other')];
    expect(other).not.toEqual(one);
    expect(other.map(identity)).toEqual(one.map(identity));
    expect(makeSeed('other').accounts).toEqual(makeSeed('one').accounts);
    expect(makeSeed('other').apiKeys).toEqual(makeSeed('one').apiKeys);
  });

  it('lets friends see each other, the coach see both, and the stranger nobody', () => {
    const { accounts, rows } = makeSeed('one');
    const emails = new Map(
      [...rows].filter((row) => row.resource === 'user').map(({ values }) => [values['id'], values['email']]),
    );
    const seen = accounts.map(({ userId, password, sees }) => [
      emails.get(userId),
      password,
      sees.map((id) => emails.get(id)),
    ]);
    expect(seen).toEqual([
      ['athlete@example.org', 'athlete', ['friend@example.org']],
      ['friend@example.org', 'friend', ['athlete@example.org']],
      ['coach@example.org', 'coach', ['friend@example.org', 'athlete@example.org']],
      ['stranger@example.org', 'with:colons:in', []],
    ]);
  });

  it('has the key pair of the documentation', () => {
    expect(makeSeed('one').apiKeys).toEqual([{ key: 'sandbox-key', secret: 'sandbox-secret' }]);
  });

  it('names no object twice', () => {
    const names = rowsOf('one').map(({ resource, values }) => `${resource} ${values['id'] ?? values['dataid']}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
