import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf, steadyOffsets } from './zone.js';

describe('offsets that are remembered', () => {
  it('are those of the zone at every moment, also on days on which its clocks change', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const moments = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 32 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(zones, moments, (zone, some) => {
        const offsetAt = offsetsOf(zone);
        const steady = steadyOffsets(offsetAt);
        const wanted = some.flatMap((moment) => [moment, moment + 3600, moment + 86_400]);
        expect(wanted.map(steady)).toEqual(wanted.map(offsetAt));
      }),
      { numRuns: 50 },
    );
    const offsetAt = offsetsOf('America/Montreal');
    const steady = steadyOffsets(offsetAt);
    const change = Date.UTC(2026, 2, 8, 7) / 1000;
    const hours = Array.from({ length: 72 }, (_, hour) => change + (hour - 36) * 3600 - 1 + (hour % 2));
    expect(hours.map(steady)).toEqual(hours.map(offsetAt));
    expect(new Set(hours.map(steady))).toEqual(new Set([-4 * 3600, -5 * 3600]));
  });

  it('are looked up twice a day', () => {
    let count = 0;
    const steady = steadyOffsets(() => {
      count += 1;
      return 0;
    });
    for (let second = 0; second < 3 * 86_400; second += 60) steady(second);
    expect(count).toBe(6);
  });
});
