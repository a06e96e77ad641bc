import type { RequestOptions } from '../api/options.js';
import type { TimeWindow } from './window.js';

/** Options of calls that select measurements by records, ranges, users and times. */
export interface SelectionOptions extends RequestOptions {
  /** Time that is wanted, in place of the filters `start` and `end`: moments in several forms, or a local day. Default: all that is selected. */
  window?: TimeWindow | undefined;
  /** Sends the request even where it names no record, range, user or time. Default false. */
  unbounded?: boolean | undefined;
}

/** Options of lists of the data family. */
export interface DataOptions extends SelectionOptions {
  /** Form of the answer: samples by default, or a file (`'csv'`, `'binary'`, `'edf'`). */
  format?: 'json' | undefined;
  /**
   * Fetches every sample. In one answer the server sends at most 65,536 values of a data type and leaves the others out; with
   * this option the rest is fetched with further requests. Not with `max_values`, `no_timestamps` or `seconds`. Default false.
   */
  fullResolution?: boolean | undefined;
}

/** Options of lists of the data family whose answer is a table. */
export interface CsvOptions extends SelectionOptions {
  /** A CSV table, thinned as JSON is. */
  format: 'csv';
}

/** Options of lists of the data family whose answer is a file with every sample. */
export interface BinaryOptions extends SelectionOptions {
  /** `'binary'`: a zip archive with a file for each data type; `'edf'`: one EDF file. */
  format: 'binary' | 'edf';
}
