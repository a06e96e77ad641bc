import { badRequest, failure, type Refusal } from '../http/errors.js';
import { type Column, unservedName } from '../resources/column.js';
import type { SqlValue } from '../store/sql.js';
import { toStoredDateTime } from '../time/datetime.js';
import { modelOf, type Server } from './call.js';
import { keyFromText } from './keys.js';
import { readInteger } from './paging.js';
import { printed } from './printed.js';

/** What a filter's text stands for before its column is known. */
export type Simple = string | boolean | null;

/** Tastypie reads some words as constants in any filter. */
export function readSimple(text: string): Simple {
  if (text === 'true' || text === 'True') return true;
  if (text === 'false' || text === 'False') return false;
  return text === 'nil' || text === 'none' || text === 'None' ? null : text;
}

/** A filter's value as its column holds it. Null for what no object can have. */
export function readFilterValue(server: Server, column: Column, value: string | boolean): SqlValue {
  // No value of the database can hold it.
  if (typeof value === 'string' && value.includes('\0')) throw mismatch();
  if (column.target !== null) return readKey(server, column.target, value);
  if (column.unserved) return unservedName(column.unserved, String(value)) ?? null;
  switch (column.kind) {
    case 'integer':
      return required(typeof value === 'boolean' ? Number(value) : readInteger(value));
    case 'float':
      return required(typeof value === 'boolean' ? Number(value) : readFloat(value));
    case 'boolean':
      return value === true || value === '1' ? 1 : 0;
    case 'datetime':
      return readDateTime(value);
    default:
      return typeof value === 'string' ? value : printed(value);
  }
}

export function mismatch(): Refusal {
  return badRequest('Invalid resource lookup data provided (mismatched type).');
}

function required(value: number | null): number {
  if (value === null) throw mismatch();
  return value;
}

function readKey(server: Server, resource: string, value: string | boolean): SqlValue {
  const key = typeof value === 'boolean' ? Number(value) : keyFromText(server, modelOf(server, resource), value);
  if (key === undefined) throw mismatch();
  return key;
}

function readFloat(text: string): number | null {
  const trimmed = text.trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}

function readDateTime(value: string | boolean): string {
  if (typeof value === 'boolean') throw failure(500);
  const stored = toStoredDateTime(value);
  if (!('problem' in stored)) return stored.value;
  // Django's own errors arrive as a printed list.
  throw badRequest(`['“${value}” value has ${datetimeProblem(value, stored.problem)}']`);
}

function datetimeProblem(text: string, problem: 'malformed' | 'impossible'): string {
  const form = 'YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ]';
  if (problem === 'malformed') return `an invalid format. It must be in ${form} format.`;
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
    ? 'the correct format (YYYY-MM-DD) but it is an invalid date.'
    : `the correct format (${form}) but it is an invalid date/time.`;
}
