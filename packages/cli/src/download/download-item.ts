import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HexoApi, TransferProgress } from 'hexoskin-client';
import { unpack } from '../convert/unpack.js';
import { Failure } from '../failure.js';
import { findEarlier, thinnedChannels } from './check.js';
import type { DownloadItem } from './item.js';

/** What became of a recording. */
export interface Downloaded {
  readonly state: 'downloaded' | 'resumed' | 'already there';
  readonly bytes: number;
  /** What somebody should know of it; an empty text where there is nothing. */
  readonly remark: string;
}

export interface ItemOptions {
  /** Fetches anew what is there. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TransferProgress) => void;
}

/**
 * Brings one recording to disk. What is there already as a whole is left alone, unless it may have grown since.
 *
 * @throws Failure for a file that is there but damaged; what the library throws
 */
export async function downloadOne(api: HexoApi, item: DownloadItem, options: ItemOptions): Promise<Downloaded> {
  const { signal } = options;
  const grows = await isInProgress(api, item, signal);
  const force = options.force || grows;
  if (!force) {
    const found = await findEarlier(item.path, signal);
    if (found === 'whole') return { state: 'already there', bytes: await sizeOf(item), remark: '' };
    if (found !== 'nothing') {
      throw new Failure(`${item.path} is there, but not whole (${found.damage}): --force downloads it anew`);
    }
  }
  const { bytes, resumedFrom } = await fetchFile(api, item, { ...options, force });
  if (item.format === 'wav') await unpackFile(item, { force, signal });
  const remark = grows
    ? 'in progress: this is what there is so far'
    : item.format === 'csv'
      ? await thinnedChannels(item.path)
      : '';
  return { state: resumedFrom > 0 ? 'resumed' : 'downloaded', bytes, remark };
}

async function fetchFile(api: HexoApi, item: DownloadItem, { force, signal, onProgress }: ItemOptions) {
  const { kind, id, file, format, datatypes } = item;
  const wanted = datatypes.length === 0 ? {} : { datatype__in: [...datatypes] };
  return api.data.download(kind === 'record' ? { record: id, ...wanted } : { range: id, ...wanted }, {
    to: file,
    format: format === 'edf' || format === 'csv' ? format : 'binary',
    // An archive that an earlier run could not unpack any more says nothing of what is there now.
    overwrite: force || format === 'wav',
    signal,
    onProgress,
  });
}

async function unpackFile(item: DownloadItem, options: { readonly force: boolean; readonly signal: AbortSignal }) {
  await unpack(item.file, item.path, options);
  await rm(item.file, { force: true });
}

async function isInProgress(api: HexoApi, { kind, id }: DownloadItem, signal: AbortSignal): Promise<boolean> {
  const { status } = await api[kind].get(id, { signal, forceRefresh: true });
  return status !== 'complete' && status !== null;
}

async function sizeOf({ path }: DownloadItem): Promise<number> {
  const there = await stat(path);
  if (!there.isDirectory()) return there.size;
  const names = await readdir(path, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => stat(join(path, name))));
  return sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
