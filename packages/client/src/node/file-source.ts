import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { RandomAccess, ZipOptions } from 'hexoskin-formats/zip';

/** Each piece is inflated by a thread, and to wake it takes about as long as to inflate 64 KiB. */
const INFLATED_AT_ONCE = 1 << 18;

/** `zlib` takes less time than what every platform has. */
export const nodeZip: ZipOptions = {
  inflate: (compressed) => pipeline(compressed, createInflateRaw({ chunkSize: INFLATED_AT_ONCE }), () => {}),
  crc32,
};

/** An open file as a source to be read from anywhere. */
export async function fileSource(file: FileHandle): Promise<RandomAccess> {
  const { size } = await file.stat();
  return {
    size,
    read: async (offset, length) => {
      // Not more than there is: memory that is asked for is taken, and in its turn collected.
      const most = Math.max(0, Math.min(length, size - offset));
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(most), 0, most, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}
