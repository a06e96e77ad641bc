import { between, gaussian, streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { Timeline } from '../timeline/timeline.js';
import { BLOCK_SECONDS, type Blocks } from './blocks.js';
import { timeOfPhase } from './invert.js';

/** The breaths whose inspiration begins in one block. Times are seconds since the record's start. */
export interface Breaths {
  /** Start of inspiration, and after the last breath of the block the start of the next one. */
  readonly onsets: Float64Array;
  /** Start of expiration. */
  readonly turns: Float64Array;
  /** Inspired volume, mL. */
  readonly volumes: Float64Array;
}

/** Breath phase at time `t`: whole numbers are the onsets of inspiration. */
export type BreathPhase = (t: number) => number;

export function createBreathPhase(timeline: Timeline, seed: string): BreathPhase {
  const wander = smoothNoise(streamSeed(seed, 'breath wander'));
  const drift = smoothNoise(streamSeed(seed, 'breath drift'));
  // Both are bounded swings of the phase: breaths come early or late, but the mean rate is kept.
  return (t) => timeline.breathRate.integral(timeline.phaseAt(t), t) + 0.1 * wander(t / 11) + 0.22 * drift(t / 43);
}

export function createBreaths(timeline: Timeline, phase: BreathPhase, seed: string): Blocks<Breaths> {
  const depth = streamSeed(seed, 'breath depth');
  const slowDepth = smoothNoise(streamSeed(seed, 'slow breath depth'));
  const timing = streamSeed(seed, 'breath timing');

  return (block) => {
    const from = block * BLOCK_SECONDS;
    const first = Math.ceil(phase(from));
    const count = Math.ceil(phase(from + BLOCK_SECONDS)) - first;
    const onsets = new Float64Array(count + 1);
    const turns = new Float64Array(count);
    const volumes = new Float64Array(count);

    let guess = from;
    for (let i = 0; i <= count; i++) {
      const rate = timeline.breathRate.value(timeline.phaseAt(guess), guess);
      onsets[i] = timeOfPhase(phase, first + i, guess, rate);
      guess = (onsets[i] as number) + 1 / rate;
    }
    for (let i = 0; i < count; i++) {
      const breath = first + i;
      const onset = onsets[i] as number;
      const length = (onsets[i + 1] as number) - onset;
      const expected = timeline.tidalVolume.value(timeline.phaseAt(onset), onset);
      // Inspiration takes two fifths of a breath at rest and half of it when breathing hard.
      const inspiration = Math.min(0.5, 0.38 + 0.12 / Math.max(1, length)) * between(0.95, 1.05, timing, breath);
      const varied = 1 + 0.025 * gaussian(depth, breath) + 0.06 * slowDepth(breath / 25);
      turns[i] = onset + inspiration * length;
      volumes[i] = expected * varied;
    }
    return { onsets, turns, volumes };
  };
}
