import { describe, expect, it, onTestFinished } from 'vitest';
import { Random } from './lib/random.mjs';
import { parsers } from './targets/parsers.mjs';

/** Enough to notice that a target no longer works; npm run fuzz takes as many as there is time for. */
const CASES = 25;

describe('what nobody should send', () => {
  it.each(parsers.map((target) => [target.name, target] as const))('is taken by %s', async (name, target) => {
    const shared = await target.begin?.();
    onTestFinished(() => target.end?.(shared));
    const before = Object.keys(Object.prototype);
    for (let number = 1; number <= CASES; number += 1) await target.run(new Random(`test/${name}/${number}`), shared);
    expect(Object.keys(Object.prototype)).toEqual(before);
  });
});

describe('chance', () => {
  it('is the same for the same text, and another for another', () => {
    const drawn = (text: string): number[] => {
      const random = new Random(text);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(drawn('a')).toEqual(drawn('a'));
    expect(drawn('a')).not.toEqual(drawn('b'));
  });
});
