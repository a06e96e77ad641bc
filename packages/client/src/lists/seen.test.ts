import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenObjects } from './seen.js';

const number = fc.oneof(fc.nat(200), fc.nat(), fc.maxSafeNat());
const address = fc.oneof(
  number.map((id) => `/api/range/${id}/`),
  number.map((id) => `/api/v1/range/${id}/`),
  fc.constantFrom('/api/device/HXSKIN1200002070/', '/api/range/007/', '/api/range/7', '', '__proto__', '12/'),
);

describe('SeenObjects', () => {
  it('knows what was added, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(address), fc.array(address), (added, others) => {
        const seen = new SeenObjects();
        const plain = new Set<string>();
        for (const uri of added) {
          expect(seen.add(uri)).toBe(!plain.has(uri));
          plain.add(uri);
        }
        for (const uri of [...added, ...others]) expect(seen.has(uri)).toBe(plain.has(uri));
      }),
    );
  });
});
