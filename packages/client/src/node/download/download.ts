import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FormatError } from 'hexoskin-formats';
import type { Engine } from '../../api/engine.js';
import { DecodeError, DownloadError } from '../../errors/transport.js';
import type { DownloadOptions, DownloadResult } from '../../files/download-options.js';
import type { FileCall } from '../../files/list-file.js';
import type { FileRequest } from '../../files/open-stream.js';
import { transfer } from '../../files/transfer.js';
import { withFreeFileLock } from '../file-lock.js';
import { makeFolder } from '../make-folder.js';
import { asDownloadError } from './file-error.js';
import { PartFile } from './part-file.js';
import { targetPath } from './target.js';
import { verify } from './verify.js';

/** Downloads a file to its place. */
export async function download(engine: Engine, call: FileCall, options: DownloadOptions): Promise<DownloadResult> {
  const path = resolve(await targetPath(options.to, call));
  try {
    await refuseExisting(path, options.overwrite ?? false);
    await makeFolder(dirname(path));
    return await withFreeFileLock(
      `${path}.part.lock`,
      () => downloadAlone(engine, call.request, path, options),
      (process) => new DownloadError(`${path} is being downloaded already, by process ${process}`, path),
    );
  } catch (error) {
    throw asDownloadError(error, path);
  }
}

/** The same where nobody else writes there. */
async function downloadAlone(
  engine: Engine,
  request: FileRequest,
  path: string,
  { onProgress, overwrite = false }: DownloadOptions,
): Promise<DownloadResult> {
  for (;;) {
    const part = await PartFile.open(path, request, engine.origin);
    try {
      const response = await transfer(engine, request, part, onProgress);
      const damage = await damageOf(part, request, path);
      if (damage === null) {
        await refuseExisting(path, overwrite);
        await part.finish();
        return { path, bytes: part.length, resumedFrom: part.resumedFrom, response };
      }
      await part.discard();
      // What came with several answers may not belong together. What one brought is as the server sent it.
      if (!part.joined) throw damage;
    } catch (error) {
      await part.leave();
      throw error;
    }
  }
}

/** What is wrong with a file that came; null where nothing is. */
async function damageOf(
  part: PartFile,
  { format, link, options }: FileRequest,
  path: string,
): Promise<DownloadError | null> {
  try {
    await verify(part.file, format, `GET ${link}`, options.signal);
    return null;
  } catch (error) {
    if (!(error instanceof DecodeError || error instanceof FormatError)) throw error;
    return new DownloadError(`${path} was not kept, because what came is damaged: ${error.message}`, path, {
      cause: error,
    });
  }
}

async function refuseExisting(path: string, overwrite: boolean): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new DownloadError(`${path} is a folder`, path);
  if (there !== null && !overwrite) {
    throw new DownloadError(`${path} exists already: choose another name, or say { overwrite: true }`, path);
  }
}
