import type { Fragment, SqlValue } from '../store/sql.js';

/** Suffixes that Django takes for lookups; whether a resource allows one is another matter. `ne` is the API's own. */
const DJANGO_LOOKUPS = `contains date day endswith exact gt gte hour icontains iendswith iexact in iregex isnull istartswith
  lt lte minute month quarter range regex search second startswith time week week_day year ne`;

export const lookupNames: ReadonlySet<string> = new Set(DJANGO_LOOKUPS.split(/\s+/));

/** The condition that a lookup puts on a value, by its SQL. Values have the column's type already. */
export function lookupSql(lookup: string, sql: string, values: readonly SqlValue[]): Fragment {
  switch (lookup) {
    case 'in':
      // One parameter however many values there are, so that the statement stays the same.
      return { sql: `${sql} in (select value from json_each(?))`, params: [JSON.stringify(values)] };
    case 'range':
      return { sql: `${sql} between ? and ?`, params: values };
    case 'ne':
      return { sql: `${sql} is not ?`, params: values };
    case 'startswith':
      return { sql: `substr(${sql}, 1, length(?)) = ?`, params: [...values, ...values] };
    default:
      return { sql: `${sql} ${OPERATORS.get(lookup) ?? '='} ?`, params: values };
  }
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
]);
