import { IN_EXTRA_32, viewOf, zipError } from './model.js';

/** The numbers of a header that may be too large for it. */
export interface LongFields {
  readonly size: number;
  readonly compressedSize: number;
  /** Null in an entry's own header, which has none. */
  readonly headerOffset: number | null;
}

const ZIP64 = 1;

/** Takes from the extra field whatever does not fit into the header. */
export function withExtra(fields: LongFields, extra: Uint8Array, offset: number): LongFields {
  const { size, compressedSize, headerOffset } = fields;
  if (size !== IN_EXTRA_32 && compressedSize !== IN_EXTRA_32 && headerOffset !== IN_EXTRA_32) return fields;
  const long = findExtra(extra, ZIP64);
  // An entry may really have 4 GiB less one byte.
  if (long === null) return fields;
  let next = 0;
  const take = (): number => {
    if (next + 8 > long.length) throw zipError('is too short', offset, 'extra field');
    const value = Number(viewOf(long).getBigUint64(next, true));
    if (!Number.isSafeInteger(value))
      throw zipError(`${value} bytes are more than any file has`, offset, 'extra field');
    next += 8;
    return value;
  };
  return {
    size: size === IN_EXTRA_32 ? take() : size,
    compressedSize: compressedSize === IN_EXTRA_32 ? take() : compressedSize,
    headerOffset: headerOffset === IN_EXTRA_32 ? take() : headerOffset,
  };
}

export function hasLongFields(extra: Uint8Array): boolean {
  return findExtra(extra, ZIP64) !== null;
}

function findExtra(extra: Uint8Array, id: number): Uint8Array | null {
  const view = viewOf(extra);
  for (let start = 0; start + 4 <= extra.length; ) {
    const end = start + 4 + view.getUint16(start + 2, true);
    if (view.getUint16(start, true) === id) return extra.subarray(start + 4, end);
    start = end;
  }
  return null;
}
