import { badRequest, failure } from '../http/errors.js';
import type { Query } from '../http/query.js';
import type { ResourceModel } from '../resources/model.js';
import { columnSql } from '../store/columns.js';
import { quote } from '../store/sql.js';
import { type Call, modelOf } from './call.js';
import { ROW } from './select.js';

/** The `order by` of a list. Rows that are equal in what is asked for come in the order of their numbers. */
export function compileOrdering(call: Call, model: ResourceModel, query: Query): string {
  const parameter = query.has('order_by') ? 'order_by' : 'sort_by';
  const columns = query.getAll(parameter).flatMap((text) => text.split(','));
  const terms =
    columns.length === 0
      ? (model.subject.order?.(ROW, call.me) ?? [])
      : columns.map((column) => orderTerm(call, model, column));
  return [...terms, `${ROW}.${quote(model.primary)}`].join(', ');
}

function orderTerm(call: Call, model: ResourceModel, text: string): string {
  const descending = text.startsWith('-');
  const [name = '', ...rest] = (descending ? text.slice(1) : text).split('__');
  const column = model.columns.get(name);
  const allowed = model.schema.ordering.includes(name);
  if (!allowed && !model.fields.has(name)) throw badRequest(`No matching '${name}' field for ordering on.`);
  if (!column || !allowed) throw badRequest(`The '${name}' field does not allow ordering.`);
  const sql = columnSql(model, column, ROW, call.me.userId);
  const value = rest.length === 0 ? sql : relatedSql(call, sql, column.target, rest);
  return descending ? `${value} desc` : value;
}

/** A column of the related object. The schema does not say which there are: the server fails on others. */
function relatedSql(call: Call, sql: string, target: string | null, path: readonly string[]): string {
  const related = target === null ? undefined : modelOf(call.server, target);
  const column = related?.columns.get(path[0] ?? '');
  if (!related || !column || column.many || path.length > 1) throw failure(500);
  const value = columnSql(related, column, 'o', call.me.userId);
  return `(select ${value} from ${quote(related.table)} o where o.${quote(related.key)} = ${sql})`;
}
