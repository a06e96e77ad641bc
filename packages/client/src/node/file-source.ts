import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { RandomAccess, ZipOptions } from 'hexoskin-formats/zip';

/** `zlib` takes less time than what every platform has. Larger pieces take no less time, and more memory. */
export const nodeZip: ZipOptions = {
  inflate: (compressed) => pipeline(compressed, createInflateRaw({ chunkSize: 1 << 16 }), () => {}),
  crc32,
};

/** An open file as a source to be read from anywhere. */
export async function fileSource(file: FileHandle): Promise<RandomAccess> {
  const { size } = await file.stat();
  return {
    size,
    read: async (offset, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}
