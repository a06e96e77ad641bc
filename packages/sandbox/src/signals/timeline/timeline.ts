import { streamSeed } from '../random/hash.js';
import type { RecordSpec } from '../spec.js';
import { gravity } from './activities.js';
import { defaultScript } from './default-script.js';
import { type Phase, phasesOf } from './phases.js';
import { Relaxation } from './relaxation.js';

/** What the body does over the whole record, at any time in closed form. Times are seconds since the record's start. */
export interface Timeline {
  readonly phases: readonly Phase[];
  /** Index of the phase that holds time `t`; the first one for times before the record. */
  phaseAt(t: number): number;
  /** Mean heart rate, beats per second. */
  readonly heartRate: Relaxation;
  /** Swing of the beat phase with each breath, in beats. */
  readonly sinusArrhythmia: Relaxation;
  /** Mean breathing rate, breaths per second. */
  readonly breathRate: Relaxation;
  /** Tidal volume, mL. */
  readonly tidalVolume: Relaxation;
  /** Gravity along X, Y and Z of the device, g. */
  readonly gravity: readonly [Relaxation, Relaxation, Relaxation];
  /** A quantity of its own that follows the phases. */
  follow(target: (phase: Phase) => number, tauUp: number, tauDown?: number): Relaxation;
}

export function createTimeline(spec: RecordSpec): Timeline {
  const { person, ticksPerSecond, seed } = spec;
  const seconds = (spec.end - spec.start) / ticksPerSecond;
  const script = spec.script?.length ? spec.script : defaultScript(seed, spec.start / ticksPerSecond, seconds);
  const phases = phasesOf(script, seed);
  const starts = Float64Array.from(phases, (phase) => phase.start);

  const follow = (target: (phase: Phase) => number, tauUp: number, tauDown = tauUp): Relaxation =>
    new Relaxation(phases.map((phase) => ({ at: phase.start, target: target(phase), tauUp, tauDown })));

  const beatsPerSecond = ({ load: { effort } }: Phase): number =>
    (person.restingHeartRate + effort * (person.maximalHeartRate - person.restingHeartRate)) / 60;
  // The heart-rate swing is a share of the rate; as a swing of the phase it is divided by the angular frequency.
  const youth = Math.max(0.5, 1.3 - person.age / 100);
  const phaseSwing = (phase: Phase): number =>
    (0.075 * youth * phase.load.vagal * beatsPerSecond(phase)) / ((2 * Math.PI * phase.load.breathing) / 60);
  // The device sits a little differently in its pocket each time, upside down for some wearers.
  const upsideDown = deviceIsUpsideDown(seed) ? -1 : 1;

  return {
    phases,
    phaseAt: phaseFinder(starts),
    heartRate: follow(beatsPerSecond, 32, 55),
    sinusArrhythmia: follow(phaseSwing, 60, 20),
    breathRate: follow((phase) => phase.load.breathing / 60, 25, 40),
    tidalVolume: follow((phase) => phase.load.volume * person.weight, 25, 40),
    gravity: [
      follow((phase) => upsideDown * gravity[phase.posture][0], 1.2),
      follow((phase) => upsideDown * gravity[phase.posture][1], 1.2),
      follow((phase) => gravity[phase.posture][2], 1.2),
    ],
    follow,
  };
}

/** Which way round the device sits in the pocket, for the whole record. */
export function deviceIsUpsideDown(seed: string): boolean {
  return (streamSeed(seed, 'pocket') & 7) === 0;
}

/** One asks about times that follow one another, so the phase found last is looked at first. */
function phaseFinder(starts: Float64Array): (t: number) => number {
  let found = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  return (t) => {
    if (t >= from && t < to) return found;
    found = lastAtOrBefore(starts, t);
    from = starts[found] as number;
    to = starts[found + 1] ?? Number.POSITIVE_INFINITY;
    return found;
  };
}

function lastAtOrBefore(sorted: Float64Array, t: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}
