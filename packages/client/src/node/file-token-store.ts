import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type OAuth2Token, sameToken, type TokenStore } from '../auth/oauth2/token.js';
import { withFileLock } from './file-lock.js';
import { makeFolder } from './make-folder.js';
import { syncFolder } from './sync-folder.js';

/** A token in a file that only its owner can read, shared by as many processes as want to. */
export function fileTokenStore(path: string): TokenStore {
  const locked = async <T>(what: string, task: () => Promise<T>): Promise<T> => {
    await makeFolder(dirname(path), { mode: 0o700 });
    return withFileLock(`${path}.${what}`, task);
  };
  return {
    read: () => readToken(path),
    compareAndSwap: (expected, next) =>
      locked('writing', async () => {
        if (!sameToken(await readToken(path), expected)) return false;
        await replace(path, next);
        return true;
      }),
    clear: () => locked('writing', () => replace(path, null)),
    // A lock of its own: the renewal that holds it writes.
    exclusively: (renewal) => locked('renewing', renewal),
  };
}

/** Null where there is no token, or something else. */
async function readToken(path: string): Promise<OAuth2Token | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const token: unknown = JSON.parse(text);
    return isToken(token) ? token : null;
  } catch {
    return null;
  }
}

function isToken(value: unknown): value is OAuth2Token {
  return typeof (value as OAuth2Token | null)?.accessToken === 'string';
}

/** Readers find the old token or the new one, whatever happens to this process or the machine meanwhile. */
async function replace(path: string, token: OAuth2Token | null): Promise<void> {
  if (token === null) return rm(path, { force: true });
  const part = `${path}.part`;
  // A writer that was killed may have left its own, perhaps with other rights.
  await rm(part, { force: true });
  const file = await open(part, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(token)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  await syncFolder(dirname(path));
}
