import { open } from 'node:fs/promises';
import { findRecords, openZip } from 'hexoskin-formats';
import { DecodeError } from '../../errors/transport.js';
import type { SyncFile } from '../../sync/manifest.js';
import { fileSource, nodeZip } from '../file-source.js';
import { writeWhole } from './write-whole.js';

/** Folder of the files of an archive, in that of a record. */
export const RAW = 'raw';

/**
 * Unpacks the archive of one record, without the folder in which its files are there.
 *
 * @param onBytes told how many bytes are unpacked of how many
 * @throws DecodeError where it is of several records; FormatError
 */
export async function unpack(
  path: string,
  folder: string,
  onBytes: (bytes: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<SyncFile[]> {
  const file = await open(path);
  try {
    const archive = await openZip(await fileSource(file), nodeZip);
    const [record, another] = findRecords(archive.entries.map(({ name }) => name));
    if (another !== undefined || (record === undefined && archive.entries.length > 0)) {
      throw new DecodeError(`${path} has ${another === undefined ? 'no record' : 'several records'} instead of one`);
    }
    const total = archive.entries.reduce((sum, { size }) => sum + size, 0);
    const files: SyncFile[] = [];
    let bytes = 0;
    for (const entry of archive.entries) {
      const inside = record?.folder ? `${record.folder}/` : '';
      if (!entry.name.startsWith(inside)) throw new DecodeError(`${path} has ${entry.name} beside the record`);
      const name = `${RAW}/${entry.name.slice(inside.length)}`;
      files.push(await writeWhole(folder, name, archive.read(entry), signal));
      bytes += entry.size;
      onBytes(bytes, total);
    }
    return files;
  } finally {
    await file.close();
  }
}
