import type { ApiResourceInstance } from './instance.js';
import type { Layout } from './layout.js';
import { localRelation, storedRelation } from './relations.js';
import { RESERVED_NAMES } from './reserved-names.js';
import { type ObjectState, STATE, storedField } from './state.js';

/** Gives a new object the fields that the server sent. */
export function placeFields(state: ObjectState, { names, places }: Layout): void {
  const { copy } = state;
  const instance = state.instance as unknown as Record<string, unknown>;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    const value = copy[name];
    if (places[index] === 'late') Object.defineProperty(instance, name, accessorOf(name));
    else if (places[index] === 'value') instance[name] = typeof value === 'object' ? copyJson(value) : value;
  }
}

/** Gives an object a field as the server sent it, replacing what it has locally. */
export function placeField(state: ObjectState, name: string, value: unknown): void {
  const { instance, shape } = state;
  if (RESERVED_NAMES.has(name)) return;
  state.locals?.delete(name);
  const descriptor = shape.relations.has(name)
    ? accessorOf(name)
    : { value: copyJson(value), writable: true, enumerable: true, configurable: true };
  Object.defineProperty(instance, name, descriptor);
}

/** The value of a field as it is locally, whether or not its name is reserved. */
export function localValue(state: ObjectState, name: string): unknown {
  const { instance } = state;
  if (RESERVED_NAMES.has(name) || !Object.hasOwn(instance, name)) return storedField(state, name);
  return (instance as unknown as Record<string, unknown>)[name];
}

/**
 * One descriptor per field name, which knows nothing but the name. Objects that share their descriptors share a hidden
 * class in the engine, which makes long lists several times cheaper.
 */
const accessors = new Map<string, PropertyDescriptor>();

function accessorOf(name: string): PropertyDescriptor {
  let descriptor = accessors.get(name);
  if (!descriptor) {
    descriptor = {
      get(this: ApiResourceInstance) {
        return lateValue(this[STATE], name);
      },
      set(this: ApiResourceInstance, value: unknown) {
        const state = this[STATE];
        localsOf(state).set(name, state.shape.relations.has(name) ? localRelation(state, name, value) : value);
      },
      enumerable: true,
      configurable: true,
    };
    accessors.set(name, descriptor);
  }
  return descriptor;
}

/** References and copies of nested values are made when first read: most of a long list is never looked at. */
function lateValue(state: ObjectState, name: string): unknown {
  const locals = localsOf(state);
  if (!locals.has(name)) {
    const stored = storedField(state, name);
    locals.set(name, state.shape.relations.has(name) ? storedRelation(state, name, stored) : copyJson(stored));
  }
  return locals.get(name);
}

function localsOf(state: ObjectState): Map<string, unknown> {
  state.locals ??= new Map();
  return state.locals;
}

/** Local edits of a nested value must not reach the server's copy, which they are compared with. */
function copyJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? [] : value.map(copyJson);
  // Spreading keeps a member called __proto__ an ordinary member, which assigning would not.
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) {
    if (typeof copy[key] !== 'object' || copy[key] === null || key === '__proto__') continue;
    copy[key] = copyJson(copy[key]);
  }
  return copy;
}
