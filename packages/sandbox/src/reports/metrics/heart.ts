import { greatest, least, mean, meanNonZero, type Rule } from './rule.js';

const HEART_RATE = 19;
const SDNN = 272;
const LOW_FREQUENCY_SHARE = 273;
const NORMAL_INTERVAL = 318;

/** Stretches of five minutes with too few good beats are zero in the channel. */
const lowFrequencyShare = meanNonZero(LOW_FREQUENCY_SHARE);

/** What the live service says where variability was not computed. */
const NOT_COMPUTED = -1;

const highFrequencyShare: Rule = {
  ...lowFrequencyShare,
  of: (readings, activityType) => {
    const low = lowFrequencyShare.of(readings, activityType);
    return low === null ? null : 100 - low;
  },
};

export const heartRules: Readonly<Record<number, Rule>> = {
  44: mean(HEART_RATE),
  46: greatest(HEART_RATE),
  47: least(HEART_RATE),
  50: {
    ...lowFrequencyShare,
    of: (readings, activityType) =>
      readings.pieces.length === 0 ? null : (lowFrequencyShare.of(readings, activityType) ?? NOT_COMPUTED),
  },
  170: highFrequencyShare,
  173: lowFrequencyShare,
  182: mean(NORMAL_INTERVAL),
  183: meanNonZero(SDNN),
};
