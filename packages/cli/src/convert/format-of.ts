import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Failure } from '../failure.js';

/** How recordings are kept on disk. `folder` has the files of an archive, unpacked: WAV, CSV or HXD, and `info.json`. */
export const DISK_FORMATS = ['zip', 'folder', 'edf', 'csv'] as const;
export type DiskFormat = (typeof DISK_FORMATS)[number];

/** A name for a format; `wav` says of a folder what most of it is. */
export const FORMAT_NAMES: readonly string[] = [...DISK_FORMATS, 'wav'];

/**
 * The format that is meant by a path.
 *
 * @param told the format by name, which goes before what the path says
 * @throws Failure where neither tells
 */
export async function formatOf(path: string, told: string | undefined): Promise<DiskFormat> {
  if (told !== undefined) return told === 'wav' ? 'folder' : (told as DiskFormat);
  const ending = extname(path).toLowerCase().slice(1);
  const isFolder = /[/\\]$/.test(path) || (await stat(path).catch(() => null))?.isDirectory() === true;
  if (isFolder || ending === '') return 'folder';
  const format = DISK_FORMATS.find((name) => name === ending);
  if (format !== undefined) return format;
  throw new Failure(`'${path}' does not tell its format: name it with --to ${FORMAT_NAMES.join('|')}`, { exitCode: 2 });
}
