import type { Clock } from '../clock.js';
import type { Artifacts, BeltTrouble, EcgTrouble } from '../schedules/artifacts.js';
import { BLOCK_SECONDS, type Blocks } from '../schedules/blocks.js';
import { type Detections, UNRELIABLE } from '../schedules/detections.js';
import type { Timeline } from '../timeline/timeline.js';
import type { Breathing } from './breathing.js';
import { startingSeconds } from './heart-rate.js';
import { eachSecond } from './seconds.js';

/** Bits of heart_rate_quality. */
const ecgBits: Readonly<Record<EcgTrouble, number>> = { 'electrode off': 2, mains: 4, saturation: 8, movement: 16 };
const SOME_RR_UNRELIABLE = 32;

/** Flags of heart rate at 1 Hz. */
export function createHeartRateQuality(
  detections: Blocks<Detections>,
  artifacts: Artifacts,
  clock: Clock,
  seed: string,
): Blocks<Int16Array> {
  const starting = startingSeconds(seed);
  return (block) => {
    const doubtful = new Set<number>();
    const { ticks, quality } = detections(block);
    for (const [i, tick] of ticks.entries()) {
      if ((quality[i] as number) < UNRELIABLE) continue;
      doubtful.add(Math.ceil((tick - clock.start) / clock.ticksPerSecond) - 1);
    }
    return eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      const unreliable = second < starting || doubtful.has(second) ? SOME_RR_UNRELIABLE : 0;
      return artifacts.ecg(second, second + 1).reduce((bits, { trouble }) => bits | ecgBits[trouble], unreliable);
    });
  };
}

/** Bits of breathing_rate_quality. */
const thoracicBits: Readonly<Record<BeltTrouble, number>> = { 'belt off': 1, shift: 4, noise: 16 };
const abdominalBits: Readonly<Record<BeltTrouble, number>> = { 'belt off': 2, shift: 8, noise: 32 };
const BASELINES_SHIFTING = thoracicBits.shift | abdominalBits.shift;
/** Seconds that the belts take to settle after the wearer has turned. */
const SETTLING = 6;

/** Flags of breathing rate at 1 Hz. Until seven breaths have been seen, the belts count as settling. */
export function createBreathingRateQuality(
  breathing: Blocks<Breathing>,
  timeline: Timeline,
  artifacts: Artifacts,
): Blocks<Int16Array> {
  const turns = timeline.phases.filter((phase, i) => i > 0 && phase.posture !== timeline.phases[i - 1]?.posture);
  return (block) => {
    const from = block * BLOCK_SECONDS;
    const turning = turns.filter((turn) => turn.start < from + BLOCK_SECONDS && turn.start + SETTLING > from);
    const { settled } = breathing(block);
    return eachSecond(new Int16Array(BLOCK_SECONDS), block, (second) => {
      const shifting =
        settled[second - from] === 0 ||
        turning.some((turn) => turn.start < second + 1 && turn.start + SETTLING > second);
      let bits = shifting ? BASELINES_SHIFTING : 0;
      for (const { trouble } of artifacts.thoracic(second, second + 1)) bits |= thoracicBits[trouble];
      for (const { trouble } of artifacts.abdominal(second, second + 1)) bits |= abdominalBits[trouble];
      return bits;
    });
  };
}

/** Bits of ECG_quality: the artifact bits of all three leads, or the disconnected ones and the missing left arm. */
const ARTIFACT_ON_ALL_LEADS = 1024 | 2048 | 4096;
const LEFT_ARM_OFF = 1 | 8192 | 32_768;

/** Flags of the three ECG leads at 1 Hz. */
export function createEcgQuality(artifacts: Artifacts): Blocks<Uint16Array> {
  return (block) =>
    eachSecond(new Uint16Array(BLOCK_SECONDS), block, (second) =>
      artifacts
        .ecg(second, second + 1)
        .reduce((bits, { trouble }) => bits | (trouble === 'electrode off' ? LEFT_ARM_OFF : ARTIFACT_ON_ALL_LEADS), 0),
    );
}
