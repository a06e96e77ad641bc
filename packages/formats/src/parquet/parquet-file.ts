import { ParquetWriter } from 'hyparquet-writer';
import type { Channel } from '../channel.js';
import { checkRate } from '../time/ticks.js';
import { writeDoubles } from './double-column.js';
import { type Chunk, type Element, FileBytes } from './file-bytes.js';
import { metadataOf, type ParquetFacts } from './metadata.js';
import { PAGE, PackedColumns } from './packed-column.js';
import { parquetError } from './parquet-error.js';
import { checkTicks, toMicroseconds, widen } from './time-columns.js';

const ROOT = 'recording';
const TICKS: Element = { name: 'ticks', type: 'INT64', repetition_type: 'REQUIRED' };
const TIME: Element = {
  name: 'time',
  type: 'INT64',
  repetition_type: 'REQUIRED',
  converted_type: 'TIMESTAMP_MICROS',
  logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
};

/** How the numbers of a channel are stored. */
export type NumberType = 'INT32' | 'DOUBLE';

/** What is in a row group. */
export interface Rows {
  readonly count: number;
  /** Ticks of rows: as many as there is room for, from one on. */
  putTicks(room: Float64Array, from: number): void;
  /**
   * Numbers of each channel. `INT32` as `Int32Array`, which may end before the rows do; `DOUBLE` as `Float64Array`, with NaN
   * where there is none.
   */
  readonly columns: readonly (Int32Array | Float64Array)[];
}

/**
 * What every file has in common, of samples as of events: two columns of times, and one for each channel. Whole numbers are
 * packed here, for speed; the frame of the file and all else are hyparquet-writer's.
 */
export class ParquetFile {
  readonly #bytes = new FileBytes();
  readonly #packed = new PackedColumns(this.#bytes);
  readonly #page = new Float64Array(PAGE);
  readonly #root: Element;
  readonly #channels: readonly Element[];
  readonly #writer: ParquetWriter;
  readonly #ticksPerSecond: number;

  constructor(channels: readonly Channel[], type: NumberType, ticksPerSecond: number, facts: ParquetFacts) {
    this.#ticksPerSecond = checkRate(ticksPerSecond);
    this.#root = { name: ROOT, num_children: channels.length + 2 };
    this.#channels = channels.map(({ name }) => ({ name, type, repetition_type: 'OPTIONAL' }));
    const columns = [TICKS, TIME, ...this.#channels];
    const names = columns.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw parquetError('is the name of two columns', twice);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: [this.#root, ...columns],
      kvMetadata: metadataOf(facts, ticksPerSecond, channels),
      createdBy: 'hexoskin-formats',
    });
  }

  /** Bytes of a row group, in pieces of a page. */
  *rows({ count, putTicks, columns }: Rows): Generator<Uint8Array, void, undefined> {
    const begin = this.#bytes.offset;
    const rate = this.#ticksPerSecond;
    const ends = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    const chunks = [
      yield* this.#times(TICKS, count, (room, from) => {
        putTicks(room, from);
        checkTicks(room, rate);
        widen(ends, room);
      }),
      yield* this.#times(TIME, count, (room, from) => {
        putTicks(room, from);
        toMicroseconds(room, rate);
      }),
    ];
    setEnds(chunks[0], ends);
    toMicroseconds(ends, rate);
    setEnds(chunks[1], ends);
    for (const [index, element] of this.#channels.entries()) {
      const numbers = columns[index];
      if (numbers instanceof Float64Array) {
        chunks.push(yield* writeDoubles(this.#bytes, this.#root, element, numbers));
      } else {
        chunks.push(yield* this.#packed.write(element, count, (from, to) => numbers?.subarray(from, to) ?? NONE));
      }
    }
    const sizes = chunks.map(({ meta_data }) => meta_data?.total_uncompressed_size ?? 0n);
    this.#writer.num_rows += BigInt(count);
    this.#writer.row_groups.push({
      columns: chunks,
      num_rows: BigInt(count),
      total_byte_size: sizes.reduce((sum, size) => sum + size, 0n),
      total_compressed_size: BigInt(this.#bytes.offset - begin),
    });
  }

  /** Bytes of the end of the file. */
  end(): Uint8Array {
    void this.#writer.finish();
    return this.#bytes.take();
  }

  #times(element: Element, count: number, put: Rows['putTicks']): Generator<Uint8Array, Chunk> {
    return this.#packed.write(element, count, (from, to) => {
      const page = this.#page.subarray(0, to - from);
      put(page, from);
      return page;
    });
  }
}

/** The ends of times let readers leave out what they need not read; nobody looks for recordings by their counts. */
function setEnds(chunk: Chunk | undefined, [least = 0, greatest = 0]: Float64Array): void {
  if (chunk?.meta_data === undefined) return;
  chunk.meta_data.statistics = { min_value: BigInt(least), max_value: BigInt(greatest), null_count: 0n };
}

const NONE = new Int32Array(0);
