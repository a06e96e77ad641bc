import type { Gap } from './steps.js';

/** What a data type says at the beginning of a record, for how many seconds at most. */
interface StartingValue {
  readonly value: number;
  readonly seconds: number;
}

/** Seen in real recordings: heart rate stays at 70 for ten or eleven seconds, breathing rate at 10 for seven breaths. */
const STARTING_VALUES: ReadonlyMap<number, StartingValue> = new Map([
  [19, { value: 70, seconds: 11 }],
  [33, { value: 10, seconds: 90 }],
]);

const RR_INTERVAL = 18;

/**
 * Clears the marks of samples that stand at the beginning of a record before there was anything to measure.
 *
 * @param valid the marks: 1, or 0 for a sample not to be trusted
 * @param fromBeginning whether the first sample is a record's first
 * @param rate samples a second; null where they come at no fixed rate
 */
export function clearStartingValues(
  valid: Uint8Array,
  values: ArrayLike<number>,
  {
    datatype,
    fromBeginning,
    gaps,
    rate,
  }: { datatype: number | null; fromBeginning: boolean; gaps: readonly Gap[]; rate: number | null },
): void {
  if (datatype === RR_INTERVAL) {
    // The interval before a record's first beat is none, whatever is written there; mostly it is 0.
    if (fromBeginning && valid.length > 0) valid[0] = 0;
    for (let index = 0; index < valid.length; index += 1) if (values[index] === 0) valid[index] = 0;
  }
  const starting = datatype === null ? undefined : STARTING_VALUES.get(datatype);
  if (!starting) return;
  const most = Math.ceil(starting.seconds * (rate ?? 1));
  // Behind a gap another record may begin.
  const beginnings = [...(fromBeginning ? [0] : []), ...gaps.map(({ index }) => index)];
  for (const first of beginnings) {
    for (let index = first; index < first + most && values[index] === starting.value; index += 1) valid[index] = 0;
  }
}
