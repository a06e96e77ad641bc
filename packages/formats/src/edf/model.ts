import { FormatError } from '../format-error.js';

/** A signal of an EDF file. */
export interface EdfSignal {
  /** 16 characters: the id of a data type and its name in files of Hexoskin, `4113:ECG_I`. */
  readonly label: string;
  /** Kind of sensor; empty where it is not told. */
  readonly transducer: string;
  /** Unit of the physical value. */
  readonly unit: string;
  /** The two physical values for the two digital ones: a straight line through both leads to all others. */
  readonly physicalMinimum: number;
  /** Physical value of `digitalMaximum`, in `unit`. */
  readonly physicalMaximum: number;
  /** Number in the file that stands for `physicalMinimum`. */
  readonly digitalMinimum: number;
  /** Number in the file that stands for `physicalMaximum`. */
  readonly digitalMaximum: number;
  /** Filters that the signal went through; empty where they are not told. */
  readonly prefilter: string;
  /** Samples in each data record. */
  readonly samplesPerRecord: number;
  /** Number of samples where it is known: the rest of the last data record is padding. Null elsewhere. */
  readonly count: number | null;
}

/** What the header says of a signal apart from how its samples are laid out. */
export type EdfDescription = Omit<EdfSignal, 'samplesPerRecord' | 'count'>;

/** What the header of an EDF file says. */
export interface EdfHeader {
  /** Plain EDF, or EDF+ whose data records follow one another without gaps (C) or not (D). */
  readonly kind: 'EDF' | 'EDF+C' | 'EDF+D';
  /** The field for the patient as it stands. */
  readonly patient: string;
  /** The field for the recording as it stands. */
  readonly recording: string;
  /** Start in whole seconds since 1970, taken as UTC. */
  readonly start: number;
  /** What the header cannot hold of the start, in seconds, from 0 up to 1. */
  readonly startFraction: number;
  /** Number of data records; null where the writer did not know it. */
  readonly recordCount: number | null;
  /** Seconds that a data record lasts. */
  readonly recordSeconds: number;
  /** The signals with samples; those that hold annotations are left out. */
  readonly signals: readonly EdfSignal[];
}

/** A remark at a moment, or for some time from it on. */
export interface EdfAnnotation {
  /** Seconds since the first sample. */
  readonly onset: number;
  /** Seconds; null where it has none. */
  readonly duration: number | null;
  /** What it says. */
  readonly text: string;
}

/** Data records that follow one another without a gap. */
export interface EdfBlock {
  /** Seconds from the first sample of the file to the first of this block. */
  readonly onset: number;
  /** For each signal of the header its samples, as many for each data record as the signal has. */
  readonly samples: readonly Int16Array[];
  /** Remarks in its data records. */
  readonly annotations: readonly EdfAnnotation[];
}

export function edfError(problem: string, offset: number | null, field: string, cause?: unknown): FormatError {
  return new FormatError('EDF', problem, { offset, field, cause });
}

/** Label of the signals that hold annotations. */
export const ANNOTATIONS_LABEL = 'EDF Annotations';

export const SAMPLE_BYTES = 2;
