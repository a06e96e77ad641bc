import type { Scratch } from '../../files/open-archive.js';
import type { Column, Times } from '../wire/column.js';

/** So many values of a column are packed together. */
const CHUNK = 1 << 15;

/** The narrowest in which all of them are what they were. */
const KINDS = [Int16Array, Float32Array, Float64Array] as const;
type Numbers = InstanceType<(typeof KINDS)[number]>;

interface Chunk {
  readonly length: number;
  readonly times: Place | Exclude<Times, Float64Array>;
  readonly values: Place;
}

interface Place {
  readonly from: number;
  readonly bytes: number;
  readonly kind: (typeof KINDS)[number];
}

/** Values of several columns, taken in turn, in a file from which each column can be read by itself. */
export class ColumnsInFile {
  readonly #file: Scratch;
  readonly #columns: { readonly chunks: Chunk[]; waiting: Column[]; length: number }[];

  constructor(columns: number, file: Scratch) {
    this.#file = file;
    this.#columns = Array.from({ length: columns }, () => ({ chunks: [], waiting: [], length: 0 }));
  }

  /** Takes more values of a column. */
  async add(index: number, values: Column): Promise<void> {
    const column = this.#columns[index];
    if (column === undefined) return;
    column.waiting.push(values);
    column.length += values.length;
    if (column.length >= CHUNK) await this.#pack(index);
  }

  async end(): Promise<void> {
    for (const index of this.#columns.keys()) await this.#pack(index);
  }

  /** A column from its beginning, once all has been taken. */
  async *read(index: number): AsyncGenerator<Column, void, undefined> {
    for (const { length, times, values } of this.#columns[index]?.chunks ?? []) {
      yield {
        length,
        times: 'kind' in times ? Float64Array.from(await this.#numbers(times)) : times,
        values: Float64Array.from(await this.#numbers(values)),
      };
    }
  }

  async #pack(index: number): Promise<void> {
    const column = this.#columns[index];
    if (column === undefined || column.length === 0) return;
    const { waiting, length } = column;
    const ticks = joined(length, waiting, ({ times }) => times as Float64Array);
    const values = joined(length, waiting, (piece) => piece.values);
    column.waiting = [];
    column.length = 0;
    column.chunks.push({
      length,
      times: evenTimes(ticks) ?? (await this.#put(ticks)),
      values: await this.#put(values),
    });
  }

  async #put(numbers: Float64Array): Promise<Place> {
    const kind = KINDS.find((narrow) => isSame(narrow.from(numbers), numbers)) ?? Float64Array;
    const packed = new Uint8Array(kind.from(numbers).buffer);
    const from = this.#file.length;
    await this.#file.append(packed);
    return { from, bytes: packed.length, kind };
  }

  async #numbers({ from, bytes, kind: Kind }: Place): Promise<Numbers> {
    return new Kind((await this.#file.read(from, bytes)).slice().buffer);
  }
}

function joined(
  length: number,
  pieces: readonly Column[],
  numbersOf: (piece: Column) => ArrayLike<number>,
): Float64Array {
  const all = new Float64Array(length);
  let from = 0;
  for (const piece of pieces) {
    all.set(numbersOf(piece), from);
    from += piece.length;
  }
  return all;
}

/** Null where the ticks are not all as far apart. */
function evenTimes(ticks: Float64Array): Exclude<Times, Float64Array> | null {
  const [start = 0, second = start] = ticks;
  const step = second - start;
  return ticks.every((tick, index) => tick === start + index * step) ? { start, step } : null;
}

function isSame(packed: Numbers, numbers: Float64Array): boolean {
  return numbers.every((number, index) => Object.is(packed[index], number));
}
