import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import { joinTable } from './columns.js';
import { quote, type SqlValue } from './sql.js';
import type { Store } from './store.js';

/** Values of stored columns by name. */
export type Values = ReadonlyMap<string, SqlValue>;

/** Adds a row; answers its number. */
export function insertRow(store: Store, model: ResourceModel, values: Values): number {
  return store.run(insertion(model, [...values.keys()]), [...values.values()]);
}

/** The statement that adds a row with values of these columns. */
export function insertion(model: ResourceModel, names: readonly string[]): string {
  if (names.length === 0) return `insert into ${quote(model.table)} default values`;
  const columns = names.map(quote).join(', ');
  const marks = names.map(() => '?').join(', ');
  return `insert into ${quote(model.table)} (${columns}) values (${marks})`;
}

export function updateRow(store: Store, model: ResourceModel, id: number, values: Values): void {
  if (values.size === 0) return;
  const assignments = [...values.keys()].map((name) => `${quote(name)} = ?`).join(', ');
  const sql = `update ${quote(model.table)} set ${assignments} where ${quote(model.primary)} = ?`;
  store.run(sql, [...values.values(), id]);
}

/** Deletes a row, with whatever cannot be without it. */
export function deleteRow(store: Store, model: ResourceModel, id: number): void {
  store.run(`delete from ${quote(model.table)} where ${quote(model.primary)} = ?`, [id]);
}

/** Replaces the keys of a to-many relation. */
export function replaceKeys(
  store: Store,
  model: ResourceModel,
  column: Column,
  id: number,
  keys: readonly SqlValue[],
): void {
  store.run(`delete from ${joinTable(model, column)} where owner = ?`, [id]);
  addKeys(store, model, column, id, keys);
}

/** Adds keys to a to-many relation. */
export function addKeys(
  store: Store,
  model: ResourceModel,
  column: Column,
  id: number,
  keys: readonly SqlValue[],
): void {
  const table = joinTable(model, column);
  for (const key of keys) store.run(`insert or ignore into ${table} (owner, target) values (?, ?)`, [id, key]);
}
