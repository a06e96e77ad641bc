import type { ApiResourceInstance } from './instance.js';
import type { Session } from './session.js';
import type { Shape } from './shape.js';

/**
 * Where objects keep what is not a field. A registered symbol instead of a private member, because user interface
 * frameworks wrap objects in proxies, through which private members cannot be read.
 */
export const STATE: unique symbol = Symbol.for('hexoskin.state') as never;

/** Whether a value is an object of the API as this library hands it out. */
export function isInstance(value: object): value is ApiResourceInstance {
  return STATE in value;
}

/** Objects that were loaded together, so that their references can be, too. */
export interface Siblings {
  readonly members: readonly ApiResourceInstance[];
}

/** Where references keep what is not their address. */
export const REFERENCE: unique symbol = Symbol.for('hexoskin.reference') as never;

/** An object as a reply brought it. */
export interface Copy {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Position of the request in the order in which requests began. */
  readonly order: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it is the detail view, which can have more fields than the list view. */
  readonly complete: boolean;
}

/** What is known of one object besides its fields. */
export interface ObjectState {
  readonly session: Session;
  readonly shape: Shape;
  /** Key in the object cache; null for an object that has no address. */
  readonly key: string | null;
  /** The address as the server wrote it. */
  readonly uri: string | null;
  /** Set once, by the object's constructor. */
  instance: ApiResourceInstance;
  /** The fields as the server last sent them. Never changed in place: it may be the reply itself. */
  copy: Readonly<Record<string, unknown>>;
  /** Values of relations, and of deeply nested fields, as they are locally; made from `copy` when first read. */
  locals: Map<string, unknown> | null;
  /** Position, in the order in which requests began, of the one that brought `copy`. */
  order: number;
  /** When `copy` came, in milliseconds; -Infinity when it must be read again before it is used. */
  loadedAt: number;
  /** Whether the detail view was seen. */
  complete: boolean;
  deleted: boolean;
  /** Settles when the writes that were begun are done; null when none is under way. */
  writing: Promise<unknown> | null;
  siblings: WeakRef<Siblings> | null;
}

/** A field as the server last sent it; undefined where it did not. */
export function storedField(state: ObjectState, name: string): unknown {
  return Object.hasOwn(state.copy, name) ? state.copy[name] : undefined;
}
