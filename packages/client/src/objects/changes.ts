import type { ResourceConf } from '../discovery/resource-conf.js';
import { UsageError } from '../errors/usage.js';
import { relationToWire } from './relations.js';
import { type ObjectState, storedField } from './state.js';
import { fieldNamesOf, fieldToWire } from './to-wire.js';

/** The fields that differ from what the server last sent, as they go over the wire. */
export function localChanges(state: ObjectState): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const name of fieldNamesOf(state)) {
    const value = fieldToWire(state, name);
    if (!sameWire(value, storedWire(state, name))) changes[name] = value;
  }
  return changes;
}

/** A field as the server last sent it, with relations as URIs. */
export function storedWire(state: ObjectState, name: string): unknown {
  const stored = storedField(state, name);
  return state.shape.relations.has(name) ? relationToWire(stored) : stored;
}

/** All fields as the server last sent them, with relations as URIs. */
export function storedToWire(state: ObjectState): Record<string, unknown> {
  return Object.fromEntries(Object.keys(state.copy).map((name) => [name, storedWire(state, name)]));
}

/** Deep equality of values on the wire. */
export function sameWire(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Date || b instanceof Date) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && sameWire((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** Refuses changes that the server would ignore without a word. */
export function refuseReadOnly(
  state: ObjectState,
  conf: ResourceConf,
  changes: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(changes)) {
    const field = Object.hasOwn(conf.fields, name) ? conf.fields[name] : undefined;
    if (field?.readonly && !sameWire(value, storedWire(state, name))) {
      throw new UsageError(`'${name}' of ${conf.name} is read-only: the server would ignore the change`);
    }
  }
}
