import type { StoredRecipe } from '../data/recordings/recipe.js';
import type { Recordings } from '../data/recordings/recordings.js';
import type { ResourceModel } from '../resources/model.js';
import { insertRow } from '../store/rows.js';
import type { SqlValue } from '../store/sql.js';
import type { Store } from '../store/store.js';
import { storedMoment } from '../time/datetime.js';
import { ImportError } from './import-error.js';
import { addMarks } from './marks.js';
import type { ReadRecording } from './read-record.js';

/** What importing needs of a server. */
export interface ImportDesk {
  readonly store: Store;
  readonly models: ReadonlyMap<string, ResourceModel>;
  readonly recordings: Recordings;
  readonly now: () => number;
}

/** A record that a recording has become. */
export interface AddedRecord {
  /** Its id: the one that it had where it comes from, if no other record has it. */
  readonly id: number;
  /** Whether it was there before, sample for sample, so that nothing was added. */
  readonly known: boolean;
  readonly start: number;
  readonly end: number;
}

/** Makes a record of somebody's of what has been read. */
export function addRecord(desk: ImportDesk, user: number, read: ReadRecording): AddedRecord {
  const { store, now } = desk;
  const { staging, start, ticksPerSecond, info, statistics } = read;
  if (staging.channelCount === 0) throw new ImportError('The recording has no channels.');
  const length = read.length ?? staging.length;
  const digest = `${start} ${staging.finish(info, statistics)}`;
  const known = store.get(KNOWN, [digest, user])?.['record'];
  if (typeof known === 'number') {
    staging.discard();
    return { id: known, known: true, start, end: start + length };
  }
  const recipe = { recorded: staging.id, ticksPerSecond, length, reach: Math.max(length, staging.reach) };
  const isFree = read.record !== null && store.get('select 1 from record where id = ?', [read.record]) === undefined;
  const moment = storedMoment(now());
  const id = insertRow(store, modelIn(desk, 'record'), rowOf(user, start, recipe, isFree ? read.record : null, moment));
  store.run('update recorded set record = ?, digest = ? where id = ?', [id, digest, staging.id]);
  addMarks(store, modelIn(desk, 'annotation'), { record: id, user, start, ticksPerSecond, moment }, read.marks);
  return { id, known: false, start, end: start + length };
}

/** Adds the range that several records make up; answers its id. */
export function addRange(desk: ImportDesk, user: number, name: string, records: readonly AddedRecord[]): number {
  const moment = storedMoment(desk.now());
  const values = new Map<string, SqlValue>([
    ['name', name],
    ['user', user],
    ['start', Math.min(...records.map(({ start }) => start))],
    ['end', Math.max(...records.map(({ end }) => end))],
    ['rank', 0],
    ['created', moment],
    ['last_modified', moment],
  ]);
  return insertRow(desk.store, modelIn(desk, 'range'), values);
}

function modelIn({ models }: ImportDesk, name: string): ResourceModel {
  const model = models.get(name);
  if (!model) throw new Error(`There is no resource '${name}'.`);
  return model;
}

const KNOWN = `select recorded.record from recorded join record on record.id = recorded.record
  where digest = ? and record."user" = ?`;

function rowOf(
  user: number,
  start: number,
  recipe: StoredRecipe,
  id: number | null,
  moment: string,
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
    ['last_modified', moment],
    ['recipe', JSON.stringify(recipe)],
  ]);
}
