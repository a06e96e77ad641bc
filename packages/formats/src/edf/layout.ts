import { ANNOTATIONS_LABEL, type EdfHeader, type EdfSignal, SAMPLE_BYTES } from './model.js';

/** Where a signal's samples are in a data record. */
export interface Slot {
  /** Index among the signals with samples; null for a signal with annotations. */
  readonly signal: number | null;
  /** Samples of the data record before this signal's. */
  readonly start: number;
  readonly length: number;
}

/** What a file looks like below its header. */
export interface EdfLayout {
  readonly header: EdfHeader;
  /** All signals, in their order in a data record. */
  readonly slots: readonly Slot[];
  readonly recordBytes: number;
}

export function layoutOf(
  header: EdfHeader,
  signals: readonly Pick<EdfSignal, 'label' | 'samplesPerRecord'>[],
): EdfLayout {
  let signal = 0;
  let start = 0;
  const slots = signals.map(({ label, samplesPerRecord: length }) => {
    const slot = { signal: label === ANNOTATIONS_LABEL ? null : signal++, start, length };
    start += length;
    return slot;
  });
  return { header, slots, recordBytes: start * SAMPLE_BYTES };
}
