import { type FileHandle, open, readFile } from 'node:fs/promises';
import { isEntry, type SyncEntry } from '../../sync/manifest.js';

/**
 * What became known since the manifest was written, a line for each entry: to write the manifest itself anew for every record
 * would take ever longer.
 */
export class Journal {
  readonly #file: FileHandle;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<Journal> {
    return new Journal(await open(path, 'a'));
  }

  /** What is there; a last line that was cut off while it was written is none. */
  static async read(path: string): Promise<SyncEntry[]> {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((line) => {
      try {
        const entry: unknown = JSON.parse(line);
        return isEntry(entry) ? [entry] : [];
      } catch {
        return [];
      }
    });
  }

  /** Resolves when it is on the disk. */
  async add(entry: SyncEntry): Promise<void> {
    // Behind a line that was cut off, the new one begins its own.
    await this.#file.appendFile(`\n${JSON.stringify(entry)}\n`);
    await this.#file.datasync();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
