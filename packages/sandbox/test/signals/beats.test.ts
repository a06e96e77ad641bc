import { describe, expect, test } from 'vitest';
import { panTompkins } from './pan-tompkins.js';
import { read } from './read.js';
import { recordOf } from './specs.js';

const script = [
  { activity: 'rest', seconds: 300 },
  { activity: 'walk', seconds: 300 },
  { activity: 'run', seconds: 300 },
  { activity: 'rest', seconds: 300 },
] as const;

/** Shares of served beats that the detector finds within two samples, and of its finds that were not served. */
function compare(served: readonly number[], detected: readonly number[]): { found: number; others: number } {
  const around = (list: readonly number[]): Set<number> =>
    new Set(list.flatMap((n) => [n - 2, n - 1, n, n + 1, n + 2]));
  const share = (list: readonly number[], near: Set<number>): number =>
    list.filter((n) => near.has(n)).length / list.length;
  return { found: share(served, around(detected)), others: 1 - share(detected, around(served)) };
}

describe('beats that an independent detector finds in the ECG', () => {
  test.each([
    { device: 'hexoskin', ticksPerSecond: 256, leads: [4113] },
    { device: 'astroskin', ticksPerSecond: 256, leads: [4113, 4114] },
    { device: 'astroskin', ticksPerSecond: 1000, leads: [4113, 4114] },
  ] as const)('are those served: $device, $ticksPerSecond ticks per second', ({ device, ticksPerSecond, leads }) => {
    for (const seed of ['one', 'two', 'three']) {
      const record = read(recordOf(1200, script, { seed, device, ticksPerSecond }));
      const rate = ticksPerSecond === 256 ? 256 : 250;
      const served = record.series(18).times.map((t) => Math.round(t * rate));
      for (const lead of leads) {
        const { found, others } = compare(served, panTompkins(record.series(lead).values, rate));
        expect(found).toBeGreaterThanOrEqual(0.99);
        expect(others).toBeLessThan(0.01);
      }
    }
  });
});
