import { open, rm } from 'node:fs/promises';
import { FormatError } from 'hexoskin-formats';
import type { RandomAccess } from 'hexoskin-formats/zip';
import type { HexoApiBase } from '../../api/hexo-api.js';
import type { RequestOptions } from '../../api/options.js';
import { ENGINE, signedIn } from '../../data/family-accessor.js';
import { DecodeError } from '../../errors/transport.js';
import type { DownloadOptions } from '../../files/download-options.js';
import { prepareFileCall } from '../../files/list-file.js';
import { bring } from '../download/bring.js';
import { fileSource } from '../file-source.js';

/** How the archive of a record is brought and read. */
export interface TakingArchive extends Pick<DownloadOptions, 'onProgress'> {
  /** Which one. */
  readonly selection: object;
  readonly request: RequestOptions;
  /**
   * Reads all of it: so it need not be checked before. Where it is damaged, this may be called again, for another one.
   *
   * @throws FormatError, DecodeError where it is damaged
   */
  read(archive: RandomAccess): Promise<void>;
}

/** Brings an archive to a place at which nobody else writes, unless an earlier attempt did, and reads it. */
export async function takeArchive(
  api: HexoApiBase,
  path: string,
  { selection, request, read, onProgress }: TakingArchive,
): Promise<void> {
  if (await readEarlier(path, read)) return;
  const engine = api.data[ENGINE];
  const call = await prepareFileCall(engine, 'data', selection, signedIn(engine, { ...request, format: 'binary' }));
  await bring(engine, call.request, path, { onProgress, check: read, keep: (part) => part.finishForNow() });
}

/** Whether an earlier attempt brought it. Before the machine failed, it may not have reached the disk as a whole. */
async function readEarlier(path: string, read: TakingArchive['read']): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    await read(await fileSource(file));
    return true;
  } catch (error) {
    if (!(error instanceof DecodeError || error instanceof FormatError)) throw error;
    await rm(path);
    return false;
  } finally {
    await file.close();
  }
}
