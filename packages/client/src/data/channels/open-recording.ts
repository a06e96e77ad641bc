import { randomAccess } from 'hexoskin-formats/zip';
import { UsageError } from '../../errors/usage.js';
import type { LocalFiles } from '../../files/local-files.js';
import type { OpenArchive, RecordingFolder } from '../../files/open-archive.js';
import type { DownloadedRecording } from './options.js';
import { type OpenRecording, openRecords } from './read-channels.js';

/** Whether it is a recording that is here, and no filters. */
export function isRecording(given: unknown): given is DownloadedRecording {
  return typeof given === 'string' || given instanceof Uint8Array || given instanceof Blob;
}

/** Opens a recording that is here. */
export async function openHere(
  recording: DownloadedRecording,
  files: (() => Promise<LocalFiles>) | null,
): Promise<OpenRecording> {
  if (!isRecording(recording))
    throw new UsageError('openRecording() takes the path of a recording, its bytes or a Blob');
  return openRecords(await placeOf(recording, files));
}

/** Where a recording that is here is read from. */
export async function placeOf(
  recording: DownloadedRecording,
  files: (() => Promise<LocalFiles>) | null,
): Promise<OpenArchive | RecordingFolder> {
  if (typeof recording !== 'string') {
    return { name: 'The archive', source: randomAccess(recording), zip: {}, close: async () => {} };
  }
  if (files === null) {
    throw new UsageError(
      `'${recording}' names a file, and there are none here; pass the bytes, or the file that a user chose`,
    );
  }
  return (await files()).openRecording(recording);
}
