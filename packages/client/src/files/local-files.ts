import type { Engine } from '../api/engine.js';
import type { DownloadOptions, DownloadResult } from './download-options.js';
import type { FileCall } from './list-file.js';
import type { OpenArchive, RecordingFolder } from './open-archive.js';
import type { FileRequest } from './open-stream.js';
import type { TransferProgress } from './transfer.js';

/** What the library does with files, where there are any. */
export interface LocalFiles {
  download(engine: Engine, call: FileCall, options: DownloadOptions): Promise<DownloadResult>;
  readFile(path: string): Promise<Uint8Array>;
  /** Opens a file or folder of recordings. */
  openRecording(path: string): Promise<OpenArchive | RecordingFolder>;
  /** Downloads an archive to be read once. */
  fetchArchive(
    engine: Engine,
    request: FileRequest,
    onProgress: ((progress: TransferProgress) => void) | undefined,
  ): Promise<OpenArchive>;
}
