import type { Field } from 'hexoskin-schema';
import { badRequest, failure } from '../http/errors.js';
import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import type { SqlValue } from '../store/sql.js';
import { storedMoment } from '../time/datetime.js';
import { type Call, modelOf } from './call.js';
import { readPlain } from './plain-values.js';
import { resolveRelation, type SaveNested } from './relations.js';

/**
 * How a body and an object become one: a new object takes defaults for what the body lacks, a replaced one loses what
 * may be null and keeps the rest, a merged one keeps all of it.
 */
export type Mode = 'create' | 'replace' | 'merge';

/** The column values that a body gives. To-many relations come after the object is saved, and are not among them. */
export function hydrate(
  call: Call,
  model: ResourceModel,
  body: Readonly<Record<string, unknown>>,
  mode: Mode,
  saveNested: SaveNested,
): Map<string, SqlValue> {
  const values = new Map<string, SqlValue>();
  for (const [name, field] of model.fields) {
    const column = model.columns.get(name);
    if (!column || column.many || column.computed || field.readOnly) continue;
    // The URL says which object it is, whatever the body says.
    if (name === model.primary && mode !== 'create') continue;
    const sent = Object.hasOwn(body, name) ? body[name] : undefined;
    const value = hydrateField(call, model, field, column, sent, mode, saveNested);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

/** Undefined where the object is to keep what it has. */
function hydrateField(
  call: Call,
  model: ResourceModel,
  field: Field,
  column: Column,
  sent: unknown,
  mode: Mode,
  saveNested: SaveNested,
): SqlValue | undefined {
  if (sent === undefined) return missing(call, model, field, column, mode);
  if (sent === null) return nothing(call, model, field, column, mode);
  if (column.target !== null)
    return resolveRelation(call, column.name, modelOf(call.server, column.target), sent, saveNested);
  // A key that is left empty is one to be given.
  if (column.name === model.primary && sent === '') return undefined;
  return readPlain(column, sent as string | number | boolean | object);
}

/** Null: taken where the field may be null, else as if it were not there. */
function nothing(call: Call, model: ResourceModel, field: Field, column: Column, mode: Mode): SqlValue | undefined {
  if (isPlainList(field)) return '[]';
  if (field.nullable) return null;
  if (mode !== 'create') return undefined;
  if (column.target !== null) throw failure(500);
  return missing(call, model, field, column, mode);
}

function missing(call: Call, model: ResourceModel, field: Field, column: Column, mode: Mode): SqlValue | undefined {
  if (mode === 'merge') return undefined;
  if (isPlainList(field) && !field.nullable) return '[]';
  if (mode === 'replace') return field.blank && field.nullable && column.target === null ? null : undefined;
  // What belongs to nobody would be everybody's, and is not for a caller to create.
  if (column.name === 'user' && field.nullable) return call.me.userId;
  if (field.default !== undefined) return defaultValue(call, field, column);
  if (field.nullable) return null;
  if (field.blank || model.subject.required?.includes(column.name)) return undefined;
  if (column.target !== null) {
    throw badRequest(`The '${column.name}' field has no data and doesn't allow a default or null value.`);
  }
  if (column.kind === 'text') return '';
  if (column.name === model.primary) return undefined;
  throw failure(500);
}

/** A relation to many objects of no known resource, which the store holds as they are sent. */
function isPlainList(field: Field): boolean {
  return field.relation?.to === null && field.relation.many;
}

function defaultValue(call: Call, field: Field, column: Column): SqlValue | undefined {
  // True is how the schema says that a date is set by the server; an empty text, that a number has no default.
  if (field.default === true && column.kind === 'datetime') return storedMoment(call.server.now());
  if (field.default === '' && column.kind !== 'text') return field.nullable ? null : undefined;
  if (field.default === null || field.default === undefined) return null;
  return readPlain(column, field.default);
}
