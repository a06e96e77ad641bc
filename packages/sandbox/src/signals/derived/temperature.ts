import { between, streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import { BLOCK_SECONDS, type Blocks } from '../schedules/blocks.js';
import type { Timeline } from '../timeline/timeline.js';
import { eachSecond } from './seconds.js';

/** Temperature in °C at the end of a second of the record. */
export type Temperature = (second: number) => number;

/** Temperature of the skin: it warms with exercise, and under the garment in the first minutes. */
export function createSkinTemperature(timeline: Timeline, seed: string): Temperature {
  const own = streamSeed(seed, 'skin temperature');
  const drift = smoothNoise(own);
  const warmth = timeline.follow((phase) => phase.load.effort, 400, 900);
  const mean = between(31.5, 33.5, own, 0);
  return (second) =>
    mean +
    1.5 * warmth.value(timeline.phaseAt(second), second) +
    0.6 * drift(second / 1200) -
    2.5 * Math.exp(-second / 500);
}

/** One block of a temperature at 1 Hz, in raw units of 1/`unitsPerDegree` °C above `zero`. */
export function createTemperatureChannel(
  temperature: Temperature,
  unitsPerDegree: number,
  zero = 0,
): Blocks<Int16Array> {
  return (block) =>
    eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) =>
      Math.round(zero + temperature(second) * unitsPerDegree),
    );
}
