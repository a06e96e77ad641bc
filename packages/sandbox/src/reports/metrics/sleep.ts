import type { Readings, Stay } from '../readings.js';
import type { Rule } from './rule.js';

const POSITION = 270;
const PHASE = 280;

/** Phases in which one sleeps: not REM, and REM. */
const ASLEEP = [2, 5];

function seconds(stays: readonly Stay[], states: readonly number[]): number {
  return stays.filter(({ state }) => states.includes(state)).reduce((sum, stay) => sum + stay.seconds, 0);
}

/** States change so rarely that none of them has to be read beforehand. */
function stateRule(of: (readings: Readings) => number | null): Rule {
  return { reads: [], of };
}

function timeIn(dataType: number, states: readonly number[]): Rule {
  return stateRule((readings) => (readings.has(dataType) ? seconds(readings.stays(dataType), states) : null));
}

const timeAsleep = timeIn(PHASE, ASLEEP);

/** Share of the time asleep, in percent. */
const efficiency: Rule = stateRule((readings) => {
  const asleep = timeAsleep.of(readings, null);
  return asleep === null || readings.seconds === 0 ? null : (100 * asleep) / readings.seconds;
});

function changes(readings: Readings): number | null {
  if (!readings.has(POSITION)) return null;
  const states = readings.stays(POSITION).map(({ state }) => state);
  return states.filter((state, i) => i > 0 && state !== states[i - 1]).length;
}

export const sleepRules: Readonly<Record<number, Rule>> = {
  1032: timeAsleep,
  1033: timeIn(POSITION, [1]),
  1034: timeIn(POSITION, [2]),
  1035: timeIn(POSITION, [3]),
  1036: timeIn(POSITION, [4]),
  1037: timeIn(POSITION, [5]),
  1038: stateRule(changes),
  1039: efficiency,
};
