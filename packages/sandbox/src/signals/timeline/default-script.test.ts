import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScript } from './default-script.js';

const MONDAY_MORNING = Date.UTC(2026, 4, 4, 8) / 1000;
const WEEK = 7 * 86_400;

test('lasts as long as asked, and longer ones begin with it', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: WEEK }), fc.integer({ min: 0, max: WEEK }), (seed, a, b) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)].map((s) => defaultScript(seed, MONDAY_MORNING, s));
      expect(long?.slice(0, short?.length)).toEqual(short);
      const seconds = long?.reduce((sum, segment) => sum + segment.seconds, 0);
      expect(seconds).toBeGreaterThanOrEqual(Math.max(a, b));
    }),
  );
});

test('sleeps at night and moves in the day', () => {
  const script = defaultScript('week', MONDAY_MORNING, WEEK);
  let at = MONDAY_MORNING;
  for (const { activity, seconds } of script) {
    const hour = (at / 3600) % 24;
    expect(activity === 'sleep').toBe(hour >= 23.5 || hour < 6 || (activity === 'sleep' && hour >= 22));
    at += seconds;
  }
  expect(script.filter(({ activity }) => activity === 'sleep')).toHaveLength(7);
  expect(new Set(script.map(({ activity }) => activity))).toEqual(
    new Set(['rest', 'stand', 'walk', 'run', 'cycle', 'sleep']),
  );
});
