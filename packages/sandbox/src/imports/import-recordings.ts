import { open, stat } from 'node:fs/promises';
import { findRecords } from 'hexoskin-formats';
import type { StoredRecipe } from '../data/recordings/recipe.js';
import type { Recordings } from '../data/recordings/recordings.js';
import type { ResourceModel } from '../resources/model.js';
import { insertRow } from '../store/rows.js';
import type { SqlValue } from '../store/sql.js';
import type { Store } from '../store/store.js';
import { storedMoment } from '../time/datetime.js';
import { type FileSource, fileBytes, folderSource, zipSource } from './file-source.js';
import { ImportError } from './import-error.js';
import { readEdfFile } from './read-edf.js';
import { type ReadRecording, readRecordFiles } from './read-record.js';
import { Staging } from './staging.js';

/** A recording that has been imported. */
export interface ImportedRecording {
  /** Id of its record: the one that it had where it comes from, if no other record has it. */
  readonly record: number;
  /** Whether it was there before, sample for sample, so that nothing was added. */
  readonly known: boolean;
}

/** What importing needs of a server. */
export interface ImportDesk {
  readonly store: Store;
  readonly models: ReadonlyMap<string, ResourceModel>;
  readonly recordings: Recordings;
  readonly now: () => number;
}

/**
 * Imports the recordings at a path: a folder or zip archive as downloads are, with a folder for each record, or an EDF
 * file. All of them, or where anything is wrong none.
 */
export async function importRecordings(desk: ImportDesk, path: string, address: string): Promise<ImportedRecording[]> {
  const user = userNamed(desk.store, address);
  const staged: { staging: Staging; read: ReadRecording }[] = [];
  const stage = async (reading: (staging: Staging) => Promise<ReadRecording>) => {
    const staging = new Staging(desk.store);
    const entry = { staging, read: NOTHING };
    staged.push(entry);
    entry.read = await reading(staging);
  };
  try {
    await readPath(path, stage);
    return desk.store.transaction(() => staged.map(({ staging, read }) => addRecord(desk, user, staging, read)));
  } catch (error) {
    for (const { staging } of staged) staging.discard();
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

const NOTHING: ReadRecording = {
  start: 0,
  ticksPerSecond: 256,
  length: null,
  record: null,
  info: null,
  statistics: null,
};

type Stage = (reading: (staging: Staging) => Promise<ReadRecording>) => Promise<void>;

async function readPath(path: string, stage: Stage): Promise<void> {
  if ((await stat(path)).isDirectory()) return readSource(await folderSource(path), stage);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(8), 0, 8, 0);
    const beginning = new TextDecoder('latin1').decode(buffer.subarray(0, bytesRead));
    if (beginning.startsWith('PK')) return await readSource(await zipSource(path, handle), stage);
    if (beginning === '0       ') return await stage((staging) => readEdfFile(fileBytes(path), staging));
  } finally {
    await handle.close();
  }
  throw new ImportError('It is no folder, zip archive or EDF file.');
}

async function readSource(source: FileSource, stage: Stage): Promise<void> {
  const records = findRecords(source.names);
  if (records.length === 0) throw new ImportError('There is no record in it: a record is a folder with an info.json.');
  for (const files of records) await stage((staging) => readRecordFiles(source, files, staging));
}

function addRecord(desk: ImportDesk, user: number, staging: Staging, read: ReadRecording): ImportedRecording {
  const { store, models, now } = desk;
  if (staging.channelCount === 0) throw new ImportError('The recording has no channels.');
  const { start, ticksPerSecond, info, statistics } = read;
  const digest = `${start} ${staging.finish(info, statistics)}`;
  const known = store.get(KNOWN, [digest, user])?.['record'];
  if (typeof known === 'number') {
    staging.discard();
    return { record: known, known: true };
  }
  const length = read.length ?? staging.length;
  const recipe = { recorded: staging.id, ticksPerSecond, length, reach: Math.max(length, staging.reach) };
  const isFree = read.record !== null && store.get('select 1 from record where id = ?', [read.record]) === undefined;
  const record = models.get('record');
  if (!record) throw new Error("There is no resource 'record'.");
  const id = insertRow(store, record, rowOf(user, start, recipe, isFree ? read.record : null, now()));
  store.run('update recorded set record = ?, digest = ? where id = ?', [id, digest, staging.id]);
  return { record: id, known: false };
}

const KNOWN = `select recorded.record from recorded join record on record.id = recorded.record
  where digest = ? and record."user" = ?`;

function rowOf(
  user: number,
  start: number,
  recipe: StoredRecipe,
  id: number | null,
  now: number,
): Map<string, SqlValue> {
  return new Map<string, SqlValue>([
    ...(id === null ? [] : [['id', id] as const]),
    ['user', user],
    ['start', start],
    ['device_start', start],
    ['end', start + recipe.length],
    ['status', 'complete'],
    ['device', null],
    ['dev_id', 'F'.repeat(32)],
    ['firmware_rev', ''],
    ['soft_uid', ''],
    ['soft_protocole', 0],
    ['data_status', '{}'],
    ['last_modified', storedMoment(now)],
    ['recipe', JSON.stringify(recipe)],
  ]);
}

/** Says what failed on which path. */
function explained(error: unknown, path: string): Error {
  if (!(error instanceof Error)) return new ImportError(`${path}: ${String(error)}`);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new ImportError(`${path} does not exist.`, { cause: error });
  return new ImportError(`${path} was not imported. ${error.message}`, { cause: error });
}
