import { type Clock, ECG, rateOf } from '../clock.js';
import { between, streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { Artifacts } from '../schedules/artifacts.js';
import type { Beats } from '../schedules/beats.js';
import { BLOCK_SECONDS, type Blocks, rememberWaveform } from '../schedules/blocks.js';
import type { BreathPhase } from '../schedules/breaths.js';
import type { Timeline } from '../timeline/timeline.js';
import { createEcgTrouble } from './ecg-trouble.js';
import { addBeat, type LeadShape, leadI, leadII } from './heart-beat.js';
import { type Converter, quantize } from './quantize.js';
import { keepingLast, traceMaker } from './trace.js';

/** 0.0064 mV around 1360 in 12 bits where a second has 256 ticks, 0.001 mV around 0 where it has 1000. */
function converterOf(clock: Clock): Converter {
  return clock.ticksPerSecond === 256
    ? { perUnit: 1 / 0.0064, zero: 1360, lowest: 0, highest: 4095 }
    : { perUnit: 1000, zero: 0, lowest: -32_768, highest: 32_767 };
}

/** Factor by which the wearer's waves are higher than the mean. */
function heartSize(seed: string): number {
  return between(0.9, 1.4, streamSeed(seed, 'heart size'), 0);
}

/** Raw counts of a heart beat's R wave in lead I. */
export function rWaveCounts(clock: Clock, seed: string): number {
  return leadI.r * heartSize(seed) * converterOf(clock).perUnit;
}

export interface EcgSources {
  readonly clock: Clock;
  readonly timeline: Timeline;
  readonly beats: Blocks<Beats>;
  readonly breathPhase: BreathPhase;
  readonly artifacts: Artifacts;
}

/** Seconds around a block whose beats may reach into it. */
const REACH = 1;

/** Raw counts of lead I or II. */
export function createLead(lead: 'I' | 'II', sources: EcgSources, seed: string): Blocks<Int16Array> {
  const { clock, timeline, beats, breathPhase, artifacts } = sources;
  const rate = rateOf(clock, ECG);
  const converter = converterOf(clock);
  const shape: LeadShape = lead === 'I' ? leadI : leadII;
  const size = heartSize(seed);
  const qtc = between(0.418, 0.436, streamSeed(seed, 'QT'), 0);
  const noise = streamSeed(seed, `ECG noise ${lead}`);
  const wander = smoothNoise(streamSeed(seed, `ECG wander ${lead}`));
  const sway = smoothNoise(streamSeed(seed, `ECG sway ${lead}`));
  const movement = timeline.follow((phase) => phase.load.bounce + phase.load.restlessness, 3);
  const movementAt = keepingLast((t) => movement.value(timeline.phaseAt(t), t));
  const addTrouble = createEcgTrouble(streamSeed(seed, `ECG trouble ${lead}`));
  const traceOf = traceMaker(rate, {
    curve: (t) =>
      0.03 * Math.sin(2 * Math.PI * breathPhase(t)) + 0.05 * wander(t / 4) + 0.1 * movementAt(t) * sway(t / 0.5),
    perSecond: 8,
    noiseSeed: noise,
    noise: (t) => 0.006 + 0.012 * movementAt(t),
  });

  return rememberWaveform((block, over) => {
    const trace = traceOf(block);
    const from = trace.origin - REACH;
    const to = trace.origin + BLOCK_SECONDS + REACH;
    for (const source of [block - 1, block, block + 1]) {
      const { times, strength } = beats(source);
      for (let i = 0; i < times.length; i++) {
        const r = times[i] as number;
        if (r < from || r > to) continue;
        const interval = 1 / timeline.heartRate.value(timeline.phaseAt(r), r);
        addBeat(trace, shape, { r, interval, qtc, size: size * (strength[i] as number) });
      }
    }
    for (const episode of artifacts.ecg(from, to)) addTrouble(trace, episode);
    return quantize(trace.samples, converter, over);
  });
}

/** Lead III as the device gives it: the difference of the counts of leads I and II, exactly. */
export function createLeadIII(first: Blocks<Int16Array>, second: Blocks<Int16Array>): Blocks<Int16Array> {
  return (block) => {
    const subtrahend = second(block);
    return first(block).map((count, index) => count - (subtrahend[index] as number));
  };
}
