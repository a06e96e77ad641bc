import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeFolder } from 'hexoskin-client/files';
import { Failure } from '../failure.js';

/** How something is put into its place. */
export interface PlaceOptions {
  /** Replaces what is there already, once the new one is whole. */
  readonly force: boolean;
  /** Ends the work, which then leaves nothing. */
  readonly signal: AbortSignal;
}

/**
 * Writes a file under a temporary name beside its place, and puts it there when it is whole. Whatever happens meanwhile,
 * nothing else stays behind.
 *
 * @returns its size in bytes
 */
export async function writeWholeFile(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { force, signal }: PlaceOptions,
): Promise<number> {
  await refuseExisting(path, force);
  const temporary = temporaryName(path);
  const file = await begin(path, async () => {
    await makeFolder(dirname(temporary));
    return open(temporary, 'wx');
  });
  try {
    const bytes = await fill(file, pieces, signal, path);
    await file.sync();
    await file.close();
    await refuseExisting(path, force);
    await rename(temporary, path);
    return bytes;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Fills a folder under a temporary name beside its place, and puts it there when it is whole.
 *
 * @param fillIt is given the folder to write to
 */
export async function writeWholeFolder(
  path: string,
  fillIt: (folder: string) => Promise<void>,
  { force, signal }: PlaceOptions,
): Promise<void> {
  await refuseExisting(path, force);
  const temporary = temporaryName(path);
  await begin(path, () => makeFolder(temporary));
  const old = `${temporary}.old`;
  try {
    await fillIt(temporary);
    signal.throwIfAborted();
    await refuseExisting(path, force);
    await rename(path, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** No other process has this one. */
function temporaryName(path: string): string {
  return `${resolve(path)}.${process.pid}.part`;
}

/** What the codes of the system mean there. */
const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'a part of the path is a file',
  ENOTDIR: 'a part of the path is a file',
  ENOENT: 'no folder can be made there',
};

/** Says of a place where nothing can be written which one that is. */
async function begin<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure(`${path} could not be written: ${WHY[code ?? ''] ?? message}`, { cause: error });
  }
}

async function refuseExisting(path: string, force: boolean): Promise<void> {
  if (force || (await stat(path).catch(() => null)) === null) return;
  throw new Failure(`${path} exists already: choose another name, or replace it with --force`);
}

async function fill(
  file: FileHandle,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  path: string,
): Promise<number> {
  let bytes = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    for (let written = 0; written < piece.length; ) {
      const { bytesWritten } = await file.write(piece, written, piece.length - written).catch((error: Error) => {
        throw new Failure(`${path} could not be written: ${error.message}`, { cause: error });
      });
      written += bytesWritten;
    }
    bytes += piece.length;
  }
  signal.throwIfAborted();
  return bytes;
}
