import { badRequest, failure, forbidden, invalid } from '../http/errors.js';
import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import { deleteRow, insertRow, replaceKeys, updateRow } from '../store/rows.js';
import type { Row, SqlValue } from '../store/sql.js';
import { storedMoment } from '../time/datetime.js';
import { type Call, modelOf } from './call.js';
import { hydrate, type Mode } from './hydrate.js';
import { keyFromAddress, parseKey } from './keys.js';
import { isVisible, resolveRelation, type SaveNested, visibleKey } from './relations.js';
import { findNumbered, findVisible } from './select.js';
import type { Write } from './write.js';

type Body = Readonly<Record<string, unknown>>;

/**
 * Creates or changes an object; answers its row as it is then. The to-many relations are a step of their own, as on the
 * live service: where one of them is refused, the object itself stays saved.
 */
export function saveObject(
  call: Call,
  model: ResourceModel,
  body: Body,
  { mode, before }: { mode: Mode; before: Row | null },
): Row {
  const { store } = call.server;
  const id = store.transaction(() => {
    const write: Write = { call, model, body, before, values: hydrate(call, model, body, mode, nestedIn(call)) };
    stamp(write);
    model.subject.prepare?.(write);
    checkRequired(write, mode);
    authorize(write);
    const saved = saveRow(write);
    model.subject.saved?.(write, saved);
    return saved;
  });
  saveRelations(call, model, body, mode, id);
  call.embedded.clear();
  const [row] = findNumbered(call, model, [id], 'detail');
  if (!row) throw new Error(`The ${model.name} ${id} was not saved.`);
  return row;
}

/** Deletes an object, with everything that cannot be without it. */
export function deleteObject(call: Call, model: ResourceModel, row: Row): void {
  if (ownerOf(model, row, call) !== call.me.userId) throw forbidden();
  call.server.store.transaction(() => {
    deleteRow(call.server.store, model, Number(row[model.primary]));
    model.subject.removed?.(row, call);
  });
}

/** The times that the server sets itself. */
function stamp({ call, model, before, values }: Write): void {
  const now = storedMoment(call.server.now());
  if (model.columns.has('last_modified')) values.set('last_modified', now);
  if (model.columns.has('created') && before === null && !values.has('created')) values.set('created', now);
}

function checkRequired({ model, values }: Write, mode: Mode): void {
  if (mode !== 'create') return;
  const lacking = model.subject.required?.filter((name) => (values.get(name) ?? null) === null) ?? [];
  if (lacking.length === 0) return;
  throw invalid(model.name, Object.fromEntries(lacking.map((name) => [name, ['This field is required.']])));
}

/** Objects belong to one user before and after a write, and that user is the caller. */
function authorize({ call, model, before, values }: Write): void {
  const after = { ...before, ...Object.fromEntries(values) };
  const owners = before ? [ownerOf(model, before, call), ownerOf(model, after, call)] : [ownerOf(model, after, call)];
  if (owners.some((owner) => owner !== call.me.userId)) throw forbidden();
}

function ownerOf(model: ResourceModel, values: Row, call: Call): SqlValue | undefined {
  return model.subject.owner ? model.subject.owner(values, call) : values['user'];
}

function saveRow({ call, model, before, values }: Write): number {
  if (before === null) return insertRow(call.server.store, model, values);
  const id = Number(before[model.primary]);
  updateRow(call.server.store, model, id, values);
  return id;
}

function saveRelations(call: Call, model: ResourceModel, body: Body, mode: Mode, id: number): void {
  const relations = [...model.columns.values()].filter(({ name, many }) => many && !model.fields.get(name)?.readOnly);
  const keys = relations
    .filter(({ name }) => mode !== 'merge' || Object.hasOwn(body, name))
    .map((column) => [column, relatedKeys(call, model, column, body[column.name] ?? null)] as const);
  call.server.store.transaction(() => {
    for (const [column, targets] of keys) replaceKeys(call.server.store, model, column, id, targets);
  });
}

function relatedKeys(call: Call, model: ResourceModel, column: Column, sent: unknown): SqlValue[] {
  const field = model.fields.get(column.name);
  if (sent === null) {
    if (field?.blank || field?.nullable) return [];
    throw badRequest(`The '${column.name}' field has no data and doesn't allow a null value.`);
  }
  if (sent === '') return [];
  // To the server, a text is a list of letters, none of which is the address of anything.
  if (typeof sent === 'string') throw failure(404);
  if (!Array.isArray(sent)) throw failure(500);
  const target = modelOf(call.server, column.target ?? '');
  return sent
    .filter((item) => item !== null)
    .map((item) => resolveRelation(call, column.name, target, item, nestedIn(call)));
}

function nestedIn(call: Call): SaveNested {
  return (target, body) => nestedKey(call, target, body);
}

function nestedKey(call: Call, target: ResourceModel, body: Body): SqlValue {
  const existing = existingKey(call, target, body);
  if (existing === undefined) return createNested(call, target, body);
  const before = findVisible(call, target, existing, 'detail');
  if (before && isChanged(call, target, body, before)) saveObject(call, target, body, { mode: 'replace', before });
  return existing;
}

/** An object that comes back as it was given is only a long way to name it, and nobody's permission is needed. */
function isChanged(call: Call, target: ResourceModel, body: Body, before: Row): boolean {
  if (!target.schema.detailMethods.includes('put')) return false;
  return [...hydrate(call, target, body, 'replace', nestedIn(call))].some(([name, value]) => before[name] !== value);
}

/** The object meant by one that says which it is. */
function existingKey(call: Call, target: ResourceModel, body: Body): SqlValue | undefined {
  const { resource_uri: uri, [target.key]: key, username } = body;
  if (typeof uri === 'string') return visibleKey(call, target, uri);
  const name = key ?? (target.home === 'user' ? username : undefined);
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  const named = typeof name === 'number' ? name : (keyFromAddress(call.server, target, name) ?? parseKey(target, name));
  return named !== undefined && named !== null && isVisible(call, target, named) ? named : undefined;
}

function createNested(call: Call, target: ResourceModel, body: Body): SqlValue {
  if (!target.schema.listMethods.includes('post')) throw forbidden();
  const row: Row = saveObject(call, target, body, { mode: 'create', before: null });
  return row[target.key] ?? null;
}
