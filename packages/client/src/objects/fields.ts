import type { ApiResourceInstance } from './instance.js';
import { localRelation, storedRelation } from './relations.js';
import type { Shape } from './shape.js';
import { type ObjectState, STATE } from './state.js';

/** Names that objects and references keep for themselves. A field of such a name is reached by `get('…')`. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'accessor',
  'catch',
  'delete',
  'finally',
  'get',
  'load',
  'patch',
  'then',
  'toJSON',
  'update',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/** Gives the object a field as the server sent it, replacing what it has locally. */
export function placeField(instance: ApiResourceInstance, state: ObjectState, name: string, value: unknown): void {
  const nested = state.shape.relations.has(name) || (typeof value === 'object' && value !== null);
  delete state.locals[name];
  if (RESERVED_NAMES.has(name)) return;
  const fields = instance as unknown as Record<string, unknown>;
  if (nested) Object.defineProperty(instance, name, accessorOf(state.shape, name));
  else if (Object.getOwnPropertyDescriptor(instance, name)?.get)
    Object.defineProperty(instance, name, plainProperty(value));
  else fields[name] = value;
}

/** The value of a field as it is locally, whether or not its name is reserved. */
export function localValue(state: ObjectState, name: string): unknown {
  const { instance } = state;
  if (instance === null || !Object.hasOwn(instance, name) || RESERVED_NAMES.has(name)) return nestedValue(state, name);
  return (instance as unknown as Record<string, unknown>)[name];
}

function plainProperty(value: unknown): PropertyDescriptor {
  return { value, writable: true, enumerable: true, configurable: true };
}

/**
 * One descriptor per field, shared by all objects of a resource: engines then give them one hidden class, which makes
 * long lists cheap.
 */
function accessorOf(shape: Shape, name: string): PropertyDescriptor {
  let descriptor = shape.accessors.get(name);
  if (!descriptor) {
    descriptor = {
      get(this: ApiResourceInstance) {
        return nestedValue(this[STATE], name);
      },
      set(this: ApiResourceInstance, value: unknown) {
        const state = this[STATE];
        state.locals[name] = shape.relations.has(name) ? localRelation(state, name, value) : value;
      },
      enumerable: true,
      configurable: true,
    };
    shape.accessors.set(name, descriptor);
  }
  return descriptor;
}

/** Relations and nested objects are made when first read: most of a long list is never looked at. */
function nestedValue(state: ObjectState, name: string): unknown {
  if (name in state.locals) return state.locals[name];
  const stored = state.copy[name];
  const value = state.shape.relations.has(name) ? storedRelation(state, name, stored) : copyJson(stored);
  state.locals[name] = value;
  return value;
}

/** Local edits of a nested object must not reach the server's copy, which they are compared with. */
function copyJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyJson);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(copy, key, { value: copyJson(item), writable: true, enumerable: true, configurable: true });
  }
  return copy;
}
