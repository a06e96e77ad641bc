import { DESCRIPTOR, DIRECTORY_HEADER, LOCAL_HEADER, viewOf } from './model.js';

/** What follows the content of an entry whose writer did not know it before. */
export interface Descriptor {
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
}

/** A descriptor among bytes. */
export interface FoundDescriptor {
  readonly descriptor: Descriptor;
  readonly position: number;
  readonly length: number;
}

export const LONGEST_DESCRIPTOR = 24;
export const SIGNATURE_BYTES = 4;

const P = 0x50;

/**
 * Finds the end of an entry: a header follows, and before it a descriptor whose size is that of all content up to there.
 * Content that holds just this by chance would have to guess its own position, too.
 *
 * @param before bytes of content before these
 */
export function findDescriptor(bytes: Uint8Array, before: number): FoundDescriptor | null {
  const view = viewOf(bytes);
  for (let at = bytes.indexOf(P); at >= 0 && at + SIGNATURE_BYTES <= bytes.length; at = bytes.indexOf(P, at + 1)) {
    const signature = view.getUint32(at, true);
    if (signature !== LOCAL_HEADER && signature !== DIRECTORY_HEADER) continue;
    const found = descriptorBefore(view, at, before);
    if (found !== null) return found;
  }
  return null;
}

/** Sizes have 32 or 64 bits, and a signature may come before them or not. */
function descriptorBefore(view: DataView, end: number, before: number): FoundDescriptor | null {
  for (const isLong of [false, true]) {
    const sizes = end - (isLong ? 16 : 8);
    const start = sizes - 4;
    if (start < 0) return null;
    const sizeAt = (at: number): number => (isLong ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true));
    const compressedSize = sizeAt(sizes);
    const isSigned = start >= SIGNATURE_BYTES && view.getUint32(start - SIGNATURE_BYTES, true) === DESCRIPTOR;
    const position = isSigned ? start - SIGNATURE_BYTES : start;
    if (compressedSize !== before + position) continue;
    const size = sizeAt(isLong ? end - 8 : end - 4);
    const descriptor = { crc32: view.getUint32(start, true), compressedSize, size };
    return { descriptor, position, length: end - position };
  }
  return null;
}
