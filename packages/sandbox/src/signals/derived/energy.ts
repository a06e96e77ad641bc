import type { Person } from '../spec.js';

const SECONDS_PER_DAY = 86_400;
const JOULES_PER_KCAL = 4184;
/** Sitting costs a little more than lying awake. */
const SITTING = 1.2;
/** Shares of the heart-rate reserve between which the estimate goes over from metabolism at rest to heart rate. */
const REST = 0.15;
const EXERCISE = 0.4;

/** Energy expenditure in watts at a heart rate: Mifflin's equation at rest, Keytel's in exercise. */
export function energyAt(person: Person, heartRate: number): number {
  const atRest = SITTING * restingWatts(person);
  const { restingHeartRate, maximalHeartRate } = person;
  const effort = (heartRate - restingHeartRate) / (maximalHeartRate - restingHeartRate);
  const weight = Math.min(1, Math.max(0, (effort - REST) / (EXERCISE - REST)));
  return Math.round(atRest + weight * Math.max(0, exerciseWatts(person, heartRate) - atRest));
}

/** Mifflin et al. 1990. */
function restingWatts({ sex, age, height, weight }: Person): number {
  const kcalPerDay = 10 * weight + 6.25 * height * 100 - 5 * age + (sex === 'M' ? 5 : -161);
  return (kcalPerDay * JOULES_PER_KCAL) / SECONDS_PER_DAY;
}

/** Keytel et al. 2005. */
function exerciseWatts({ sex, age, weight }: Person, heartRate: number): number {
  const kilojoulesPerMinute =
    sex === 'M'
      ? -55.0969 + 0.6309 * heartRate + 0.1988 * weight + 0.2017 * age
      : -20.4022 + 0.4472 * heartRate - 0.1263 * weight + 0.074 * age;
  return (kilojoulesPerMinute * 1000) / 60;
}
