import type { ApiResourceReference, UntypedInstance } from 'hexoskin-client';
import { isTimeText } from '../arguments/moments.js';
import type { Row } from '../output/rows.js';
import type { LocalTime } from './local-time.js';

/** What of an object is shown. */
export interface RowShape {
  /** Fields by name, or on through links as `user.first_name`. Default: all that the server sent. */
  readonly fields?: readonly string[] | undefined;
  /** Links in whose place the objects stand, which are loaded already. */
  readonly include?: readonly string[] | undefined;
  /** How times are shown. Default: as the server has them. */
  readonly localTime?: LocalTime | undefined;
}

/**
 * An object as a row, in the form that it has on the wire.
 *
 * @throws UsageError for a field that the object does not have
 */
export async function rowOf(object: UntypedInstance, { fields, include = [], localTime }: RowShape): Promise<Row> {
  const row: Record<string, unknown> = {};
  if (fields === undefined) {
    for (const [name, value] of Object.entries(object.toJSON())) {
      row[name] = await inLocalTime(value, object, name, localTime);
    }
  } else for (const path of fields) row[path] = await valueAt(object, path.split('.'), localTime);
  for (const name of include) if (Object.hasOwn(row, name)) row[name] = withObjects(object.get(name));
  return row;
}

/** Through a link, the library reads the linked objects of many rows at once. */
async function valueAt(
  object: unknown,
  [name = '', ...rest]: readonly string[],
  localTime: LocalTime | undefined,
): Promise<unknown> {
  if (!isReadable(object)) {
    const value = (object as Row | null | undefined)?.[name] ?? null;
    return rest.length === 0 || value === null ? value : valueAt(value, rest, localTime);
  }
  const value = await object.get(name);
  if (rest.length > 0 && value !== null) return valueAt(value, rest, localTime);
  return inLocalTime(value, object, name, localTime);
}

/** Whether a field is a time, its resource tells. */
async function inLocalTime(
  value: unknown,
  object: Readable,
  name: string,
  localTime: LocalTime | undefined,
): Promise<unknown> {
  if (localTime === undefined || typeof value !== 'string' || !isTimeText(value)) return value;
  // A link's value came with the object, so that this sends nothing.
  const { accessor } = 'accessor' in object ? object : await object.load();
  const { fields } = await accessor.conf();
  return fields[name]?.type === 'datetime' ? localTime(value) : value;
}

type Readable = UntypedInstance | ApiResourceReference;

function isReadable(value: unknown): value is Readable {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

function withObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withObjects);
  return (value as Partial<ApiResourceReference> | null)?.instance ?? value;
}
