import type { Clock } from '../clock.js';
import { streamSeed } from '../random/hash.js';
import { BLOCK_SECONDS, type Blocks, remember } from '../schedules/blocks.js';
import { type Detections, UNRELIABLE } from '../schedules/detections.js';
import { eachSecond, endOfSecond } from './seconds.js';

/** Reliable intervals that the rate is the mean of. */
const BEATS = 16;
/** What the device says until it has seen enough. */
const STARTING_RATE = 70;
const SLOWEST = 30;
const FASTEST = 220;

/** Seconds for which heart rate stays at its starting value: ten or eleven. */
export function startingSeconds(seed: string): number {
  return 10 + (streamSeed(seed, 'heart rate start') & 1);
}

/**
 * Heart rate at 1 Hz in beats per minute: the mean of the last sixteen reliable RR intervals. Where none is reliable it
 * thereby stays what it was.
 */
export function createHeartRate(detections: Blocks<Detections>, clock: Clock, seed: string): Blocks<Int16Array> {
  const starting = startingSeconds(seed);
  const reliableOf = remember(3, (block): Reliable => {
    const { ticks, rr, quality } = detections(block);
    const isReliable = (_: number, i: number) => (quality[i] as number) < UNRELIABLE;
    return { ticks: ticks.filter(isReliable), rr: rr.filter(isReliable) };
  });
  /** Those of a block after the last sixteen before it, so far as these lie in the two blocks before it. */
  const recentTo = (block: number): Reliable => {
    const last = reliableOf(block - 1);
    const before = last.ticks.length >= BEATS ? last : joined(reliableOf(block - 2), last);
    return joined({ ticks: before.ticks.slice(-BEATS), rr: before.rr.slice(-BEATS) }, reliableOf(block));
  };
  return (block) => {
    const { ticks, rr } = recentTo(block);
    let seen = 0;
    let sum = 0;
    return eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      for (; seen < ticks.length && (ticks[seen] as number) <= endOfSecond(clock, second); seen++) {
        sum += (rr[seen] as number) - (rr[seen - BEATS] ?? 0);
      }
      const count = Math.min(seen, BEATS);
      if (second < starting || count === 0) return STARTING_RATE;
      const rate = (60 * clock.ticksPerSecond * count) / sum;
      return Math.round(Math.min(FASTEST, Math.max(SLOWEST, rate)));
    });
  };
}

/** Intervals that the rate is taken from, by the beats that end them. */
interface Reliable {
  readonly ticks: Float64Array;
  readonly rr: Int32Array;
}

function joined(first: Reliable, second: Reliable): Reliable {
  const length = first.ticks.length + second.ticks.length;
  const all = { ticks: new Float64Array(length), rr: new Int32Array(length) };
  all.ticks.set(first.ticks);
  all.ticks.set(second.ticks, first.ticks.length);
  all.rr.set(first.rr);
  all.rr.set(second.rr, first.rr.length);
  return all;
}
