import type { Engine } from '../api/engine.js';
import { UsageError } from '../errors/usage.js';
import type { DownloadOptions, DownloadResult } from './download-options.js';
import { prepareFileCall } from './list-file.js';

/** Runs a call of the data family whose answer goes to a file. */
export async function download(
  engine: Engine,
  resource: string,
  filters: object,
  options: DownloadOptions,
): Promise<DownloadResult> {
  const { to, onProgress, overwrite, format = 'binary', ...selection } = options;
  if (engine.files === null) {
    throw new UsageError(
      `'to' names a file, and there are none here: api.${resource}.list(…, { format: '${format}' }) gives the bytes, and blob() of them what a browser can save`,
    );
  }
  if (typeof to !== 'string' || to === '') {
    throw new UsageError(`download() has to know where to: api.${resource}.download({ … }, { to: 'record.zip' })`);
  }
  const call = await prepareFileCall(engine, resource, filters, { ...selection, format });
  const files = await engine.files();
  return files.download(engine, call, options);
}
