import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuseAborted } from '../../http/signals.js';
import type { SyncFile } from '../../sync/manifest.js';
import { makeFolder } from '../make-folder.js';

/**
 * Writes a file below a folder, and sums it up on the way. It is on the disk itself only when the sink has seen to that.
 *
 * @param signal asked before each piece, so that whoever waits for the end of a long file need not
 */
export async function writeWhole(
  folder: string,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<SyncFile> {
  const place = join(folder, path);
  await makeFolder(dirname(place));
  const file = await open(place, 'w');
  const sum = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      refuseAborted(signal, `Writing ${place}`);
      sum.update(piece);
      await file.writeFile(piece);
      bytes += piece.length;
    }
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: sum.digest('hex') };
}

/** Sums a file up that is there. */
export async function sumOf(folder: string, path: string, signal?: AbortSignal): Promise<SyncFile> {
  const sum = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(join(folder, path), { highWaterMark: 1 << 18 })) {
    refuseAborted(signal, `Reading ${path}`);
    sum.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { path, bytes, sha256: sum.digest('hex') };
}
