import { open, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Engine } from '../api/engine.js';
import { DownloadError } from '../errors/transport.js';
import { UsageError } from '../errors/usage.js';
import type { OpenArchive, RecordingFolder } from '../files/open-archive.js';
import type { FileRequest } from '../files/open-stream.js';
import { type TransferProgress, transfer } from '../files/transfer.js';
import { asDownloadError } from './download/file-error.js';
import { fileSource, nodeZip } from './file-source.js';
import { recordingFolder } from './recording-folder.js';
import { TemporaryFile } from './temporary-file.js';

/** Opens a file or folder of recordings on disk. */
export async function openRecording(path: string): Promise<OpenArchive | RecordingFolder> {
  const unreadable = (error: unknown): never => {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  };
  const isFolder = await stat(path).then((found) => found.isDirectory(), unreadable);
  if (isFolder) return recordingFolder(path).catch(unreadable);
  const file = await open(path).catch(unreadable);
  const temporary: TemporaryFile[] = [];
  return {
    name: path,
    source: await fileSource(file),
    zip: nodeZip,
    scratch: async () => {
      const scratch = await TemporaryFile.create();
      temporary.push(scratch);
      return scratch;
    },
    close: async () => {
      await file.close();
      for (const scratch of temporary) await scratch.close();
    },
  };
}

/** Downloads an archive to be read once. */
export async function fetchArchive(
  engine: Engine,
  request: FileRequest,
  onProgress: ((progress: TransferProgress) => void) | undefined,
): Promise<OpenArchive> {
  const temporary = await TemporaryFile.create().catch((error: unknown) => {
    throw asDownloadError(error, tmpdir());
  });
  try {
    await transfer(engine, request, temporary, onProgress);
    const source = await fileSource(temporary.file);
    return { name: `GET ${request.link}`, source, zip: nodeZip, close: () => temporary.close() };
  } catch (error) {
    await temporary.close();
    const failure = asDownloadError(error, tmpdir());
    throw failure instanceof DownloadError ? failure : error;
  }
}
