import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Engine } from '../../api/engine.js';
import { DownloadError } from '../../errors/transport.js';
import type { DownloadOptions, DownloadResult } from '../../files/download-options.js';
import type { FileCall } from '../../files/list-file.js';
import { withFreeFileLock } from '../file-lock.js';
import { makeFolder } from '../make-folder.js';
import { bring } from './bring.js';
import { asDownloadError } from './file-error.js';
import { targetPath } from './target.js';
import { verify } from './verify.js';

/** Downloads a file to its place. */
export async function download(
  engine: Engine,
  call: FileCall,
  { to, onProgress, overwrite = false }: DownloadOptions,
): Promise<DownloadResult> {
  const { request } = call;
  const path = resolve(await targetPath(to, call));
  try {
    await refuseExisting(path, overwrite);
    await makeFolder(dirname(path));
    return await withFreeFileLock(
      `${path}.part.lock`,
      () =>
        bring(engine, request, path, {
          onProgress,
          check: (source) => verify(source, request),
          keep: async (part) => {
            await refuseExisting(path, overwrite);
            await part.finish();
          },
        }),
      (process) => new DownloadError(`${path} is being downloaded already, by process ${process}`, path),
    );
  } catch (error) {
    throw asDownloadError(error, path);
  }
}

async function refuseExisting(path: string, overwrite: boolean): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new DownloadError(`${path} is a folder`, path);
  if (there !== null && !overwrite) {
    throw new DownloadError(`${path} exists already: choose another name, or say { overwrite: true }`, path);
  }
}
