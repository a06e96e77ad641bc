import { open, stat } from 'node:fs/promises';
import { parse } from 'node:path';
import { findRecords, findStrays } from 'hexoskin-formats';
import type { Store } from '../store/store.js';
import { addRange, addRecord, type ImportDesk } from './add-records.js';
import { bytesFrom, type FileSource, folderSource, zipSource } from './file-source.js';
import { ImportError } from './import-error.js';
import type { ImportedRecording } from './imported-recording.js';
import { readEdfFile } from './read-edf.js';
import { type ReadRecording, readRecordFiles } from './read-record.js';
import { Staging } from './staging.js';

/**
 * Imports the recordings at a path: a folder or zip archive as downloads are, with a folder for each record, or an EDF
 * file. All of them, or where anything is wrong none.
 */
export async function importRecordings(desk: ImportDesk, path: string, address: string): Promise<ImportedRecording[]> {
  const user = userNamed(desk.store, address);
  const begun: Staging[] = [];
  const begin = () => {
    const staging = new Staging(desk.store);
    begun.push(staging);
    return staging;
  };
  try {
    const { isOne, recordings } = await readPath(path, begin);
    return desk.store.transaction(() => {
      const records = recordings.map((read) => addRecord(desk, user, read));
      const isParted = isOne && records.length > 1 && !records.every(({ known }) => known);
      const range = isParted ? addRange(desk, user, parse(path).name, records) : null;
      return records.map(({ id, known }, i) => ({ record: id, known, range, leftOut: recordings[i]?.leftOut ?? [] }));
    });
  } catch (error) {
    for (const staging of begun) staging.discard();
    throw explained(error, path);
  } finally {
    desk.recordings.forget();
  }
}

function userNamed(store: Store, address: string): number {
  const id = store.get('select id from "user" where username = ?', [address])?.['id'];
  if (typeof id !== 'number') throw new ImportError(`There is no user '${address}' to import recordings for.`);
  return id;
}

/** Removes what is left of an import that was cut off. */
export function discardUnfinished(store: Store): void {
  store.run('delete from recorded where record is null');
}

/** What a path holds. */
interface Found {
  readonly recordings: readonly ReadRecording[];
  /** Whether they are parts of one. */
  readonly isOne: boolean;
}

async function readPath(path: string, begin: () => Staging): Promise<Found> {
  if ((await stat(path)).isDirectory()) return readSource(await folderSource(path), begin);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(8), 0, 8, 0);
    const beginning = new TextDecoder('latin1').decode(buffer.subarray(0, bytesRead));
    if (beginning.startsWith('PK')) return await readSource(await zipSource(path, handle), begin);
    if (beginning === '0       ') return { recordings: await readEdfFile(bytesFrom(handle), begin), isOne: true };
  } finally {
    await handle.close();
  }
  throw new ImportError('It is no folder, zip archive or EDF file.');
}

async function readSource(source: FileSource, begin: () => Staging): Promise<Found> {
  const records = findRecords(source.names);
  if (records.length === 0) throw new ImportError('There is no record in it: a record is a folder with an info.json.');
  const recordings: ReadRecording[] = [];
  let strays = findStrays(source.names, records).map((path) => `${path} is in no folder of a record.`);
  for (const files of records) {
    const read = await readRecordFiles(source, files, begin());
    recordings.push({ ...read, leftOut: [...strays, ...read.leftOut] });
    strays = [];
  }
  return { recordings, isOne: false };
}

/** Says what failed on which path. */
function explained(error: unknown, path: string): Error {
  if (!(error instanceof Error)) return new ImportError(`${path}: ${String(error)}`);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new ImportError(`${path} does not exist.`, { cause: error });
  return new ImportError(`${path} was not imported. ${error.message}`, { cause: error });
}
