import { type Clock, RESPIRATION, rateOf } from '../clock.js';
import { between, hash, streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { Artifacts, BeltTrouble, Episode } from '../schedules/artifacts.js';
import { type Blocks, rememberWaveform } from '../schedules/blocks.js';
import type { Breaths } from '../schedules/breaths.js';
import type { Timeline } from '../timeline/timeline.js';
import { quantizeUnsigned } from './quantize.js';
import { addStroke, changeSpan, keepingLast, type Trace, traceMaker } from './trace.js';
import { smoothFall, tabulate } from './wave-shapes.js';

export type Belt = 'thoracic' | 'abdominal';

/** Counts by which both belts together fall per mL of breath. */
const COUNTS_PER_ML = 1.1;
/** Seconds by which each belt is behind the breath: the abdomen moves first. */
const delays: Readonly<Record<Belt, number>> = { thoracic: 0.025, abdominal: -0.025 };

const inspiring = tabulate((x) => 1 - smoothFall(x));
// Air leaves fast at first, and a pause follows.
const expiring = tabulate((x) => smoothFall(x ** 0.75));

/** Counts that a belt shows between breaths, at time `t`. They change with the posture and drift. */
function createTension(belt: Belt, timeline: Timeline, seed: string): (t: number) => number {
  const own = streamSeed(seed, `${belt} tension`);
  const mean = between(23_600, 25_600, own, 0);
  const bend = hash(own, 1);
  const drift = smoothNoise(own);
  const course = timeline.follow(({ posture }) => mean + between(-350, 350, bend, posture.charCodeAt(0)), 2);
  return (t) => course.value(timeline.phaseAt(t), t) + 150 * drift(t / 240);
}

/** Mean level of both belts at time `t` with `volume` mL of breath in the lungs: the value of breathing events. */
export function createBreathLevel(timeline: Timeline, seed: string): (t: number, volume: number) => number {
  const thorax = createTension('thoracic', timeline, seed);
  const abdomen = createTension('abdominal', timeline, seed);
  return (t, volume) => Math.round((thorax(t) + abdomen(t) - volume * COUNTS_PER_ML) / 2);
}

export interface BeltSources {
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly breaths: Blocks<Breaths>;
  readonly artifacts: Artifacts;
}

/** Raw counts of one belt. They fall on inspiration. */
export function createBelt(belt: Belt, sources: BeltSources, seed: string): Blocks<Uint16Array> {
  const { clock, timeline, breaths, artifacts } = sources;
  const rate = rateOf(clock, RESPIRATION);
  const noise = streamSeed(seed, `${belt} noise`);
  const sway = smoothNoise(streamSeed(seed, `${belt} sway`));
  const tension = createTension(belt, timeline, seed);
  // Lying on the back, one breathes more with the belly.
  const chestShare = timeline.follow(({ posture }) => (posture === 'supine' ? 0.42 : 0.56), 3);
  const movement = timeline.follow((phase) => phase.load.bounce + phase.load.restlessness, 3);
  const movementAt = keepingLast((t) => movement.value(timeline.phaseAt(t), t));
  const delay = delays[belt];
  const traceOf = traceMaker(rate, {
    curve: (t) => tension(t) + 14 * movementAt(t) * sway(t / 0.4),
    perSecond: 8,
    noiseSeed: noise,
    noise: (t) => 1.5 + 4 * movementAt(t),
  });

  return rememberWaveform((block, over) => {
    const trace = traceOf(block);
    for (const source of [block - 1, block, block + 1]) {
      const { onsets, turns, volumes } = breaths(source);
      for (let i = 0; i < turns.length; i++) {
        const onset = (onsets[i] as number) + delay;
        const turn = (turns[i] as number) + delay;
        const end = (onsets[i + 1] as number) + delay;
        const chest = chestShare.value(timeline.phaseAt(onset), onset);
        const swing = (volumes[i] as number) * COUNTS_PER_ML * (belt === 'thoracic' ? chest : 1 - chest);
        addStroke(trace, onset, turn, inspiring, -swing, -swing);
        addStroke(trace, turn, end, expiring, -swing, -swing);
      }
    }
    for (const episode of artifacts[belt](trace.origin, trace.origin + trace.samples.length / rate)) {
      disturb(trace, episode, noise);
    }
    return quantizeUnsigned(trace.samples, over);
  });
}

/** What a slack belt shows. */
const SLACK = 31_000;

function disturb(trace: Trace, { trouble, from, to }: Episode<BeltTrouble>, seed: number): void {
  const shaking = smoothNoise(seed);
  changeSpan(trace, from, to, (clean, t) => {
    if (trouble === 'belt off') return SLACK;
    const swell = Math.sin((Math.PI * (t - from)) / (to - from)) ** 2;
    return trouble === 'shift' ? clean + 450 * swell : clean + 60 * swell * shaking(t / 0.2);
  });
}
