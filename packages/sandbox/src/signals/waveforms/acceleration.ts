import { ACCELERATION, type Clock, rateOf } from '../clock.js';
import { gaussian, streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import { BLOCK_SECONDS, type Blocks, rememberWaveform } from '../schedules/blocks.js';
import type { Steps } from '../schedules/steps.js';
import type { Timeline } from '../timeline/timeline.js';
import { type Converter, quantize } from './quantize.js';
import { addStroke, traceMaker } from './trace.js';
import { tabulate } from './wave-shapes.js';

/** Index of an axis: X (to the left), Y (up), Z (forwards). */
export type Axis = 0 | 1 | 2;

/** Raw counts per g. */
export const COUNTS_PER_G = 256;
/** The sensor has 13 bits for ±16 g. */
const converter: Converter = { perUnit: COUNTS_PER_G, zero: 0, lowest: -4096, highest: 4095 };
const SENSOR_NOISE = 0.005;

const turn = 2 * Math.PI;
/** Course over one step, from foot strike to foot strike. The trunk sways to one side on one step, back on the next. */
const shapes = [
  tabulate((x) => 0.35 * Math.sin(Math.PI * x)),
  tabulate((x) => Math.cos(turn * x - 0.9) + 0.45 * Math.cos(2 * turn * x - 0.3) + 0.2 * Math.cos(3 * turn * x)),
  tabulate((x) => 0.4 * Math.sin(turn * x) + 0.2 * Math.sin(2 * turn * x - 0.5)),
] as const;

export interface MotionSources {
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly gait: Steps;
}

/** Raw counts of one axis, 1/256 g. */
export function createAxis(axis: Axis, { clock, timeline, gait }: MotionSources, seed: string): Blocks<Int16Array> {
  const rate = rateOf(clock, ACCELERATION);
  const shape = shapes[axis];
  const noise = streamSeed(seed, `acceleration noise ${axis}`);
  const fidgets = smoothNoise(streamSeed(seed, 'fidgets'));
  const forces = streamSeed(seed, 'step forces');
  const gravity = timeline.gravity[axis];
  const restlessness = timeline.follow((phase) => phase.load.restlessness, 2);

  const forceOf = (n: number, t: number): number =>
    (timeline.phases[timeline.phaseAt(t)]?.load.bounce ?? 0) * (1 + 0.07 * gaussian(forces, n));
  // One keeps still most of the time and then moves for a few seconds.
  const unrest = (t: number): number => {
    const burst = Math.max(0, fidgets(t / 5));
    return SENSOR_NOISE + restlessness.value(timeline.phaseAt(t), t) * (0.1 + 2.5 * burst * burst);
  };
  const traceOf = traceMaker(rate, {
    curve: (t) => gravity.value(timeline.phaseAt(t), t),
    perSecond: 4,
    noiseSeed: noise,
    noise: unrest,
  });

  return rememberWaveform((block, over) => {
    const trace = traceOf(block);
    for (const step of gait.walked(trace.origin, trace.origin + BLOCK_SECONDS)) {
      const side = axis === 0 && step.number % 2 === 0 ? -1 : 1;
      // A gait swells from its first step to the second and fades likewise.
      const startHeight = step.isFirst ? 0 : side * forceOf(step.number, step.from);
      const endHeight = step.isLast ? 0 : side * forceOf(step.number + 1, step.to);
      addStroke(trace, step.from, step.to, shape, startHeight, endHeight);
    }
    return quantize(trace.samples, converter, over);
  });
}
