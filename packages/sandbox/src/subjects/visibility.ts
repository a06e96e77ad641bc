import type { Subject } from '../resources/subject.js';
import { quote } from '../store/sql.js';

type Visible = Subject['visible'];

/** Data about nobody, the same for all. */
export const everyone: Visible = () => 'true';

/** Objects of the users whose objects the caller may see. */
export function ofUser(column = 'user'): Visible {
  return (row, me) => `${row}.${quote(column)} in (${me.sees.join(', ')})`;
}

/** The same, and the templates without owner, which are everybody's. */
export function ofUserOrGlobal(column = 'user'): Visible {
  return (row, me) => `${ofUser(column)(row, me)} or ${row}.${quote(column)} is null`;
}

/** Objects that are the caller's own business, also kept from those who see the rest. */
export function ofCaller(...columns: readonly string[]): Visible {
  return (row, me) => columns.map((column) => `${row}.${quote(column)} = ${me.userId}`).join(' or ');
}

/** Parts of objects that are visible by themselves. */
export function through(column: string, table: string): Visible {
  return (row, me) =>
    `${row}.${quote(column)} in (select id from ${quote(table)} where "user" in (${me.sees.join(', ')}))`;
}
