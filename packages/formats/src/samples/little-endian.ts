import { hostIsLittleEndian } from '../bytes/host.js';
import type { Samples } from './samples.js';

/** Bits of a sample in a file. */
export type SampleBits = 16 | 32;

/**
 * Little-endian bytes as samples; the length is a multiple of a sample's. No byte is copied where the bytes lie in
 * memory as the processor wants them, so the samples may share their memory.
 */
export function samplesOf(bytes: Uint8Array, bits: SampleBits, signed: boolean): Samples {
  const width = bits / 8;
  const aligned = hostIsLittleEndian && bytes.byteOffset % width === 0;
  // Not slice(), which for a Buffer is no copy.
  const { buffer, byteOffset } = aligned ? bytes : inHostOrder(new Uint8Array(bytes), width);
  const count = bytes.length / width;
  if (bits === 16)
    return signed ? new Int16Array(buffer, byteOffset, count) : new Uint16Array(buffer, byteOffset, count);
  return signed ? new Int32Array(buffer, byteOffset, count) : new Uint32Array(buffer, byteOffset, count);
}

/** Samples as little-endian bytes, which may share their memory. */
export function bytesOf(samples: Samples): Uint8Array {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  return hostIsLittleEndian ? bytes : inHostOrder(bytes.slice(), samples.BYTES_PER_ELEMENT);
}

/** Turns each number round, in place, where the processor keeps its first byte last. */
function inHostOrder(bytes: Uint8Array, width: number): Uint8Array {
  if (!hostIsLittleEndian) {
    for (let start = 0; start < bytes.length; start += width) bytes.subarray(start, start + width).reverse();
  }
  return bytes;
}
