import { randomFrom } from '../seed/random.js';
import type { Asked } from './asked.js';
import { Fields } from './fields.js';
import type { Befalling } from './injection.js';
import { readFault } from './kinds.js';
import { readMatcher, type WhoAsks } from './matcher.js';

/** A rule in force. */
export interface Rule {
  /** Counts a request, and tells what befalls it; null for nothing. */
  readonly meet: (asked: Asked) => Befalling | null;
  readonly counts: () => { readonly matched: number; readonly fired: number };
}

/**
 * Reads a rule of a plan. Throws a `FaultPlanError`.
 *
 * @param seed of what it leaves to chance
 */
export function readRule(fields: Fields, seed: string, whoAsks: WhoAsks): Rule {
  const { isAbout, isDue } = readMatcher(new Fields(fields.value('match') ?? {}, fields.at('match')), whoAsks);
  const injection = readFault(new Fields(fields.value('fault'), fields.at('fault')));
  const times = fields.whole('times', 0, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY);
  fields.end();
  const random = randomFrom(seed);
  let matched = 0;
  let fired = 0;
  return {
    meet: (asked) => {
      if (!isAbout(asked) || injection.concerns?.(asked) === false) return null;
      matched += 1;
      if (!isDue(matched, random) || fired >= times) return null;
      fired += 1;
      // Of its own: requests under way at the same time draw from it in any order.
      return { injection, random: randomFrom(`${seed}/${matched}`) };
    },
    counts: () => ({ matched, fired }),
  };
}
