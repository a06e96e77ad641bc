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

/** What is known of one object besides its fields. */
export interface ObjectState {
  readonly session: Session;
  readonly shape: Shape;
  /** Key in the object cache; null for an object that has no address. */
  readonly key: string | null;
  /** The address as the server wrote it. */
  readonly uri: string | null;
  instance: ApiResourceInstance | null;
  /** The fields as the server last sent them. */
  readonly copy: Record<string, unknown>;
  /** Values of relations and of nested objects as they are locally; made from `copy` when first read. */
  readonly locals: Record<string, unknown>;
  /** Position, in the order in which requests began, of the one that brought `copy`. */
  order: number;
  /** When `copy` came, in milliseconds; -Infinity when it must be read again before it is used. */
  loadedAt: number;
  /** Whether the detail view was seen, which can have more fields than the list view. */
  complete: boolean;
  deleted: boolean;
  siblings: WeakRef<Siblings> | null;
}

export function newState(session: Session, shape: Shape, key: string | null, uri: string | null): ObjectState {
  return {
    session,
    shape,
    key,
    uri,
    instance: null,
    copy: Object.create(null),
    locals: Object.create(null),
    order: -1,
    loadedAt: Number.NEGATIVE_INFINITY,
    complete: false,
    deleted: false,
    siblings: null,
  };
}
