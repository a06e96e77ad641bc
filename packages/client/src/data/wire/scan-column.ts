import type { Column } from './column.js';
import { compactColumn } from './compact.js';
import {
  CLOSE_LIST,
  COMMA,
  FAILED,
  isNext,
  OPEN_LIST,
  readByte,
  readNumberOrNull,
  readPair,
  skipSpace,
} from './json-bytes.js';

/** A column, and the position behind its list. */
export interface ScannedColumn {
  readonly column: Column;
  readonly behind: number;
}

const ROWS_AT_FIRST = 1024;

/** Reads lists of samples. What it reads them into is used for one after the other: memory costs more than reading. */
export class ColumnScanner {
  readonly #bytes: Uint8Array;
  #ticks = new Float64Array(ROWS_AT_FIRST);
  #values = new Float64Array(ROWS_AT_FIRST);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Null for a list that holds anything but samples. */
  scan(from: number): ScannedColumn | null {
    const bytes = this.#bytes;
    let at = readByte(bytes, from, OPEN_LIST);
    const isTimed = isNext(bytes, at, OPEN_LIST);
    const count = Int32Array.of(0);
    if (!isNext(bytes, at, CLOSE_LIST)) {
      at = readRows(bytes, at, isTimed, this.#ticks, this.#values, count);
      while (isNext(bytes, at, COMMA)) {
        this.#ticks = enlarged(this.#ticks);
        this.#values = enlarged(this.#values);
        at = readRows(bytes, readByte(bytes, at, COMMA), isTimed, this.#ticks, this.#values, count);
      }
    }
    const behind = readByte(bytes, at, CLOSE_LIST);
    if (behind === FAILED) return null;
    const [length = 0] = count;
    return { column: compactColumn(isTimed || length === 0 ? this.#ticks : null, this.#values, length), behind };
  }
}

/**
 * Reads rows until the list ends or the arrays are full. It sees nothing but arrays and integers: the engine throws compiled
 * code away when an object on whose shape it relies is cleared from memory.
 *
 * @param count rows that are in the arrays, one number that goes on counting
 * @returns the position behind the last row
 */
function readRows(
  bytes: Uint8Array,
  from: number,
  isTimed: boolean,
  ticks: Float64Array,
  values: Float64Array,
  count: Int32Array,
): number {
  let at = skipSpace(bytes, from);
  let length = count[0] as number;
  for (;;) {
    at = isTimed ? readPair(bytes, at, ticks, values, length) : readNumberOrNull(bytes, at, values, length);
    length += 1;
    if (length === values.length || !isNext(bytes, at, COMMA)) break;
    at = skipSpace(bytes, readByte(bytes, at, COMMA));
  }
  count[0] = length;
  return at;
}

function enlarged(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
