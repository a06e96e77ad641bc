import type { RandomAccess, ZipOptions } from 'hexoskin-formats/zip';

/** An archive that can be read from anywhere, until it is closed. */
export interface OpenArchive {
  /** Names it in errors. */
  readonly name: string;
  readonly source: RandomAccess;
  /** How it is read. */
  readonly zip: ZipOptions;
  /** Frees what it takes, a temporary file for instance. */
  close(): Promise<void>;
}
