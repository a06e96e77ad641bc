import { ticksFromDate } from 'hexoskin-formats';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { UsageError } from '../errors/usage.js';
import { didYouMean } from '../query/nearest.js';
import { localValue } from './fields.js';
import type { ApiResourceInstance } from './instance.js';
import { relationToWire, uriOf } from './relations.js';
import { type ObjectState, STATE } from './state.js';

/** All fields of an object as they go over the wire. */
export function instanceToWire(instance: ApiResourceInstance): Record<string, unknown> {
  const state = instance[STATE];
  const wire: Record<string, unknown> = {};
  for (const name of fieldNamesOf(state)) wire[name] = fieldToWire(state, name);
  return wire;
}

/** Fields that the server sent, and those that were added to the object locally. */
export function fieldNamesOf(state: ObjectState): string[] {
  return [...new Set([...Object.keys(state.copy), ...Object.keys(state.instance ?? {})])];
}

/** One field of an object as it goes over the wire. */
export function fieldToWire(state: ObjectState, name: string): unknown {
  const value = localValue(state, name);
  return state.shape.relations.has(name) ? relationToWire(value) : toWire(value);
}

/** A value in a body: objects and references become URIs, at any depth. Dates stay, for the field's type decides their form. */
export function toWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(toWire);
  const uri = isPlain(value) ? null : uriOf(value);
  if (uri !== null) return uri;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(item)]));
}

/**
 * The body of a write, checked against the resource's definition.
 *
 * @param extra body members that are not checked
 * @throws UsageError for a field that the resource does not have, which a server would ignore without a word
 */
export function bodyOf(
  conf: ResourceConf,
  known: ReadonlySet<string>,
  data: object,
  ticksPerSecond: number,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(conf.fields, name) && !known.has(name)) {
      throw new UsageError(
        `${conf.name} has no field '${name}'${didYouMean(name, [...Object.keys(conf.fields), ...known])}`,
      );
    }
    body[name] = valueToWire(name, value, conf, ticksPerSecond);
  }
  return body;
}

function valueToWire(name: string, value: unknown, conf: ResourceConf, ticksPerSecond: number): unknown {
  const type = Object.hasOwn(conf.fields, name) ? conf.fields[name]?.type : undefined;
  if (value instanceof Date) return dateToWire(name, value, type, ticksPerSecond);
  // A relation's embedded object would change that object, too: only the link is meant.
  return type === 'related' ? relationToWire(toWire(value)) : toWire(value);
}

/** A Date in the form that a field's type asks for: ticks, a day, or ISO text. */
export function dateToWire(
  name: string,
  date: Date,
  type: string | undefined,
  ticksPerSecond: number,
): number | string {
  if (Number.isNaN(date.getTime())) throw new UsageError(`'${name}' is an invalid Date`);
  if (type === 'integer') return ticksFromDate(date, ticksPerSecond);
  return type === 'date' ? date.toISOString().slice(0, 10) : date.toISOString();
}

/** Refuses the name of a field that the object neither has nor could have. */
export function checkFieldName(state: ObjectState, name: string): void {
  const { shape, copy, instance } = state;
  if (shape.fields.has(name) || name in copy || (instance !== null && Object.hasOwn(instance, name))) return;
  throw new UsageError(
    `${shape.name} has no field '${name}'${didYouMean(name, [...shape.fields, ...Object.keys(copy)])}`,
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
