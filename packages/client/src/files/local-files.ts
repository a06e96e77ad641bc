import type { Engine } from '../api/engine.js';
import type { DownloadOptions, DownloadResult } from './download-options.js';
import type { FileCall } from './list-file.js';

/** What the library does with files, where there are any. */
export interface LocalFiles {
  download(engine: Engine, call: FileCall, options: DownloadOptions): Promise<DownloadResult>;
}
