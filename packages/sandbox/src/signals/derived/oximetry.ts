import type { Clock } from '../clock.js';
import { streamSeed } from '../random/hash.js';
import { smoothNoise } from '../random/smooth-noise.js';
import type { Artifacts } from '../schedules/artifacts.js';
import { BLOCK_SECONDS, type Blocks } from '../schedules/blocks.js';
import type { PulseEvent } from '../schedules/pulses.js';
import type { Timeline } from '../timeline/timeline.js';
import { eachSecond, endOfSecond } from './seconds.js';

/** Pulses that pulse rate and blood pressure are taken over. */
const PULSES = 16;

/** What the newest pulses give in each second, by `measure`; 0 before the first pulse. */
function fromPulses(
  pulses: Blocks<PulseEvent[]>,
  clock: Clock,
  measure: (newest: readonly PulseEvent[]) => number,
): Blocks<Int16Array> {
  return (block) => {
    const recent = [block - 1, block].flatMap(pulses);
    let seen = 0;
    return eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      while (seen < recent.length && (recent[seen] as PulseEvent).tick <= endOfSecond(clock, second)) seen++;
      const newest = recent.slice(Math.max(0, seen - PULSES - 1), seen);
      return newest.length === 0 ? 0 : Math.round(measure(newest));
    });
  };
}

/** Heart rate as the oximeter sees it, beats per minute at 1 Hz. */
export function createPulseRate(pulses: Blocks<PulseEvent[]>, clock: Clock): Blocks<Int16Array> {
  return fromPulses(pulses, clock, (newest) => {
    const span = (newest.at(-1)?.tick ?? 0) - (newest[0]?.tick ?? 0);
    return span === 0 ? 0 : (60 * clock.ticksPerSecond * (newest.length - 1)) / span;
  });
}

const MEAN_PRESSURE = 122;
const MEAN_TRANSIT = 0.2;
/** mmHg per second of pulse transit time. */
const PRESSURE_PER_SECOND = -900;

/** Systolic blood pressure at 1 Hz, mmHg, estimated from the pulse transit time; `calibration` is added. */
export function createSystolicPressure(
  pulses: Blocks<PulseEvent[]>,
  clock: Clock,
  calibration: number,
): Blocks<Int16Array> {
  return fromPulses(pulses, clock, (newest) => {
    const ticks = newest.reduce((sum, pulse) => sum + pulse.transit, 0) / newest.length;
    return MEAN_PRESSURE + calibration + PRESSURE_PER_SECOND * (ticks / clock.ticksPerSecond - MEAN_TRANSIT);
  });
}

/** Oxygen saturation at 1 Hz, %. It dips now and then in sleep. */
export function createSaturation(timeline: Timeline, seed: string): Blocks<Int16Array> {
  const drift = smoothNoise(streamSeed(seed, 'saturation'));
  const apnea = smoothNoise(streamSeed(seed, 'apnea'));
  return (block) =>
    eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      const asleep = timeline.phases[timeline.phaseAt(second)]?.sleep !== null;
      const dip = asleep ? 8 * Math.max(0, apnea(second / 45) - 0.4) : 0;
      return Math.round(Math.min(100, 97.4 + drift(second / 90) - dip));
    });
}

const ARTIFACTS = 16;

/** Flags of oxygen saturation at 1 Hz: movement disturbs the oximeter as it does the ECG. */
export function createSaturationQuality(artifacts: Artifacts): Blocks<Int16Array> {
  return (block) =>
    eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) =>
      artifacts.ecg(second, second + 1).some(({ trouble }) => trouble === 'movement') ? ARTIFACTS : 0,
    );
}

const ECG_OFF_NOMINAL = 1;
const PPG_OFF_NOMINAL = 2;

/** Flags of blood pressure at 1 Hz. */
export function createPressureQuality(artifacts: Artifacts): Blocks<Int16Array> {
  return (block) =>
    eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      const troubles = artifacts.ecg(second, second + 1).map(({ trouble }) => trouble);
      return (troubles.length > 0 ? ECG_OFF_NOMINAL : 0) | (troubles.includes('movement') ? PPG_OFF_NOMINAL : 0);
    });
}
