import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { makeFolder } from 'hexoskin-client/files';
import { writeZip as zipBytes } from 'hexoskin-formats';
import { type PlaceOptions, writeWholeFile, writeWholeFolder } from '../files/whole-file.js';
import type { Entry } from './entry.js';

/** Writes files into a folder of their own. Gives the bytes of all of them. */
export async function writeFolder(path: string, entries: readonly Entry[], options: PlaceOptions): Promise<number> {
  let size = 0;
  await writeWholeFolder(
    path,
    async (folder) => {
      for (const { name, bytes } of entries) {
        const file = join(folder, name);
        await makeFolder(dirname(file));
        const target = createWriteStream(file, { flags: 'wx' });
        await pipeline(Readable.from(bytes()), target, { signal: options.signal });
        size += target.bytesWritten;
      }
    },
    options,
  );
  return size;
}

/** Writes files into a zip archive, stored as they are. Gives its size. */
export async function writeZip(path: string, entries: readonly Entry[], options: PlaceOptions): Promise<number> {
  // The same files make the same archive.
  const lastModified = new Date('2000-01-01T00:00:00Z');
  const files = entries.map(({ name, bytes }) => ({ name, content: bytes(), lastModified }));
  return writeWholeFile(path, zipBytes(files, { crc32 }), options);
}
