import { between, hash, streamSeed, uniform } from '../random/hash.js';
import type { Segment } from '../spec.js';
import { type Load, loads, type Posture, type SleepStage } from './activities.js';

/** A stretch over which the body's aims stay the same: a whole segment, or one part of a night. */
export interface Phase {
  /** Seconds since the record's start. */
  readonly start: number;
  readonly load: Load;
  readonly posture: Posture;
  /** Set in sleep segments only. */
  readonly sleep: SleepStage | null;
  readonly isRestTest: boolean;
}

/** Takes the script apart into phases. Later segments never change the phases of earlier ones. */
export function phasesOf(script: readonly Segment[], seed: string): Phase[] {
  const phases: Phase[] = [];
  let start = 0;
  script.forEach((segment, index) => {
    const segmentSeed = hash(streamSeed(seed, 'phases'), index);
    if (segment.activity === 'sleep') phases.push(...night(start, segment.seconds, segmentSeed));
    else phases.push(awake(start, segment.activity, segmentSeed));
    start += segment.seconds;
  });
  return phases;
}

function awake(start: number, activity: Exclude<Segment['activity'], 'sleep'>, seed: number): Phase {
  const load = vary(loads[activity], seed);
  const posture = activity === 'restTest' ? 'supine' : activity === 'cycle' ? 'leaning' : 'upright';
  return { start, load, posture, sleep: null, isRestTest: activity === 'restTest' };
}

/** Nobody does the same thing twice in the same way. */
function vary(load: Load, seed: number): Load {
  const vigour = between(0.92, 1.08, seed, 0);
  const pace = between(0.95, 1.05, seed, 1);
  return {
    effort: load.effort * vigour,
    breathing: load.breathing * pace,
    volume: load.volume * vigour,
    vagal: load.vagal,
    cadence: load.cadence * pace,
    bounce: load.bounce * vigour,
    restlessness: load.restlessness,
  };
}

/** Sleep is scored in epochs of half a minute. */
const EPOCH = 30;
const POSITIONS: readonly Posture[] = ['supine', 'left', 'right', 'prone'];

/** Falling asleep, then cycles of about ninety minutes whose dreams grow longer, with turns in bed and short wakes. */
function night(start: number, seconds: number, seed: number): Phase[] {
  const phases: Phase[] = [];
  let at = 0;
  let draws = 0;
  let position = Math.floor(uniform(seed, draws++) * POSITIONS.length);
  const draw = (from: number, to: number): number => between(from, to, seed, draws++);
  const stay = (stage: SleepStage, minutes: number): void => {
    if (at >= seconds && phases.length > 0) return;
    const load = vary(loads[stage], hash(seed, draws++));
    phases.push({ start: start + at, load, posture: POSITIONS[position] ?? 'supine', sleep: stage, isRestTest: false });
    at += Math.max(1, Math.round((minutes * 60) / EPOCH)) * EPOCH;
  };
  const turn = (): void => {
    position = (position + 1 + Math.floor(draw(0, POSITIONS.length - 1))) % POSITIONS.length;
  };

  stay('wake', draw(4, 18));
  for (let cycle = 0; at < seconds; cycle++) {
    turn();
    stay('nonRem', draw(22, 40));
    if (draw(0, 1) < 0.6) turn();
    stay('nonRem', draw(20, 40));
    stay('rem', Math.min(30, 6 + 5 * cycle) * draw(0.8, 1.2));
    if (draw(0, 1) < 0.5) stay('wake', draw(1, 4));
  }
  return phases;
}
