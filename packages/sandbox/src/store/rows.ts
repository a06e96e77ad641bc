import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import { joinTable } from './columns.js';
import { quote, type SqlValue } from './sql.js';
import type { Store } from './store.js';

/** Values of stored columns by name. */
export type Values = ReadonlyMap<string, SqlValue>;

/** Adds a row; answers its number. */
export function insertRow(store: Store, model: ResourceModel, values: Values): number {
  const names = [...values.keys()];
  if (names.length === 0) return store.run(`insert into ${quote(model.table)} default values`);
  const columns = names.map(quote).join(', ');
  const marks = names.map(() => '?').join(', ');
  return store.run(`insert into ${quote(model.table)} (${columns}) values (${marks})`, [...values.values()]);
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
  const table = joinTable(model, column);
  store.run(`delete from ${table} where owner = ?`, [id]);
  for (const key of keys) store.run(`insert or ignore into ${table} (owner, target) values (?, ?)`, [id, key]);
}
