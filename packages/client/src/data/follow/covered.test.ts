import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Covered } from './covered.js';

describe('Covered', () => {
  it('has what was added in any order, and tells where there are gaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1 }), (places) => {
        const covered = new Covered(10);
        for (const place of places) covered.add(place * 10);
        const added = new Set(places);
        const missing = new Set<number>();
        for (const { from, to } of covered.gaps(-10, 410)) {
          for (let tick = from + 10; tick < to; tick += 10) missing.add(tick / 10);
        }
        for (let place = 0; place <= 40; place += 1) {
          expect(covered.has(place * 10)).toBe(added.has(place));
          expect(missing.has(place)).toBe(!added.has(place));
        }
      }),
    );
  });
});
