import { join } from 'node:path';
import type { ServerTarget } from '../arguments/target.js';

/** Formats in which recordings are downloaded: `wav` is a zip archive that is unpacked. */
export const DOWNLOAD_FORMATS = ['zip', 'edf', 'csv', 'wav'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** One of the recordings to be downloaded. */
export interface DownloadItem extends ServerTarget {
  /** As `record 37700`. */
  readonly title: string;
  /** Where it will be. */
  readonly path: string;
  /** The file that is fetched: the same, or an archive that is unpacked to it and then taken away. */
  readonly file: string;
  readonly format: DownloadFormat;
  readonly datatypes: readonly number[];
}

/** What a recording is called on disk: `record_37700.zip`; with its data types where these are not all, `record_37700_19_33.zip`. */
export function downloadItem(
  target: ServerTarget,
  folder: string,
  format: DownloadFormat,
  datatypes: readonly number[],
): DownloadItem {
  const { kind, id } = target;
  const name = [kind, id, ...datatypes].join('_');
  const path = join(folder, format === 'wav' ? name : `${name}.${format}`);
  const file = format === 'wav' ? `${path}.unpacking.zip` : path;
  return { kind, id, title: `${kind} ${id}`, path, file, format, datatypes };
}
