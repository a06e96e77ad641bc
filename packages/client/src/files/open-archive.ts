import type { RandomAccess, ZipOptions } from 'hexoskin-formats/zip';

/** A file of recordings that can be read from anywhere, until it is closed. */
export interface OpenArchive {
  /** Names it in errors. */
  readonly name: string;
  readonly source: RandomAccess;
  /** How it is read where it is an archive. */
  readonly zip: ZipOptions;
  /** Frees what it takes, a temporary file for instance. */
  close(): Promise<void>;
}

/** Files by name, with `/` between folders: those of an archive, or of a folder on disk. */
export interface RecordingFolder {
  /** Names it in errors. */
  readonly name: string;
  readonly kind: 'an archive' | 'a folder';
  readonly names: readonly string[];
  /** A file from its beginning. */
  read(name: string): AsyncGenerator<Uint8Array, void, undefined>;
}
