import { ticksFromDate } from 'hexoskin-formats/ticks';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { UsageError } from '../errors/usage.js';
import { didYouMean } from '../query/nearest.js';
import { localValue } from './fields.js';
import type { ApiResourceInstance } from './instance.js';
import { relationToWire, uriOf, uriOfKey } from './relations.js';
import type { Session } from './session.js';
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
  return [...new Set([...Object.keys(state.copy), ...Object.keys(state.instance)])];
}

/** One field of an object as it goes over the wire. */
export function fieldToWire(state: ObjectState, name: string): unknown {
  const value = localValue(state, name);
  return state.shape.relations.has(name) ? relationToWire(value) : toWire(value);
}

/** A value in a body: objects and references become URIs, at any depth. Dates stay, for the field's type decides their form. */
function toWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(toWire);
  const uri = isPlain(value) ? null : uriOf(value);
  if (uri !== null) return uri;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(item)]));
}

/** What the body of a write is checked against. */
export interface BodyRules {
  readonly session: Session;
  readonly conf: ResourceConf;
  /** Fields that objects of the resource are known to have besides those that the server declares. */
  readonly known: ReadonlySet<string>;
}

/**
 * The body of a write.
 *
 * @throws UsageError for a field that the resource does not have, which a server would ignore without a word
 */
export function bodyOf(rules: BodyRules, data: object): Record<string, unknown> {
  const { conf, known } = rules;
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(conf.fields, name) && !known.has(name)) {
      throw new UsageError(
        `${conf.name} has no field '${name}'${didYouMean(name, [...Object.keys(conf.fields), ...known])}`,
      );
    }
    body[name] = valueToWire(rules, name, value);
  }
  return body;
}

function valueToWire({ session, conf }: BodyRules, name: string, value: unknown): unknown {
  const type = Object.hasOwn(conf.fields, name) ? conf.fields[name]?.type : undefined;
  if (value instanceof Date) return dateToWire(name, value, type, session.engine.settings.ticksPerSecond);
  if (typeof value === 'string') refuseDateText(name, value, type);
  if (type === 'integer' && typeof value === 'number' && !Number.isFinite(value))
    throw new UsageError(`'${name}' takes a whole number; got ${value}`);
  if (type !== 'related') return toWire(value);
  const shape = session.engine.shapes.of(conf.name);
  const linkOf = (item: unknown): unknown => {
    // An embedded object would change that object, too: only the link is meant.
    const link = relationToWire(toWire(item));
    const isKey = typeof link === 'number' || (typeof link === 'string' && !link.includes('/'));
    return isKey ? (uriOfKey(session, shape, name, link, conf.list_endpoint) ?? link) : link;
  };
  return Array.isArray(value) ? value.map(linkOf) : linkOf(value);
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

/** Refuses the text of a time where ticks belong: servers answer it by an error that does not say what was wrong. */
export function refuseDateText(name: string, text: string, type: string | undefined): void {
  if (type !== 'integer' || !/^\d{4}-\d\d/.test(text)) return;
  throw new UsageError(`'${name}' takes ticks or a Date, as new Date('2026-05-01T08:00:00Z'); got '${text}'`);
}

/** Refuses the name of a field that the object neither has nor could have. */
export function checkFieldName(state: ObjectState, name: string): void {
  const { shape, copy, instance } = state;
  if (shape.fields.has(name) || Object.hasOwn(copy, name) || Object.hasOwn(instance, name)) return;
  throw new UsageError(
    `${shape.name} has no field '${name}'${didYouMean(name, [...shape.fields, ...Object.keys(copy)])}`,
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
