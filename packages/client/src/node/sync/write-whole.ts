import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SyncFile } from '../../sync/manifest.js';
import { makeFolder } from '../make-folder.js';

/** Writes a file below a folder, to the disk itself, and sums it up on the way. */
export async function writeWhole(
  folder: string,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<SyncFile> {
  const place = join(folder, path);
  await makeFolder(dirname(place));
  const file = await open(place, 'w');
  const sum = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      sum.update(piece);
      await file.writeFile(piece);
      bytes += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: sum.digest('hex') };
}

/** Sums a file up that is there. */
export async function sumOf(folder: string, path: string): Promise<SyncFile> {
  const sum = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(join(folder, path), { highWaterMark: 1 << 18 })) {
    sum.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { path, bytes, sha256: sum.digest('hex') };
}
