import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scratch } from '../files/open-archive.js';
import type { FileVersion, Sink } from '../files/transfer.js';

/** A file that nobody else sees and that ends with its use, or with the process, where the platform can do that. */
export class TemporaryFile implements Sink, Scratch {
  version: FileVersion | null = null;
  length = 0;
  readonly file: FileHandle;
  readonly #folder: string;

  private constructor(file: FileHandle, folder: string) {
    this.file = file;
    this.#folder = folder;
  }

  static async create(): Promise<TemporaryFile> {
    const folder = await mkdtemp(join(tmpdir(), 'hexoskin-'));
    const file = await open(join(folder, 'recording.zip'), 'w+', 0o600);
    // On most platforms an open file needs no name, and then nothing is left behind whatever happens.
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    return new TemporaryFile(file, folder);
  }

  async begin(version: FileVersion): Promise<void> {
    await this.file.truncate(0);
    this.length = 0;
    this.version = version;
  }

  goOn(): void {}

  async append(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await this.file.write(bytes, written, bytes.length - written, this.length);
      written += bytesWritten;
      this.length += bytesWritten;
    }
  }

  async read(from: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      const { bytesRead } = await this.file.read(bytes, filled, length - filled, from + filled);
      if (bytesRead === 0) throw new RangeError(`Of ${length} bytes at ${from}, ${filled} are there`);
      filled += bytesRead;
    }
    return bytes;
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.#folder, { recursive: true, force: true }).catch(() => {});
  }
}
