import { FormatError } from 'hexoskin-formats';
import type { RandomAccess } from 'hexoskin-formats/zip';
import type { Engine } from '../../api/engine.js';
import { DecodeError, DownloadError } from '../../errors/transport.js';
import type { DownloadOptions, DownloadResult } from '../../files/download-options.js';
import { checkBeginning } from '../../files/formats.js';
import type { FileRequest } from '../../files/open-stream.js';
import { transfer } from '../../files/transfer.js';
import { fileSource } from '../file-source.js';
import { PartFile } from './part-file.js';

/** What is done with a file that comes. */
export interface Arrival extends Pick<DownloadOptions, 'onProgress'> {
  /**
   * Reads it when it has come, because only that tells whether it is whole.
   *
   * @throws FormatError, DecodeError where it is damaged; then nothing is kept
   */
  check(source: RandomAccess): Promise<void>;
  /** Puts it into its place. */
  keep(part: PartFile): Promise<void>;
}

/** Brings a file of the server's to a place at which nobody else writes. */
export async function bring(
  engine: Engine,
  request: FileRequest,
  path: string,
  { onProgress, check, keep }: Arrival,
): Promise<DownloadResult> {
  for (;;) {
    const part = await PartFile.open(path, request, engine.origin);
    try {
      const response = await transfer(engine, request, part, onProgress);
      const damage = await damageOf(part, request, path, check);
      if (damage === null) {
        await keep(part);
        return { path, bytes: part.length, resumedFrom: part.resumedFrom, response };
      }
      await part.discard();
      // What came with several answers may not belong together, and what an earlier run left may not have reached the disk. What
      // one answer brought is as the server sent it.
      if (!part.joined && part.resumedFrom === 0) throw damage;
    } catch (error) {
      await part.leave();
      throw error;
    }
  }
}

/** What is wrong with a file that came; null where nothing is. */
async function damageOf(
  part: PartFile,
  { format, link }: FileRequest,
  path: string,
  check: Arrival['check'],
): Promise<DownloadError | null> {
  try {
    const source = await fileSource(part.file);
    checkBeginning(await source.read(0, 64), format, `GET ${link}`);
    await check(source);
    return null;
  } catch (error) {
    if (!(error instanceof DecodeError || error instanceof FormatError)) throw error;
    return new DownloadError(`${path} was not kept, because what came is damaged: ${error.message}`, path, {
      cause: error,
    });
  }
}
