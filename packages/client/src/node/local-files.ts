import { readFile } from 'node:fs/promises';
import { UsageError } from '../errors/usage.js';
import type { LocalFiles } from '../files/local-files.js';
import { fetchArchive, openRecording } from './archives.js';
import { download } from './download/download.js';

/** Files of Node.js, Bun and Deno. */
export const localFiles: LocalFiles = {
  download,
  openRecording,
  fetchArchive,
  readFile: (path) =>
    readFile(path).catch((error: unknown) => {
      throw new UsageError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
    }),
};
