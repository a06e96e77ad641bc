import { type Clock, ECG, sampleGrid } from '../clock.js';
import { streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { Timeline } from '../timeline/timeline.js';
import type { Beats } from './beats.js';
import type { Blocks } from './blocks.js';
import type { Detections } from './detections.js';

/** Seconds that a beat's pressure wave takes to the forehead: less when blood pressure is high. */
export type TransitTime = (t: number) => number;

export function createTransitTime(timeline: Timeline, seed: string): TransitTime {
  const drift = smoothNoise(streamSeed(seed, 'pulse transit'));
  const effort = timeline.follow((phase) => phase.load.effort, 40, 120);
  return (t) => 0.205 - 0.07 * effort.value(timeline.phaseAt(t), t) + 0.01 * drift(t / 70);
}

/** Arrival of each beat of a block at the forehead, seconds since the record's start. */
export function createPulseArrivals(beats: Blocks<Beats>, transit: TransitTime): Blocks<Float64Array> {
  return (block) => beats(block).times.map((t) => t + transit(t));
}

/** A pulse as the oximeter reports it. */
export interface PulseEvent {
  /** Tick of its arrival. */
  readonly tick: number;
  /** Ticks since the R peak. */
  readonly transit: number;
}

/** The pulses of each block's detected beats that arrive within the record, in order. */
export function createPulseEvents(
  detections: Blocks<Detections>,
  transit: TransitTime,
  clock: Clock,
): Blocks<PulseEvent[]> {
  const { start, ticksPerSecond, seconds } = clock;
  const tickAt = sampleGrid(clock, ECG);
  return (block) =>
    Array.from(detections(block).ticks, (beat) => {
      const t = (beat - start) / ticksPerSecond;
      const tick = tickAt(t + transit(t));
      return { tick, transit: tick - beat };
    }).filter(({ tick }) => tick <= start + seconds * ticksPerSecond);
}
