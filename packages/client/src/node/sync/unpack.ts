import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findRecords, openZip } from 'hexoskin-formats';
import type { RandomAccess } from 'hexoskin-formats/zip';
import { DecodeError } from '../../errors/transport.js';
import { nodeZip } from '../file-source.js';
import { BEGINNING, type RawFile } from './raw-files.js';
import { writeWhole } from './write-whole.js';

/** Folder of the files of an archive, in that of a record. */
export const RAW = 'raw';

/**
 * Unpacks the archive of one record, without the folder in which its files are there, in place of what was unpacked before.
 *
 * @param onBytes told how many bytes are unpacked of how many
 * @throws DecodeError where it is of several records; FormatError where it is damaged
 */
export async function unpack(
  source: RandomAccess,
  folder: string,
  onBytes: (bytes: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<RawFile[]> {
  await rm(join(folder, RAW), { recursive: true, force: true });
  const archive = await openZip(source, nodeZip);
  const [record, another] = findRecords(archive.entries.map(({ name }) => name));
  if (another !== undefined || (record === undefined && archive.entries.length > 0)) {
    throw new DecodeError(`the archive has ${another === undefined ? 'no record' : 'several records'} instead of one`);
  }
  const total = archive.entries.reduce((sum, { size }) => sum + size, 0);
  const files: RawFile[] = [];
  let bytes = 0;
  for (const entry of archive.entries) {
    const inside = record?.folder ? `${record.folder}/` : '';
    if (!entry.name.startsWith(inside)) throw new DecodeError(`the archive has ${entry.name} beside the record`);
    const name = `${RAW}/${entry.name.slice(inside.length)}`;
    const beginning: Uint8Array[] = [];
    const file = await writeWhole(folder, name, noting(archive.read(entry), beginning), signal);
    files.push({ file, beginning: Buffer.concat(beginning, Math.min(BEGINNING, file.bytes)) });
    bytes += entry.size;
    onBytes(bytes, total);
  }
  return files;
}

/** Passes pieces on, and notes those with which they begin. */
async function* noting(
  pieces: AsyncIterable<Uint8Array>,
  beginning: Uint8Array[],
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const piece of pieces) {
    if (bytes < BEGINNING) beginning.push(piece);
    bytes += piece.length;
    yield piece;
  }
}
