import type { Column } from '../resources/column.js';
import { toStoredDateTime } from '../time/datetime.js';
import type { SqlValue } from './sql.js';

/** A JSON value that fits its column, in the form in which the store holds it. */
export function toStored(column: Column, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'json':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'datetime': {
      const text = String(value);
      // What the API itself writes needs no reading, and seeds have tens of thousands of them.
      if (WIRE_DATETIME.test(text)) return text.slice(0, 19);
      const stored = toStoredDateTime(text);
      if ('problem' in stored) throw new TypeError(`'${value}' is no date and time for '${column.name}'.`);
      return stored.value;
    }
    default:
      return value as SqlValue;
  }
}

const WIRE_DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;
