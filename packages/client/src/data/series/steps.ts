import { type Column, type Times, timeAt } from '../wire/column.js';

/**
 * The distance that more than half of the neighbouring times have; null where there are fewer than two. Where no distance
 * is so frequent, it is any of them.
 */
export function usualStep(times: Times, length: number): number | null {
  if (length < 2) return null;
  if (!(times instanceof Float64Array)) return times.step;
  // Majority vote: every other distance cancels one of the candidate out.
  let candidate = 0;
  let votes = 0;
  for (let index = 1; index < length; index += 1) {
    const step = (times[index] as number) - (times[index - 1] as number);
    if (votes === 0) candidate = step;
    votes += step === candidate ? 1 : -1;
  }
  return candidate;
}

/** A stretch in which samples are missing. */
export interface Gap {
  /** Place of the first sample behind it. */
  readonly index: number;
  /** Tick at which the next sample was due. */
  readonly start: number;
  /** Tick of the first sample behind it. */
  readonly end: number;
  /** How many samples are missing. */
  readonly samples: number;
}

/** Where samples that should come every `step` ticks come later. */
export function gapsIn({ times, length }: Column, step: number): Gap[] {
  if (times === null || (!(times instanceof Float64Array) && times.step <= step)) return [];
  const gaps: Gap[] = [];
  for (let index = 1; index < length; index += 1) {
    const start = timeAt(times, index - 1) + step;
    const end = timeAt(times, index);
    // Where samples do not fall on whole ticks, steps of either neighbouring number are usual.
    if (end > Math.ceil(start)) gaps.push({ index, start, end, samples: Math.round((end - start) / step) });
  }
  return gaps;
}
