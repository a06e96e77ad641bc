import type { Clock } from '../clock.js';
import { BLOCK_SECONDS, type Blocks } from '../schedules/blocks.js';
import type { StepEvent } from '../schedules/step-events.js';
import { eachSecond, endOfSecond } from './seconds.js';

/** Seconds of steps that cadence is taken over. */
const MEMORY = 6;
/** A wearer who has not stepped for so many seconds stands. */
const PATIENCE = 2;
const FEWEST_STEPS = 3;

/** Cadence at 1 Hz in steps per minute, from the step events of the last seconds. */
export function createCadence(events: Blocks<StepEvent[]>, clock: Clock): Blocks<Int16Array> {
  return (block) => {
    const ticks = [block - 1, block].flatMap(events).map((step) => step.tick);
    let oldest = 0;
    let end = 0;
    return eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      const now = endOfSecond(clock, second);
      while (end < ticks.length && (ticks[end] as number) <= now) end++;
      while (oldest < end && (ticks[oldest] as number) <= now - MEMORY * clock.ticksPerSecond) oldest++;
      const first = ticks[oldest];
      const last = ticks[end - 1];
      const count = end - oldest;
      if (first === undefined || last === undefined || count < FEWEST_STEPS) return 0;
      if (last < now - PATIENCE * clock.ticksPerSecond) return 0;
      return Math.round((60 * clock.ticksPerSecond * (count - 1)) / (last - first));
    });
  };
}
