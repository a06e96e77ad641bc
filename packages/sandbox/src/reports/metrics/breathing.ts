import { greatest, least, leastNonZero, mean, meanNonZero, type Rule } from './rule.js';

const BREATHING_RATE = 33;
const MINUTE_VENTILATION = 36;
const ML_PER_LITRE = 1000;

/** The activity type whose metric the least breathing rate of a rest test is. */
const REST_TEST = 106;

const leastRate = least(BREATHING_RATE);

export const breathingRules: Readonly<Record<number, Rule>> = {
  12: mean(BREATHING_RATE),
  14: greatest(BREATHING_RATE),
  15: leastRate,
  55: meanNonZero(MINUTE_VENTILATION, ML_PER_LITRE),
  57: greatest(MINUTE_VENTILATION, ML_PER_LITRE),
  58: leastNonZero(MINUTE_VENTILATION, ML_PER_LITRE),
  1051: {
    ...leastRate,
    of: (readings, activityType) => (activityType === REST_TEST ? leastRate.of(readings, activityType) : null),
  },
};
