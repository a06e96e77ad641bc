import { failure } from '../../http/errors.js';
import { allOf, type Fragment, quote, type Row } from '../../store/sql.js';
import { type Call, modelOf } from '../../tastypie/call.js';
import { lookupSql } from '../../tastypie/lookups.js';
import { ROW } from '../../tastypie/select.js';
import { always, type Window } from './bounds.js';
import { keyNamed, type Parameter } from './parameters.js';

/** A record or range: somebody's time from one tick to another. */
export interface Span extends Window {
  readonly id: number;
  readonly user: number;
  /** Of a range; null where it has none. */
  readonly activityType: number | null;
}

/** The condition that a parameter about objects puts on a column that holds their keys. */
export function keyCondition(call: Call, resource: string, column: string, { lookup, texts }: Parameter): Fragment {
  const sql = `${ROW}.${quote(column)}`;
  if (lookup === 'isnull') return { sql: `${sql} is ${texts[0] === 'false' ? 'not ' : ''}null`, params: [] };
  const keys = texts.map((text) => keyNamed(call, resource, text));
  // The live service does not expect any other number of bounds.
  if (lookup === 'range' && keys.length !== 2) throw failure(500);
  return lookupSql(lookup === 'exact' ? 'in' : lookup, sql, keys);
}

/** The records or ranges that the caller may see and that meet all conditions. */
export function findSpans(call: Call, resource: 'record' | 'range', conditions: readonly Fragment[]): Span[] {
  const model = modelOf(call.server, resource);
  const { sql, params } = allOf([{ sql: model.subject.visible(ROW, call.me), params: [] }, ...conditions]);
  const select = `select ${ROW}.* from ${quote(model.table)} ${ROW} where ${sql} order by ${ROW}.start, ${ROW}.id`;
  return call.server.store.all(select, params).map(spanOf);
}

/** The time of a record or range. One without end goes on. */
export function spanOf({ id, user, start, end = null, activitytype: activityType }: Row): Span {
  return {
    id: Number(id),
    user: Number(user),
    from: Number(start),
    to: end === null ? always.to : Number(end),
    activityType: typeof activityType === 'number' ? activityType : null,
  };
}
