import type { Clock } from '../clock.js';
import type { Posture, SleepStage } from '../timeline/activities.js';
import type { Phase } from '../timeline/phases.js';
import { deviceIsUpsideDown, type Timeline } from '../timeline/timeline.js';

/** A change of state. A state is undefined (NaN) at the record's very start and end. */
export interface StateChange {
  readonly tick: number;
  readonly state: number;
}

const positions: Readonly<Record<Posture, number>> = { supine: 1, left: 2, right: 3, prone: 4, upright: 5, leaning: 5 };
const sleepStages: Readonly<Record<SleepStage, number>> = { wake: 6, rem: 5, nonRem: 2 };
const NOT_ASLEEP = 0;

/** Seconds after which a position is first known, and the grid of its changes. */
const POSITION_GRID = 1;
/** Sleep is scored in epochs of so many seconds. */
const SLEEP_GRID = 30;

/** Body position: 1 to 4 lying, 5 upright. */
export function sleepPositions(timeline: Timeline, clock: Clock, ongoing: boolean): StateChange[] {
  return changes(timeline.phases, (phase) => positions[phase.posture], POSITION_GRID, clock, ongoing);
}

/** Sleep stage: 6 awake in bed, 5 REM, 2 non-REM, 0 up. */
export function sleepPhases(timeline: Timeline, clock: Clock, ongoing: boolean): StateChange[] {
  const stageOf = ({ sleep }: Phase): number => (sleep === null ? NOT_ASLEEP : sleepStages[sleep]);
  return changes(timeline.phases, stageOf, SLEEP_GRID, clock, ongoing);
}

/** How the device sits in its pocket: 6, or 4 when upside down. */
export function devicePositions(timeline: Timeline, clock: Clock, seed: string, ongoing: boolean): StateChange[] {
  const position = deviceIsUpsideDown(seed) ? 4 : 6;
  return changes(timeline.phases, () => position, POSITION_GRID, clock, ongoing);
}

function changes(
  phases: readonly Phase[],
  stateOf: (phase: Phase) => number,
  grid: number,
  clock: Clock,
  ongoing: boolean,
): StateChange[] {
  // Of several phases that begin within one step of the grid, the last one counts.
  const states = new Map(phases.map((phase) => [Math.max(1, Math.ceil(phase.start / grid)) * grid, stateOf(phase)]));
  const found: StateChange[] = [{ tick: clock.start, state: Number.NaN }];
  for (const [at, state] of states) {
    if (state === found.at(-1)?.state || at >= clock.seconds) continue;
    found.push({ tick: clock.start + at * clock.ticksPerSecond, state });
  }
  if (!ongoing) found.push({ tick: clock.start + clock.seconds * clock.ticksPerSecond, state: Number.NaN });
  return found;
}
