import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import { quote } from './sql.js';

/** SQL of a column's value in the row with this alias. */
export function columnSql(model: ResourceModel, column: Column, row: string, me: number): string {
  if (column.computed) return column.computed(row, me);
  if (!column.many) return `${row}.${quote(column.name)}`;
  const keys = `select target from ${joinTable(model, column)} where owner = ${row}.${quote(model.primary)} order by rowid`;
  return `(select json_group_array(target) from (${keys}))`;
}

/** The table of a to-many relation: which object (`owner`) has which keys (`target`). */
export function joinTable(model: ResourceModel, column: Column): string {
  return quote(`${model.table}_${column.name}`);
}

/** Columns that the table itself has. */
export function storedColumns(model: ResourceModel): Column[] {
  return [...model.columns.values()].filter(({ many, computed }) => !many && computed === null);
}
