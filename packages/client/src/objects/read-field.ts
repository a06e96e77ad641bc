import { tracedFromHere } from '../errors/caller.js';
import { UsageError } from '../errors/usage.js';
import { didYouMean } from '../query/nearest.js';
import { localValue } from './fields.js';
import type { ApiResourceReference } from './reference.js';
import { type ObjectState, REFERENCE } from './state.js';

/**
 * The value of a field of the object that a reference means. Fetches the object when it is not here, was read too long
 * ago, or is known only in a form that lacks the field.
 */
export async function readField(reference: ApiResourceReference, field: string): Promise<unknown> {
  const link = reference[REFERENCE];
  const { loader } = link.session;
  const here = link.session.find(reference.uri);
  let state = here && link.session.isFresh(here) ? here : await tracedFromHere(loader.load(reference.uri, link.origin));
  if (!hasField(state, field) && !state.complete) state = await loader.loadDetail(reference.uri);
  link.target = state;
  link.session.touch(state);
  if (hasField(state, field) || state.shape.fields.has(field)) return localValue(state, field);
  throw new UsageError(`${state.shape.name} has no field '${field}'${didYouMean(field, Object.keys(state.copy))}`);
}

/** The value of a field through whatever a relation holds: a reference is followed, nothing stays nothing. */
export async function readThrough(value: unknown, field: string): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return null;
  if (REFERENCE in value) return readField(value as ApiResourceReference, field);
  return (value as Record<string, unknown>)[field];
}

function hasField(state: ObjectState, field: string): boolean {
  return Object.hasOwn(state.copy, field) || Object.hasOwn(state.instance, field);
}
