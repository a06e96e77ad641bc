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

/** A usual row with its comma: `[359840227126,70],`. */
const BYTES_PER_ROW = 19;
const MOST_ROWS = 65_536;

/** Reads a list of samples; null for one that holds anything else. */
export function scanColumn(bytes: Uint8Array, from: number): ScannedColumn | null {
  let at = readByte(bytes, from, OPEN_LIST);
  if (isNext(bytes, at, CLOSE_LIST)) {
    const none = new Float64Array();
    return { column: compactColumn(none, none, 0), behind: readByte(bytes, at, CLOSE_LIST) };
  }
  let values = new Float64Array(Math.min(MOST_ROWS, 1 + Math.ceil((bytes.length - at) / BYTES_PER_ROW)));
  let ticks = isNext(bytes, at, OPEN_LIST) ? new Float64Array(values.length) : null;
  let length = 0;
  for (let more = true; more; length += 1) {
    if (length === values.length) {
      values = enlarged(values);
      ticks &&= enlarged(ticks);
    }
    at = ticks ? readPair(bytes, at, ticks, values, length) : readNumberOrNull(bytes, at, values, length);
    more = isNext(bytes, at, COMMA);
    if (more) at = skipSpace(bytes, readByte(bytes, at, COMMA));
  }
  const behind = readByte(bytes, at, CLOSE_LIST);
  return behind === FAILED ? null : { column: compactColumn(ticks, values, length), behind };
}

function enlarged(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
