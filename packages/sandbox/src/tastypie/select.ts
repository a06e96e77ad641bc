import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import type { Form } from '../resources/subject.js';
import { columnSql } from '../store/columns.js';
import { quote, type Row, type SqlValue } from '../store/sql.js';
import type { Call } from './call.js';

/** Alias of the row that a statement is about. */
export const ROW = 't';

/** `select … from …` of the columns that a form shows; conditions and joins come after it. */
export function selectObjects(call: Call, model: ResourceModel, form: Form): string {
  const columns = [...model.columns.values()].filter((column) => isRead(model, column, form));
  const list = columns.map((column) => `${columnSql(model, column, ROW, call.me.userId)} as ${quote(column.name)}`);
  return `select ${list.join(', ')} from ${quote(model.table)} ${ROW}`;
}

/** Stored values cost nothing to read and serve the fields that are made of several; others are read where shown. */
function isRead(model: ResourceModel, column: Column, form: Form): boolean {
  if (!column.many && column.computed === null) return !model.subject.columns?.[column.name]?.isLarge;
  const { absent, detailOnly } = model.subject;
  if (!model.fields.has(column.name) || absent?.includes(column.name)) return false;
  return form === 'detail' || !detailOnly?.includes(column.name);
}

/** The object with this key, if the caller may see it. */
export function findVisible(call: Call, model: ResourceModel, key: SqlValue, form: Form): Row | undefined {
  const visible = model.subject.visible(ROW, call.me);
  return findWhere(call, model, form, `${ROW}.${quote(model.key)} = ? and (${visible})`, [key]);
}

/** The object with this key, whoever may see it. */
export function findAny(call: Call, model: ResourceModel, key: SqlValue, form: Form): Row | undefined {
  return findWhere(call, model, form, `${ROW}.${quote(model.key)} = ?`, [key]);
}

/**
 * The rows with these numbers, which are known to be there, in the order given; a number may come several times.
 * Filtering and sorting numbers first and reading whole rows afterwards spares the engine carrying whole rows around.
 */
export function findNumbered(call: Call, model: ResourceModel, ids: readonly number[], form: Form): Row[] {
  const primary = quote(model.primary);
  const where = `${ROW}.${primary} in (select value from json_each(?))`;
  const rows = call.server.store.all(`${selectObjects(call, model, form)} where ${where}`, [JSON.stringify(ids)]);
  const byId = new Map(rows.map((row) => [row[model.primary], row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

function findWhere(
  call: Call,
  model: ResourceModel,
  form: Form,
  where: string,
  params: readonly SqlValue[],
): Row | undefined {
  return call.server.store.get(`${selectObjects(call, model, form)} where ${where}`, params);
}
