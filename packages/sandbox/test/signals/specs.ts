import type { Person, RecordSpec, Segment } from '../../src/signals/spec.js';

export const person: Person = {
  sex: 'F',
  age: 34,
  height: 1.68,
  weight: 61,
  restingHeartRate: 58,
  maximalHeartRate: 188,
};

/** 2026-05-01T08:00:00Z and a fraction, as records do not begin on whole seconds. */
const START_SECONDS = 1_777_622_400;
const FRACTION = 0.375;

const basis = { seed: 'coherence', person, ticksPerSecond: 256, device: 'hexoskin' } as const;

/** A record of some seconds that starts at a fixed time. */
export function recordOf(seconds: number, script: readonly Segment[], changes: Partial<RecordSpec> = {}): RecordSpec {
  const ticksPerSecond = changes.ticksPerSecond ?? basis.ticksPerSecond;
  const start = (START_SECONDS + FRACTION) * ticksPerSecond;
  return { ...basis, ...changes, start, end: start + seconds * ticksPerSecond, script };
}

export const WEEK = 7 * 86_400;

/** A week of default days and nights. */
export function weekOf(changes: Partial<RecordSpec> = {}): RecordSpec {
  const { script, ...record } = recordOf(WEEK, [], changes);
  return script?.length ? { ...record, script } : record;
}
