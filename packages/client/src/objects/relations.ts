import { UsageError } from '../errors/usage.js';
import { encodeText } from '../query/encode.js';
import type { Session } from './session.js';
import type { Shape } from './shape.js';
import { isInstance, type ObjectState, STATE } from './state.js';
import { keyOf } from './uri.js';

/** What a relation's value on the wire reads as: references where it holds addresses or objects that have one. */
export function storedRelation(state: ObjectState, field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => storedRelation(state, field, item));
  const uri = typeof value === 'string' ? value : uriOf(value);
  return uri?.includes('/') ? state.session.reference(uri, { holder: state, field }) : value;
}

/**
 * What a value that was assigned to a relation reads as.
 *
 * @throws UsageError where it is neither an object, a reference, a URI, an id nor null
 */
export function localRelation(state: ObjectState, field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => localRelation(state, field, item));
  if (value === null || value === undefined) return null;
  const uri = typeof value === 'string' && value.includes('/') ? value : uriOf(value);
  if (uri !== null) return state.session.reference(uri, { holder: state, field });
  if (typeof value === 'number' || typeof value === 'string') {
    const made = uriOfKey(state.session, state.shape, field, value, state.uri);
    return made === null ? value : state.session.reference(made, { holder: state, field });
  }
  throw new UsageError(`'${field}' of ${state.shape.name} takes an object, a reference, a URI, an id or null`);
}

/** The relation's value as it is sent: URIs. */
export function relationToWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relationToWire);
  return uriOf(value) ?? value;
}

/** The address of an instance, a reference, or an object on the wire; null where there is none. */
export function uriOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (isInstance(value)) return value[STATE].uri;
  const { resource_uri } = value as { resource_uri?: unknown };
  return typeof resource_uri === 'string' ? resource_uri : null;
}

/** The id of an instance or a reference, as filters take it; null where there is none. */
export function idOf(value: unknown): number | string | null {
  const uri = uriOf(value);
  return uri === null ? null : keyOf(uri);
}

/**
 * The URI that a key in a relation stands for; null where only the server can tell which object is meant.
 *
 * @param like a URI of the same server, for the edition in which it writes them
 */
export function uriOfKey(
  session: Session,
  shape: Shape,
  field: string,
  key: number | string,
  like: string | null,
): string | null {
  const to = shape.relations.get(field)?.to;
  // Users go by their e-mail addresses as well.
  if (!to || String(key).includes('@')) return null;
  return `${session.listEndpoint(to, like)}${encodeText(key)}/`;
}
