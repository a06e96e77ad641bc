import { HexoApiBase } from './api/hexo-api.js';
import type { HexoApiOptions } from './api/options.js';
import type { DownloadedRecording } from './data/channels/options.js';
import type { OpenRecording } from './data/channels/read-channels.js';
import { nodePlatform } from './node/platform.js';

export * from './exports.js';
export { runSyncJob, syncRecordings, verifyFolder } from './node/sync/entry.js';

/**
 * A client of one Hexoskin server, with an accessor for each of its resources. Definitions of resources are kept in a file.
 *
 * @example
 * const api = new HexoApi({ auth: 'someone@example.org:password' });
 * for await (const record of api.record.list({ order_by: '-start' })) {
 *   console.log(record.id, await record.user.email);
 * }
 */
export class HexoApi extends HexoApiBase {
  /**
   * Sets up a client. Nothing is sent before the first call.
   *
   * @throws UsageError for an option that does not exist or cannot be
   */
  constructor(options: HexoApiOptions = {}) {
    super(options, nodePlatform);
  }
}

/**
 * Opens a recording that is here, to read several of its channels at the same time or more than once. To read one after the
 * other, `api.data.channels()` is simpler.
 *
 * @example
 * const recording = await openRecording('record_37700.zip');
 * for (const { record, channels } of recording.records) console.log(record.start, channels.map(String));
 * await recording.close();
 *
 * @param recording a zip archive, EDF or a table in CSV, as its path, bytes or a Blob; or the path of a folder with the files of an archive
 * @throws UsageError where it cannot be read; DecodeError where it is damaged, or no recording
 */
export async function openRecording(recording: DownloadedRecording): Promise<OpenRecording> {
  const { openHere } = await import('./data/channels/open-recording.js');
  return openHere(recording, nodePlatform.files);
}
