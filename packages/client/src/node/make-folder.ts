import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it, where they are not there yet (Node.js, Bun, Deno). Node's own `mkdir({ recursive: true })` never ends
 * where a file system has a folder and lets nobody make another in it, and says so by `ENOENT`, as Linux does below `/proc`.
 *
 * @param options `mode`: the rights of folders that are made; default: 0o777, less what the process' mask takes away
 * @throws the system's error, with its `code`, whose message names the folder that could not be made
 */
export async function makeFolder(path: string, { mode }: { readonly mode?: number | undefined } = {}): Promise<void> {
  const folder = resolve(path);
  const missing = await makeOne(folder, mode);
  if (missing === null) return;
  // Where the root itself were missing, there would be nothing to make it in.
  if (dirname(folder) === folder) throw missing;
  await makeFolder(dirname(folder), { mode });
  const stillMissing = await makeOne(folder, mode);
  if (stillMissing !== null) throw stillMissing;
}

/** Gives the error where what is above the folder may be missing; null where the folder is there. */
async function makeOne(folder: string, mode: number | undefined): Promise<Error | null> {
  try {
    await mkdir(folder, { mode });
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return error as Error;
    // Of a folder that is there, some systems tell that one may not make it.
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isThere) return null;
    throw error;
  }
}
