import { Pace } from '../http/pace.js';
import { type Column, type Unserved, unservedUri } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import type { Form } from '../resources/subject.js';
import type { Row, SqlValue } from '../store/sql.js';
import { wireDateTime } from '../time/datetime.js';
import { type Call, modelOf, uriOf } from './call.js';
import { findAny } from './select.js';

/** An object as the API shows it. */
export type WireObject = Record<string, unknown>;

/** Shows a row. An object embedded in another one lacks what only leads back to its holder. */
export function dehydrate(call: Call, model: ResourceModel, row: Row, form: Form, embedded = false): WireObject {
  const object: WireObject = {};
  for (const name of shownFields(model, form)) {
    if (embedded && model.subject.absentWhenEmbedded?.includes(name)) continue;
    object[name] = showField(call, model, row, name, form);
  }
  return object;
}

/** So many objects in one answer are a crowd. */
const CROWD = 100;

/** Shows the row of a detail, and lets other requests be answered meanwhile. */
export async function dehydrateDetail(call: Call, model: ResourceModel, row: Row): Promise<WireObject> {
  await model.subject.workOut?.(row, call, 'detail', new Pace(call.exchange.isAbandoned));
  return dehydrate(call, model, row, 'detail');
}

/** Shows the rows of a list, and lets other requests be answered meanwhile. */
export async function dehydrateAll(call: Call, model: ResourceModel, rows: readonly Row[]): Promise<WireObject[]> {
  const sharing = rows.length > CROWD ? { ...call, isCrowded: true } : call;
  const pace = new Pace(call.exchange.isAbandoned);
  const objects: WireObject[] = [];
  for (const row of rows) {
    const work = model.subject.workOut?.(row, sharing, 'list', pace);
    // To wait for nothing would take a turn of its own for each row.
    if (work) await work;
    objects.push(dehydrate(sharing, model, row, 'list'));
    if (pace.isDue()) await pace.rest();
  }
  return objects;
}

/** In the order in which they are written. */
function shownFields(model: ResourceModel, form: Form): readonly string[] {
  return form === 'detail' ? model.shownInDetail : model.shownInList;
}

function showField(call: Call, model: ResourceModel, row: Row, name: string, form: Form): unknown {
  const made = model.subject.made?.[name];
  if (made) return made(row, call, form);
  if (name === 'resource_uri') return uriOf(call, model, row[model.key] ?? null);
  const column = model.columns.get(name);
  const value = row[name] ?? null;
  if (!column) return null;
  if (value === null) return column.kind === 'text' ? (model.fields.get(name)?.default ?? null) : null;
  if (column.unserved) return showUnserved(call, column.unserved, column, value);
  return column.target === null ? showPlain(column, value) : showRelation(call, model, column, value, form);
}

function showUnserved({ exchange }: Call, unserved: Unserved, column: Column, value: string | number): unknown {
  if (column.kind !== 'json') return unservedUri(unserved, exchange.prefix, value);
  return (JSON.parse(String(value)) as unknown[]).map((name) => unservedUri(unserved, exchange.prefix, name));
}

function showPlain(column: Column, value: string | number): unknown {
  switch (column.kind) {
    case 'boolean':
      return value !== 0;
    case 'datetime':
      return wireDateTime(String(value));
    case 'json':
      return JSON.parse(String(value));
    default:
      return value;
  }
}

function showRelation(call: Call, model: ResourceModel, column: Column, value: string | number, form: Form): unknown {
  const target = modelOf(call.server, column.target ?? '');
  if (column.many) return (JSON.parse(String(value)) as SqlValue[]).map((key) => uriOf(call, target, key));
  const embedded = model.subject.embedded?.[column.name];
  if (embedded === 'always' || embedded === form) return embed(call, target, value);
  return uriOf(call, target, value);
}

/** An object inside another one, in the form it has in lists; null where there is none. */
export function embed(call: Call, model: ResourceModel, key: SqlValue): WireObject | null {
  const name = `${model.name}/${key}`;
  const known = call.embedded.get(name);
  if (known !== undefined) return known;
  const row = findAny(call, model, key, 'list');
  const object = row ? dehydrate(call, model, row, 'list', true) : null;
  call.embedded.set(name, object);
  return object;
}
