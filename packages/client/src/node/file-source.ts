import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type RandomAccess, randomAccess, type ZipOptions } from 'hexoskin-formats/zip';

// Whatever is handed to a thread has to wake it, which takes about as long as to inflate 64 KiB.

/** Bytes that a thread inflates at a time. */
const INFLATED_AT_ONCE = 1 << 18;
/** Deflated bytes for which no thread is woken. They can become 16 MiB, but only of zeros, which takes some milliseconds. */
const INFLATED_HERE = 1 << 14;
/** A file is read in one go up to this size, instead of bit by bit. */
const READ_WHOLE = 1 << 22;

/** `zlib` takes less time than what every platform has. */
export const nodeZip: ZipOptions = {
  inflate: (compressed, length) =>
    length !== null && length <= INFLATED_HERE
      ? inflatedHere(compressed)
      : pipeline(compressed, createInflateRaw({ chunkSize: INFLATED_AT_ONCE }), () => {}),
  crc32,
};

async function* inflatedHere(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces: Uint8Array[] = [];
  for await (const piece of compressed) pieces.push(piece);
  yield inflateRawSync(Buffer.concat(pieces));
}

/** An open file as a source to be read from anywhere. */
export async function fileSource(file: FileHandle): Promise<RandomAccess> {
  const { size } = await file.stat();
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    // Not more than there is: memory that is asked for is taken, and in its turn collected.
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - offset)));
    let filled = 0;
    // Some file systems, mostly remote ones, give less at a time.
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  };
  return size <= READ_WHOLE ? randomAccess(await read(0, size)) : { size, read };
}
