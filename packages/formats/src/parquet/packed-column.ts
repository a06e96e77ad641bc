import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { DeltaPacker } from './delta-packing.js';
import type { Chunk, Element, FileBytes } from './file-bytes.js';
import { levelsOf } from './levels.js';

/** Rows that are packed at a time. Others have about as many in a page; larger ones pack no faster. */
export const PAGE = 1 << 14;

/** Whole numbers of some of the rows; fewer than rows where the last ones have none. */
export type NumbersOf = (from: number, to: number) => Int32Array | Float64Array;

/** Writes columns of whole numbers as differences. */
export class PackedColumns {
  readonly #bytes: FileBytes;
  readonly #packer = new DeltaPacker(PAGE);

  constructor(bytes: FileBytes) {
    this.#bytes = bytes;
  }

  /** Bytes of a column in a row group, page by page. `INT64` takes a `Float64Array`. */
  *write({ name, type, repetition_type }: Element, rows: number, numbersOf: NumbersOf): Generator<Uint8Array, Chunk> {
    const begin = this.#bytes.offset;
    let codec: Codec | null = null;
    let size = 0;
    for (let from = 0; from < rows; from += PAGE) {
      const to = Math.min(rows, from + PAGE);
      const numbers = numbersOf(from, to);
      const packed = this.#packer.pack(numbers);
      codec ??= codecFor(packed.length, numbers.length);
      const levels = repetition_type === 'OPTIONAL' ? levelsOf(numbers.length, to - from - numbers.length) : NONE;
      size += this.#writePage({ rows: to - from, numbers: numbers.length, levels, packed }, codec);
      yield this.#bytes.take();
    }
    return {
      file_offset: BigInt(begin),
      meta_data: {
        type: type ?? 'INT32',
        encodings: repetition_type === 'OPTIONAL' ? ['RLE', 'DELTA_BINARY_PACKED'] : ['DELTA_BINARY_PACKED'],
        path_in_schema: [name],
        codec: codec ?? 'UNCOMPRESSED',
        num_values: BigInt(rows),
        total_compressed_size: BigInt(this.#bytes.offset - begin),
        total_uncompressed_size: BigInt(size),
        data_page_offset: BigInt(begin),
      },
    };
  }

  /** @returns size before compression */
  #writePage({ rows, numbers, levels, packed }: Page, codec: Codec): number {
    const begin = this.#bytes.offset;
    const written = codec === 'SNAPPY' ? snappyCompress(packed) : packed;
    writePageHeader(this.#bytes, {
      type: 'DATA_PAGE_V2',
      uncompressed_page_size: levels.length + packed.length,
      compressed_page_size: levels.length + written.length,
      data_page_header_v2: {
        num_values: rows,
        num_nulls: rows - numbers,
        num_rows: rows,
        encoding: 'DELTA_BINARY_PACKED',
        definition_levels_byte_length: levels.length,
        repetition_levels_byte_length: 0,
        is_compressed: codec === 'SNAPPY',
      },
    });
    const header = this.#bytes.offset - begin;
    this.#bytes.appendBytes(levels);
    this.#bytes.appendBytes(written);
    return header + levels.length + packed.length;
  }
}

type Codec = 'SNAPPY' | 'UNCOMPRESSED';

interface Page {
  readonly rows: number;
  /** How many of the rows have one. */
  readonly numbers: number;
  readonly levels: Uint8Array;
  readonly packed: Uint8Array;
}

const NONE = new Uint8Array(0);

/**
 * What differences have in common is in long runs of the same, as of regular times. Where they take more than half a byte,
 * compressing would save a hundredth.
 */
function codecFor(bytes: number, numbers: number): Codec {
  return 2 * bytes < numbers ? 'SNAPPY' : 'UNCOMPRESSED';
}
