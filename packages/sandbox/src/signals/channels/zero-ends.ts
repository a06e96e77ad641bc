import { between } from '../random/hash.js';
import type { Blocks } from '../schedules/blocks.js';

/** Fewest and most samples that are zero at either end of a record. */
const AT_START = [1, 4] as const;
const AT_END = [150, 206] as const;

/**
 * The respiration channels of a real record begin with a few zeros and end with more than a second of them. `total` is
 * the number of samples in the record; of an ongoing record the end has not come.
 */
export function zeroEnds(
  samples: Blocks<Uint16Array>,
  total: number,
  seed: number,
  ongoing: boolean,
): Blocks<Uint16Array> {
  const begin = Math.floor(between(AT_START[0], AT_START[1] + 1, seed, 0));
  const trailing = Math.floor(between(AT_END[0], AT_END[1] + 1, seed, 1));
  const end = ongoing ? total : Math.max(begin, total - trailing);
  return (block) => {
    const clean = samples(block);
    const first = block * clean.length;
    if (first >= begin && first + clean.length <= end) return clean;
    return clean.map((value, i) => (first + i < begin || first + i >= end ? 0 : value));
  };
}
