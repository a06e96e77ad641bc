import type { LocalFiles } from '../files/local-files.js';
import { fetchArchive, openArchive } from './archives.js';
import { download } from './download/download.js';

/** Files of Node.js, Bun and Deno. */
export const localFiles: LocalFiles = { download, openArchive, fetchArchive };
