import type { OpenArchive, Scratch } from '../../files/open-archive.js';
import type { Column } from '../wire/column.js';
import { ColumnsInFile } from './columns-in-file.js';

/** Values that are kept in memory, which takes 16 bytes for each. */
const MOST_IN_MEMORY = 1 << 22;

/** What gives the values of a table column by column, each more than once. */
export interface ReadableColumns {
  read(index: number): AsyncGenerator<Column, void, undefined>;
}

/**
 * The values of a table, kept while it is read once: few in memory, many in a file. Where there is no room for that, nothing is
 * kept, and whoever wants a column has to read the table anew.
 */
export class KeptColumns {
  readonly #columns: number;
  readonly #scratch: OpenArchive['scratch'];
  readonly #mostInMemory: number;
  #inMemory: Column[][] | null;
  #file: Scratch | null = null;
  #inFile: ColumnsInFile | null = null;
  #count = 0;

  constructor(columns: number, scratch: OpenArchive['scratch'], mostInMemory: number = MOST_IN_MEMORY) {
    this.#columns = columns;
    this.#scratch = scratch;
    this.#mostInMemory = mostInMemory;
    this.#inMemory = Array.from({ length: columns }, () => []);
  }

  async add(index: number, column: Column): Promise<void> {
    if (this.#inMemory === null) return this.#write((file) => file.add(index, column));
    this.#inMemory[index]?.push(column);
    this.#count += column.length;
    if (this.#count > this.#mostInMemory) await this.#moveToFile(this.#inMemory);
  }

  /** Gives what was kept, once all was added; null where there was no room. */
  async end(): Promise<ReadableColumns | null> {
    const kept = this.#inMemory;
    if (kept !== null) return { read: (index) => given(kept[index] ?? []) };
    await this.#write((file) => file.end());
    return this.#inFile;
  }

  async #moveToFile(kept: readonly (readonly Column[])[]): Promise<void> {
    this.#inMemory = null;
    const file = (await this.#scratch?.().catch(() => null)) ?? null;
    if (file === null) return;
    this.#file = file;
    this.#inFile = new ColumnsInFile(this.#columns, file);
    for (const [index, columns] of kept.entries()) {
      for (const column of columns) await this.#write((packed) => packed.add(index, column));
    }
  }

  /** A full disk takes away the file, and nothing but the time that it would have saved. */
  async #write(work: (file: ColumnsInFile) => Promise<void>): Promise<void> {
    if (this.#inFile === null) return;
    try {
      await work(this.#inFile);
    } catch {
      this.#inFile = null;
      await this.#file?.close();
    }
  }
}

async function* given(columns: readonly Column[]): AsyncGenerator<Column, void, undefined> {
  yield* columns;
}
