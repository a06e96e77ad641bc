import { edfError } from './model.js';
import { numberText } from './number-text.js';

const LONGEST = 3600;

/**
 * The shortest whole number of seconds in which each rate has a whole number of samples: 1, or 300 for 1/300. Null where
 * no number up to an hour is one.
 */
export function edfRecordSeconds(rates: readonly number[]): number | null {
  for (let seconds = 1; seconds <= LONGEST; seconds += 1) {
    if (rates.every((rate) => samplesIn(seconds, rate) !== null)) return seconds;
  }
  return null;
}

export function recordSecondsFor(rates: readonly number[]): number {
  const seconds = edfRecordSeconds(rates);
  if (seconds !== null) return seconds;
  throw edfError(`no data record fits the rates ${rates.join(', ')}`, null, 'duration of a data record');
}

/** Number of samples in a data record; null when there is no whole number of them, or none. */
export function samplesIn(seconds: number, rate: number): number | null {
  const samples = Math.round(seconds * rate);
  return samples > 0 && Math.abs(samples - seconds * rate) < 1e-6 ? samples : null;
}

/** @throws FormatError for a duration that the header would round */
export function checkRecordSeconds(seconds: number): number {
  if (seconds > 0 && Number(numberText(seconds, 8)) === seconds) return seconds;
  throw edfError(`${seconds} does not fit into 8 characters`, null, 'duration of a data record');
}
