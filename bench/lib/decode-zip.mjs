import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { openZip, readWav } from 'hexoskin-formats';

/** As a program on Node gives them to the reader. @type {import('hexoskin-formats').ZipOptions} */
const nodeZlib = {
  // Larger pieces take hardly less time, and more memory until they are collected.
  inflate: (compressed) => pipeline(compressed, createInflateRaw({ chunkSize: 1 << 18 }), () => {}),
  crc32,
};

/**
 * All samples of all channels of a record, once each.
 *
 * @param {import('hexoskin-formats').RandomAccess} source
 * @param {import('hexoskin-formats').ZipOptions} [options]
 * @returns {Promise<number>} how many there were
 */
export async function decodeZip(source, options) {
  const archive = await openZip(source, options);
  let count = 0;
  for (const entry of archive.entries) {
    const { samples } = await readWav(archive.read(entry), { signed: true });
    for await (const piece of samples) count += piece.length;
  }
  return count;
}

/** The same from a file, with what Node has. @param {string} path */
export async function decodeZipFile(path) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await decodeZip({ size, read: (offset, length) => read(file, offset, length) }, nodeZlib);
  } finally {
    await file.close();
  }
}

/** @param {import('node:fs/promises').FileHandle} file @param {number} offset @param {number} length */
async function read(file, offset, length) {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
