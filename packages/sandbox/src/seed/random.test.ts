import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.js';

describe('randomFrom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draw = (seed: string) => {
      const random = randomFrom(seed);
      return Array.from({ length: 50 }, () => random.fraction());
    };
    expect(draw('été')).toEqual(draw('été'));
    expect(draw('été')).not.toEqual(draw('ete'));
    expect(draw('')).toHaveLength(50);
  });

  it('spreads evenly between its bounds, which it reaches', () => {
    const random = randomFrom('spread');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 60_000; draw++) {
      const value = random.integer(1, 6);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('picks, takes chances and writes hexadecimal digits', () => {
    const random = randomFrom('others');
    expect(new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
    expect([random.chance(0), random.chance(1)]).toEqual([false, true]);
    expect(random.hex(40)).toMatch(/^[0-9a-f]{40}$/);
  });
});
