import { count, greatest, least, leastNonZero, mean, meanNonZero, type Rule, total } from './rule.js';

const POWER = 42;
const ACTIVITY = 49;
const STEP = 52;
const CADENCE = 53;

/** Power is in watts, once a second. */
const JOULES_PER_CALORIE = 4184;

const energy = total(POWER, JOULES_PER_CALORIE);

export const movementRules: Readonly<Record<number, Rule>> = {
  1: meanNonZero(ACTIVITY),
  3: greatest(ACTIVITY),
  4: leastNonZero(ACTIVITY),
  17: mean(CADENCE),
  19: greatest(CADENCE),
  20: least(CADENCE),
  71: count(STEP),
  126: energy,
  139: energy,
  149: energy,
  2003: energy,
};
