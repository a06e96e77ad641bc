// TypeScript types of values on the wire.

/** @typedef {import('./payload.mjs').Field} Field */

/** Columns that count ticks, whether or not the API declares them as fields. */
const tickColumns = ['start', 'end', 'timestamp', 'device_start'];

/**
 * @param {string} name
 * @param {Field | undefined} field
 */
export function isTicks(name, field) {
  return tickColumns.includes(name) && (field === undefined || field.type === 'integer');
}

/**
 * Type of a plain value in an object, without null.
 *
 * @param {Field} field
 */
export function plainType(field) {
  if (field.payload?.type) return field.payload.type;
  switch (field.type) {
    case 'integer':
    case 'float':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'list':
      return 'unknown[]';
    case 'geometry':
      return 'unknown';
    default:
      return 'string';
  }
}

/**
 * Type of a value in a filter or a write, without null.
 *
 * @param {string} name
 * @param {Field} field
 */
export function inputType(name, field) {
  if (field.payload?.input) return field.payload.input;
  if (isTicks(name, field)) return 'number | Date';
  if (field.payload?.type) return field.payload.type;
  if (field.relation) return field.relation.many ? 'readonly ObjectInput[]' : 'ObjectInput';
  return field.type === 'datetime' || field.type === 'date' ? 'string | Date' : plainType(field);
}

/**
 * Whether an object can hold null there. The server writes an empty relation to many as [].
 *
 * @param {Field} field
 */
export function holdsNull(field) {
  return field.payload?.nullable ?? (field.nullable && !field.relation?.many);
}

/**
 * @param {string} type
 * @param {(string | false)[]} others types that may stand in its place
 */
export function union(type, ...others) {
  return type === 'unknown' ? type : [type, ...others.filter((other) => other)].join(' | ');
}
