import { greatest, least, leastNonZero, mean, meanNonZero, type Rule, total } from './rule.js';

const TIDAL_VOLUME = 37;
const ADJUSTED_VENTILATION = 38;
const ADJUSTED_VOLUME = 39;
const POWER = 42;
const RMSSD = 278;
const ML_PER_LITRE = 1000;
/** Seconds in a millisecond. */
const MILLISECOND = 1 / 1000;

/**
 * Metrics of `statistics.csv` whose ids nobody has told: by name, so that the file can have them. There is one channel of
 * energy, in watts once a second, which follows from the ECG.
 */
export const namedRules: Readonly<Record<string, Rule>> = {
  energy_avg: mean(POWER),
  energy_min: least(POWER),
  energy_max: greatest(POWER),
  energy_total: total(POWER),
  energyecg_avg: mean(POWER),
  tidalvolume_avg: meanNonZero(TIDAL_VOLUME, ML_PER_LITRE),
  tidalvolume_min: leastNonZero(TIDAL_VOLUME, ML_PER_LITRE),
  tidalvolume_max: greatest(TIDAL_VOLUME, ML_PER_LITRE),
  tidalvolume_adjusted_avg: meanNonZero(ADJUSTED_VOLUME, ML_PER_LITRE),
  tidalvolume_adjusted_min: leastNonZero(ADJUSTED_VOLUME, ML_PER_LITRE),
  tidalvolume_adjusted_max: greatest(ADJUSTED_VOLUME, ML_PER_LITRE),
  minuteventilation_adjusted_avg: meanNonZero(ADJUSTED_VENTILATION, ML_PER_LITRE),
  minuteventilation_adjusted_min: leastNonZero(ADJUSTED_VENTILATION, ML_PER_LITRE),
  minuteventilation_adjusted_max: greatest(ADJUSTED_VENTILATION, ML_PER_LITRE),
  RMSSD: meanNonZero(RMSSD, MILLISECOND),
};
