import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ResourceCacheStore } from '../discovery/cache-store.js';
import { makeFolder } from './make-folder.js';

/**
 * The resource cache as a file. Its name is the prefix, an underscore, and the server's address with every run of
 * other than word characters replaced by a dot: `.api_cache_https.api.hexoskin.com`.
 */
export function fileCache(prefix: string, baseUrl: string): ResourceCacheStore {
  const path = `${prefix}_${baseUrl.replace(/\W+/g, '.')}`;
  return {
    read: () => readFile(path, 'utf8'),
    write: (text) => (text === null ? rm(path, { force: true }) : writeWhole(path, text)),
  };
}

/** Readers see the old file or the new one, never a part. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  await makeFolder(dirname(path));
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Where the cache goes unless told otherwise: the platform's folder for caches of this user. */
export function defaultCachePrefix(): string {
  return join(userCacheFolder(), 'hexoskin', 'resources');
}

function userCacheFolder(): string {
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
}
