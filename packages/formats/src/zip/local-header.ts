import { checkMethod } from './directory.js';
import { hasLongFields, withExtra } from './extra.js';
import { LOCAL_HEADER, viewOf, zipError } from './model.js';
import { decodeName } from './names.js';

/** Bytes of the header before an entry's content, before its name. */
export const LOCAL_HEADER_BYTES = 30;

const HAS_DESCRIPTOR = 1 << 3;
const UTF8 = 1 << 11;

/** The header before an entry's content. */
export interface LocalHeader {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly compressedSize: number;
  readonly crc32: number;
  /** Whether sizes and sum follow the content and are not in this header. */
  readonly hasDescriptor: boolean;
  /** Whether the sizes that follow the content have 64 bits. */
  readonly isLong: boolean;
}

/** Bytes of the whole header, as its first {@link LOCAL_HEADER_BYTES} tell. */
export function localHeaderLength(header: Uint8Array, offset: number): number {
  const view = viewOf(header);
  if (header.length < LOCAL_HEADER_BYTES) throw zipError('is cut short', offset, 'local header');
  if (view.getUint32(0, true) !== LOCAL_HEADER) throw zipError('is not where it is said to be', offset, 'local header');
  return LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

export function parseLocalHeader(bytes: Uint8Array, offset: number): LocalHeader {
  const view = viewOf(bytes);
  const flags = view.getUint16(6, true);
  const nameEnd = LOCAL_HEADER_BYTES + view.getUint16(26, true);
  const name = decodeName(bytes.subarray(LOCAL_HEADER_BYTES, nameEnd), (flags & UTF8) !== 0, offset);
  const extra = bytes.subarray(nameEnd);
  const { size, compressedSize } = withExtra(
    { size: view.getUint32(22, true), compressedSize: view.getUint32(18, true), headerOffset: null },
    extra,
    offset,
  );
  return {
    name,
    method: checkMethod(view.getUint16(8, true), flags, name, offset),
    size,
    compressedSize,
    crc32: view.getUint32(14, true),
    hasDescriptor: (flags & HAS_DESCRIPTOR) !== 0,
    isLong: hasLongFields(extra),
  };
}
