import type { SelectionOptions } from '../data/options.js';
import type { ApiResponse } from '../http/response.js';
import type { TransferProgress } from './transfer.js';

/** Options of `download()`. */
export interface DownloadOptions extends SelectionOptions {
  /** The file; or the folder for it, where there is one or the path ends with a slash: then its name is as `record_37700.zip`. */
  to: string;
  /** `'binary'`: a zip archive with a file for each data type (default); `'edf'`: one EDF file; `'csv'`: a table, thinned as JSON is. */
  format?: 'binary' | 'edf' | 'csv' | undefined;
  /** Called whenever something has come, with the bytes that are here and, where the server tells, how many there will be. Default: nobody is told. */
  onProgress?: ((progress: TransferProgress) => void) | undefined;
  /** Replaces a file that is there already, once the new one is whole. Default false. */
  overwrite?: boolean | undefined;
}

/** A file that was downloaded. */
export interface DownloadResult {
  /** Where it is. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  /** Bytes that an earlier run had left, and that were not sent again; 0 where it came anew. */
  readonly resumedFrom: number;
  /** The last answer; null where an earlier run had left the whole file. */
  readonly response: ApiResponse | null;
}
