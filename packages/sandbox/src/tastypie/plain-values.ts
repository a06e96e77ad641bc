import { badRequest, failure } from '../http/errors.js';
import { type Column, type Unserved, unservedName } from '../resources/column.js';
import type { SqlValue } from '../store/sql.js';
import { toStoredDateTime } from '../time/datetime.js';
import { readInteger } from './paging.js';
import { printed } from './printed.js';

/** A value of a write as its column holds it. Wrong types fail where the database would refuse them: with 500. */
export function readPlain(column: Column, sent: string | number | boolean | object): SqlValue {
  if (column.unserved) return unserved(column.unserved, sent);
  switch (column.kind) {
    case 'integer':
      return integer(sent);
    case 'float':
      return float(sent);
    case 'boolean':
      return sent ? 1 : 0;
    case 'datetime':
      return datetime(column.name, sent);
    case 'date':
      return date(sent);
    case 'json':
      return JSON.stringify(sent);
    default:
      return text(sent);
  }
}

/** Fractions are cut, and digits in a text are as good as a number. */
function integer(sent: unknown): number {
  const value = typeof sent === 'string' ? readInteger(sent) : Math.trunc(float(sent));
  if (value === null || !Number.isSafeInteger(value)) throw failure(500);
  return value;
}

/** NaN is a number, too, of which the database makes a null. */
function float(sent: unknown): number {
  if (typeof sent === 'number') return sent;
  const value = typeof sent === 'string' && sent.trim() === '' ? Number.NaN : Number(sent);
  if (typeof sent === 'object' || Number.isNaN(value)) throw failure(500);
  return value;
}

function text(sent: unknown): string {
  if (typeof sent === 'object') throw failure(500);
  const value = typeof sent === 'string' ? sent : printed(sent);
  // The database would cut the text at the one, and keep the other, half a character, as something else.
  if (value.includes('\0') || /\p{Surrogate}/u.test(value)) throw failure(500);
  return value;
}

function unserved(column: Unserved, sent: unknown): string {
  const name = unservedName(column, String(sent));
  if (name === undefined)
    throw badRequest(`Could not find the provided ${column.resource} object via resource URI '${sent}'.`);
  return name;
}

function datetime(name: string, sent: unknown): string {
  if (typeof sent !== 'string')
    throw badRequest(`Datetime provided to '${name}' field must be a string: ${printed(sent)}`);
  const stored = toStoredDateTime(sent);
  if ('problem' in stored) {
    throw badRequest(`Datetime provided to '${name}' field doesn't appear to be a valid datetime string: '${sent}'`);
  }
  return stored.value;
}

function date(sent: unknown): string {
  const stored = toStoredDateTime(String(sent));
  if ('problem' in stored) {
    throw badRequest(`['“${sent}” value has an invalid date format. It must be in YYYY-MM-DD format.']`);
  }
  return stored.value.slice(0, 10);
}
