import { gaussian, streamSeed, uniform } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { Timeline } from '../timeline/timeline.js';
import { BLOCK_SECONDS, type Blocks } from './blocks.js';
import type { BreathPhase } from './breaths.js';
import { timeOfPhase } from './invert.js';

/** The heart beats of one block, in order. */
export interface Beats {
  /** R peaks, seconds since the record's start. */
  readonly times: Float64Array;
  /** 1 where the beat came early (an atrial ectopic), 0 where it is normal. */
  readonly ectopic: Uint8Array;
  /** Size of the R wave relative to the wearer's mean: breathing turns the heart under the electrodes. */
  readonly strength: Float64Array;
}

const ECTOPIC_SHARE = 0.001;
const PREMATURITY = 0.28;
const MAYER_RATE = 0.095;

/** Cosine of an angle in whole turns. Taken of large angles, as after days, it is slow. */
function cosineOfTurns(turns: number): number {
  return Math.cos(2 * Math.PI * (turns - Math.floor(turns)));
}

/**
 * Beat phase at time `t`: beats happen near whole numbers. The mean rate is integrated in closed form; breathing
 * (sinus arrhythmia), blood-pressure waves at 0.1 Hz and slow noise are bounded swings added to the phase itself.
 */
function createBeatPhase(timeline: Timeline, breathPhase: BreathPhase, seed: string): (t: number) => number {
  const fast = smoothNoise(streamSeed(seed, 'heart, seconds'));
  const slow = smoothNoise(streamSeed(seed, 'heart, half minutes'));
  const drift = smoothNoise(streamSeed(seed, 'heart, minutes'));
  const mayer = smoothNoise(streamSeed(seed, 'mayer'));
  return (t) => {
    const phase = timeline.phaseAt(t);
    const arrhythmia = timeline.sinusArrhythmia.value(phase, t);
    return (
      timeline.heartRate.integral(phase, t) -
      arrhythmia * cosineOfTurns(breathPhase(t)) +
      1.15 * arrhythmia * cosineOfTurns(MAYER_RATE * t + 0.6 * mayer(t / 40)) +
      0.03 * fast(t / 6) +
      0.25 * slow(t / 25) +
      1.8 * drift(t / 150)
    );
  };
}

export function createBeats(timeline: Timeline, breathPhase: BreathPhase, seed: string): Blocks<Beats> {
  const phase = createBeatPhase(timeline, breathPhase, seed);
  const jitter = streamSeed(seed, 'beat jitter');
  const ectopics = streamSeed(seed, 'ectopic beats');
  const size = streamSeed(seed, 'R size');

  return (block) => {
    const from = block * BLOCK_SECONDS;
    const first = Math.ceil(phase(from));
    const count = Math.ceil(phase(from + BLOCK_SECONDS)) - first;
    const beats: Beats = {
      times: new Float64Array(count),
      ectopic: new Uint8Array(count),
      strength: new Float64Array(count),
    };
    let guess = from;
    for (let i = 0; i < count; i++) {
      const beat = first + i;
      const early = uniform(ectopics, beat) < ECTOPIC_SHARE;
      const target = beat + 0.003 * gaussian(jitter, beat) - (early ? PREMATURITY : 0);
      const rate = timeline.heartRate.value(timeline.phaseAt(guess), guess);
      const t = timeOfPhase(phase, target, guess, rate);
      guess = t + 1 / rate;
      beats.times[i] = t;
      beats.ectopic[i] = early ? 1 : 0;
      beats.strength[i] = 1 + 0.05 * cosineOfTurns(breathPhase(t)) + 0.015 * gaussian(size, beat);
    }
    return beats;
  };
}
