import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RecordingFolder } from '../files/open-archive.js';

/** The files of a folder and of those in it, in the order of their names. */
export async function recordingFolder(path: string): Promise<RecordingFolder> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return {
    name: path,
    kind: 'a folder',
    names,
    async *read(name) {
      yield* createReadStream(join(path, name)) as AsyncIterable<Uint8Array>;
    },
  };
}
