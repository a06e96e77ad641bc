/** Bytes of a header with its own checksum, and where that stands. */
const HEADER_BYTES = 14;
const HEADER_SUM = 12;
const VERSION = 1;
/** Version 2.0 of the protocol. */
const VERSION_2 = 0x20;

/**
 * A FIT file as it is meant to be where its header tells a version 0 of the protocol, of which there is none: the encoder of
 * Garmin's own kit for JavaScript writes 0.2 for 2.0. All other files, and damaged ones, stay as they are.
 */
export function withKnownVersion(file: Uint8Array): Uint8Array {
  const end = file.length - 2;
  if (file[0] !== HEADER_BYTES || end < HEADER_BYTES || (file[VERSION] ?? 0) >>> 4 !== 0) return file;
  if (checksum(file.subarray(0, end)) !== viewOf(file).getUint16(end, true)) return file;
  const mended = file.slice();
  mended[VERSION] = VERSION_2;
  // The header's own sum may be left out.
  viewOf(mended).setUint16(HEADER_SUM, 0, true);
  viewOf(mended).setUint16(end, checksum(mended.subarray(0, end)), true);
  return mended;
}

/** CRC-16, lowest bit first, by the polynomial 0x8005. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xa001 : sum >>> 1;
  }
  return sum;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
