import { gaussian, streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { Phase } from '../timeline/phases.js';
import type { Timeline } from '../timeline/timeline.js';

/** The steps of a record, numbered from 1: when a step happens is a function of its number. */
export interface Steps {
  /** The steps set down in [from, to), as number and time in seconds. */
  within(from: number, to: number): { number: number; t: number }[];
  /** The strides from one step to the next that touch a time span. */
  walked(from: number, to: number): Stride[];
}

/** From step `number` to the next one, seconds since the record's start. */
export interface Stride {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  /** The wearer stood before it. */
  readonly isFirst: boolean;
  /** The wearer stands after it. */
  readonly isLast: boolean;
}

/** Two steps further apart than this, in seconds, are no gait. */
const LONGEST_STEP = 1.2;

/** Steps by which the irregularity of a gait may move a step, at most. */
const MARGIN = 3;

export function createSteps(timeline: Timeline, seed: string): Steps {
  const sway = smoothNoise(streamSeed(seed, 'gait sway'));
  const jitter = streamSeed(seed, 'gait jitter');
  const { phases } = timeline;
  // Steps taken when each phase begins. Cadence is constant within a phase, so the count is easily turned around.
  const taken = new Float64Array(phases.length);
  for (let i = 1; i < phases.length; i++) {
    const phase = phases[i - 1] as Phase;
    const until = (phases[i] as Phase).start;
    taken[i] = (taken[i - 1] as number) + ((until - phase.start) * phase.load.cadence) / 60;
  }

  /** Infinite when the wearer never gets so far. */
  const timeOf = (n: number): number => {
    if (n < 1) return Number.NEGATIVE_INFINITY;
    // The swing begins at nothing, so that the first step of a record is number 1.
    const swing = 1.2 * Math.min(1, n / 40) * sway(n / 40) + 0.025 * gaussian(jitter, n);
    const target = n + swing;
    let index = firstBeyond(taken, target) - 1;
    while (index > 0 && phases[index]?.load.cadence === 0) index--;
    const phase = phases[index];
    if (phase === undefined || phase.load.cadence === 0) return Number.POSITIVE_INFINITY;
    const t = phase.start + ((target - (taken[index] as number)) * 60) / phase.load.cadence;
    const next = phases[index + 1];
    return next !== undefined && t > next.start ? Number.POSITIVE_INFINITY : t;
  };

  /** Number of a step that lies before time `t` for sure. */
  const before = (t: number): number => {
    const index = timeline.phaseAt(t);
    const phase = phases[index] as Phase;
    const count = (taken[index] as number) + ((t - phase.start) * phase.load.cadence) / 60;
    return Math.max(0, Math.floor(count) - MARGIN);
  };

  return {
    within: (from, to) => {
      const found: { number: number; t: number }[] = [];
      for (let number = before(from) + 1; ; number++) {
        const t = timeOf(number);
        if (t >= to) return found;
        if (t >= from) found.push({ number, t });
      }
    },
    walked: (from, to) => {
      const strides: Stride[] = [];
      let number = before(from);
      let times = [timeOf(number - 1), timeOf(number), timeOf(number + 1), timeOf(number + 2)] as const;
      for (; times[1] < to; number++) {
        const [earlier, start, end, later] = times;
        if (end > from && end - start <= LONGEST_STEP) {
          const isFirst = start - earlier > LONGEST_STEP;
          strides.push({ number, from: start, to: end, isFirst, isLast: later - end > LONGEST_STEP });
        }
        times = [start, end, later, timeOf(number + 3)];
      }
      return strides;
    },
  };
}

/** Index of the first value above `x` in a rising array; its length when there is none. */
function firstBeyond(rising: Float64Array, x: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
