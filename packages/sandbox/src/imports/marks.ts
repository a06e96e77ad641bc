import type { ResourceModel } from '../resources/model.js';
import { insertRow } from '../store/rows.js';
import type { SqlValue } from '../store/sql.js';
import type { Store } from '../store/store.js';

/** A remark that comes with a recording. Times are in seconds. */
export interface Mark {
  /** Since the start of the recording. */
  readonly onset: number;
  /** Null for one about a moment. */
  readonly duration: number | null;
  readonly text: string;
}

/** Data types of annotations. */
const START = 4096;
const STOP = 4097;
const COMMENT = 4098;

/** Where remarks go. */
export interface MarkPlace {
  readonly record: number;
  readonly user: number;
  /** First tick of the record. */
  readonly start: number;
  readonly ticksPerSecond: number;
  /** The stored form of the moment at which they come. */
  readonly moment: string;
}

/**
 * Adds remarks as annotations: one about a moment as a comment, one about some time as its start and its stop. Ticks are
 * coarser than the times of files, so these are kept beside.
 */
export function addMarks(store: Store, model: ResourceModel, place: MarkPlace, marks: readonly Mark[]): void {
  const add = (dataType: number, seconds: number, text: string) => {
    const tick = place.start + Math.round(seconds * place.ticksPerSecond);
    const values = new Map<string, SqlValue>([
      ['annotation', text],
      ['datatype', dataType],
      ['start', tick],
      ['user', place.user],
      ['record', place.record],
      ['last_modified', place.moment],
    ]);
    const id = insertRow(store, model, values);
    store.run('insert into recorded_mark (annotation, tick, seconds) values (?, ?, ?)', [id, tick, seconds]);
  };
  for (const { onset, duration, text } of marks) {
    if (duration === null) add(COMMENT, onset, text);
    else {
      add(START, onset, text);
      add(STOP, onset + duration, text);
    }
  }
}

/** Ticks from one to another, both included; null for all that belongs to the record. */
export type MarkWindow = { readonly from: number; readonly to: number } | null;

/**
 * The remarks on a record: comments, and what starts and stops. A start that never stops, and a stop that nothing has
 * started, are remarks about a moment.
 */
export function marksWithin(store: Store, place: Omit<MarkPlace, 'moment'>, end: number, window: MarkWindow): Mark[] {
  const { record, user, start, ticksPerSecond } = place;
  const { from, to } = window ?? { from: start, to: end };
  const marks: Mark[] = [];
  /** By text the indexes of marks that have no stop yet. */
  const begun = new Map<string, number[]>();
  for (const row of store.all(SELECT, [user, record, window === null ? 1 : 0, from, to, record])) {
    const [text, dataType] = [String(row['annotation']), Number(row['datatype'])];
    // One that has been moved since lies at its tick.
    const isKept = row['start'] === row['tick'];
    const onset = isKept ? Number(row['seconds']) : (Number(row['start']) - start) / ticksPerSecond;
    const first = dataType === STOP ? begun.get(text)?.shift() : undefined;
    const before = first === undefined ? undefined : marks[first];
    if (first !== undefined && before !== undefined) {
      marks[first] = { ...before, duration: Math.round((onset - before.onset) * 1e9) / 1e9 };
      continue;
    }
    if (dataType === START) begun.set(text, [...(begun.get(text) ?? []), marks.length]);
    marks.push({ onset, duration: null, text });
  }
  return marks;
}

const SELECT = `select a.annotation, a.datatype, a.start, m.tick, m.seconds
  from annotation a left join recorded_mark m on m.annotation = a.id
  where a."user" = ? and ((a.record = ? and ?) or (a.start between ? and ? and (a.record = ? or a.record is null)))
  order by a.start, a.id`;
