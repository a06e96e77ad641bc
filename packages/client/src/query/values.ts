import type { ResourceConf } from '../discovery/resource-conf.js';
import { UsageError } from '../errors/usage.js';
import { idOf } from '../objects/relations.js';
import { dateToWire } from '../objects/to-wire.js';
import { keyOf, parseUri } from '../objects/uri.js';

/** A filter as it was written: `start__gte` is lookup `gte` on the column `start`. */
export interface FilterName {
  readonly name: string;
  readonly column: string;
  readonly lookup: string;
}

/**
 * A filter's value as text in the query: lists joined by commas, dates in the column's own form, objects as their ids.
 */
export function filterText(filter: FilterName, value: unknown, conf: ResourceConf, ticksPerSecond: number): string {
  if (!Array.isArray(value)) return scalarText(filter, value, conf, ticksPerSecond);
  if (filter.lookup === 'range' && value.length !== 2)
    throw new UsageError(`'${filter.name}' takes two values, from and to; got ${value.length}`);
  return value.map((item) => listItemText(filter, item, conf, ticksPerSecond)).join(',');
}

function listItemText(filter: FilterName, item: unknown, conf: ResourceConf, ticksPerSecond: number): string {
  const text = scalarText(filter, item, conf, ticksPerSecond);
  if (text.includes(',')) throw new UsageError(`'${filter.name}' cannot take a value with a comma: '${text}'`);
  return text;
}

function scalarText(filter: FilterName, value: unknown, conf: ResourceConf, ticksPerSecond: number): string {
  const type = columnType(conf, filter.column);
  switch (typeof value) {
    case 'string':
      return type === 'related' || type === undefined ? String(idOfUri(value) ?? value) : value;
    case 'number':
      if (!Number.isFinite(value)) throw new UsageError(`'${filter.name}' is ${value}`);
      return String(value);
    case 'bigint':
      return String(value);
    case 'boolean':
      return type === 'integer' && filter.lookup !== 'isnull' ? String(Number(value)) : String(value);
    default:
      return objectText(filter, value, type, ticksPerSecond);
  }
}

function objectText(filter: FilterName, value: unknown, type: string | undefined, ticksPerSecond: number): string {
  if (value === null) return 'None';
  if (value instanceof Date)
    return String(dateToWire(filter.name, value, type ?? tickLike(filter.column), ticksPerSecond));
  const id = idOf(value);
  if (id === null)
    throw new UsageError(`'${filter.name}' takes a number, text, a Date, an object of the API or a list of them`);
  return String(id);
}

/** The id in the URI of an object; null for any other text. */
function idOfUri(text: string): number | string | null {
  return parseUri(text, '') === null ? null : keyOf(text);
}

function columnType(conf: ResourceConf, column: string): string | undefined {
  return Object.hasOwn(conf.fields, column) ? conf.fields[column]?.type : undefined;
}

/** Some time filters are no fields; all that are named so count ticks. */
function tickLike(column: string): string | undefined {
  return ['start', 'end', 'timestamp'].includes(column) ? 'integer' : undefined;
}
