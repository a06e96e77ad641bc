import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuseAborted } from '../../http/signals.js';
import type { SyncFile } from '../../sync/manifest.js';
import { makeFolder } from '../make-folder.js';

/** Bytes that are handed to the system at a time: each time costs a thread's waking, however few they are. */
const AT_ONCE = 1 << 19;

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
  const file = await openAnew(place);
  const sum = createHash('sha256');
  let bytes = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const write = async (): Promise<void> => {
    await file.writeFile(held.length === 1 ? (held[0] as Uint8Array) : Buffer.concat(held));
    held = [];
    heldBytes = 0;
  };
  try {
    for await (const piece of pieces) {
      refuseAborted(signal, `Writing ${place}`);
      sum.update(piece);
      bytes += piece.length;
      held.push(piece);
      heldBytes += piece.length;
      if (heldBytes >= AT_ONCE) await write();
    }
    if (heldBytes > 0) await write();
  } finally {
    await file.close();
  }
  return { path, bytes, sha256: sum.digest('hex') };
}

/** Opens a file to be written from its beginning, in a folder that may not be there. */
async function openAnew(place: string): Promise<FileHandle> {
  try {
    return await open(place, 'w');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await makeFolder(dirname(place));
    return open(place, 'w');
  }
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
