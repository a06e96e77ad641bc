import type { Clock } from '../clock.js';
import { streamSeed } from '../random/hash.js';
import { BLOCK_SECONDS, type Blocks, remember } from '../schedules/blocks.js';
import { type Detection, UNRELIABLE } from '../schedules/detections.js';
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
export function createHeartRate(detections: Blocks<Detection[]>, clock: Clock, seed: string): Blocks<Int16Array> {
  const starting = startingSeconds(seed);
  const reliableOf = remember(3, (block) => detections(block).filter(({ quality }) => quality < UNRELIABLE));
  /** The last sixteen before a block, so far as they lie in the two blocks before it. */
  const before = (block: number): Detection[] => {
    const last = reliableOf(block - 1);
    return (last.length >= BEATS ? last : [...reliableOf(block - 2), ...last]).slice(-BEATS);
  };
  return (block) => {
    const reliable = [...before(block), ...reliableOf(block)];
    let seen = 0;
    let sum = 0;
    return eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      for (; seen < reliable.length && tickOf(reliable[seen]) <= endOfSecond(clock, second); seen++) {
        sum += intervalOf(reliable[seen]) - intervalOf(reliable[seen - BEATS]);
      }
      const count = Math.min(seen, BEATS);
      if (second < starting || count === 0) return STARTING_RATE;
      const rate = (60 * clock.ticksPerSecond * count) / sum;
      return Math.round(Math.min(FASTEST, Math.max(SLOWEST, rate)));
    });
  };
}

function tickOf(beat: Detection | undefined): number {
  return beat?.tick ?? Number.POSITIVE_INFINITY;
}

function intervalOf(beat: Detection | undefined): number {
  return beat?.rr ?? 0;
}
