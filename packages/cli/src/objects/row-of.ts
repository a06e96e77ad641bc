import type { ApiResourceReference, UntypedInstance } from 'hexoskin-client';
import type { Row } from '../output/rows.js';

/** What of an object is shown. */
export interface RowShape {
  /** Fields by name, or on through links as `user.first_name`. Default: all that the server sent. */
  readonly fields?: readonly string[] | undefined;
  /** Links in whose place the objects stand, which are loaded already. */
  readonly include?: readonly string[] | undefined;
}

/**
 * An object as a row, in the form that it has on the wire.
 *
 * @throws UsageError for a field that the object does not have
 */
export async function rowOf(object: UntypedInstance, { fields, include = [] }: RowShape): Promise<Row> {
  const row: Record<string, unknown> = {};
  if (fields === undefined) Object.assign(row, object.toJSON());
  else for (const path of fields) row[path] = await valueAt(object, path.split('.'));
  for (const name of include) if (Object.hasOwn(row, name)) row[name] = withObjects(object.get(name));
  return row;
}

/** Through a link, the library reads the linked objects of many rows at once. */
async function valueAt(object: unknown, [name = '', ...rest]: readonly string[]): Promise<unknown> {
  const value: unknown = isReadable(object)
    ? await object.get(name)
    : ((object as Row | null | undefined)?.[name] ?? null);
  return rest.length === 0 || value === null ? value : valueAt(value, rest);
}

function isReadable(value: unknown): value is { get(field: string): unknown } {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

function withObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withObjects);
  return (value as Partial<ApiResourceReference> | null)?.instance ?? value;
}
