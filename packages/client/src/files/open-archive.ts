import type { RandomAccess, ZipOptions } from 'hexoskin-formats/zip';

/** A file of recordings that can be read from anywhere, until it is closed. */
export interface OpenArchive {
  /** Names it in errors. */
  readonly name: string;
  readonly source: RandomAccess;
  /** How it is read where it is an archive. */
  readonly zip: ZipOptions;
  /** Gives room beside memory, until it is closed; undefined where there is none. */
  readonly scratch?: (() => Promise<Scratch>) | undefined;
  /** Frees what it takes, a temporary file for instance. */
  close(): Promise<void>;
}

/** Bytes beside memory, of which nothing is left. */
export interface Scratch {
  readonly length: number;
  append(bytes: Uint8Array): Promise<void>;
  /** Bytes that were appended before. */
  read(from: number, length: number): Promise<Uint8Array>;
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
