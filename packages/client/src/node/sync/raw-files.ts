import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceBytes } from '../../files/source-bytes.js';
import type { SyncFile } from '../../sync/manifest.js';
import { fileSource } from '../file-source.js';

/** Bytes of each file that are in memory as well: most files have no more. */
export const BEGINNING: number = 1 << 16;

/** A file of an archive that was unpacked. */
export interface RawFile {
  readonly file: SyncFile;
  /** Its first {@link BEGINNING} bytes. */
  readonly beginning: Uint8Array;
}

/** The raw files of a record, by their paths in its folder. */
export class RawFiles {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, RawFile>;

  constructor(folder: string, files: readonly RawFile[]) {
    this.#folder = folder;
    this.#files = new Map(files.map((file) => [file.file.path, file]));
  }

  get paths(): Iterable<string> {
    return this.#files.keys();
  }

  size(path: string): number {
    return this.#of(path).file.bytes;
  }

  beginning(path: string): Uint8Array {
    return this.#of(path).beginning;
  }

  /** The bytes of a file, which is opened only where they are not all at hand. */
  async *bytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
    const beginning = this.beginning(path);
    if (beginning.length === this.size(path)) {
      yield beginning;
      return;
    }
    const file = await open(join(this.#folder, path));
    try {
      yield* sourceBytes(await fileSource(file));
    } finally {
      await file.close();
    }
  }

  #of(path: string): RawFile {
    const file = this.#files.get(path);
    if (file === undefined) throw new Error(`${path} was not unpacked`);
    return file;
  }
}
