import { badRequest } from '../../http/errors.js';
import type { Call } from '../../tastypie/call.js';
import type { Piece } from '../recordings/recordings.js';
import { intersect, windowOf } from './bounds.js';
import { keyNamed, type Parameter, textsNamed } from './parameters.js';
import { findSpans, keyCondition, type Span } from './spans.js';

/** Parameters each of which alone keeps a request from meaning everything there is. */
const BOUNDING = ['record', 'id', 'range', 'trainingroutine', 'start', 'end', 'timestamp'];

/** What a request selects. */
export interface Selection {
  /** Parts of recordings, by user. */
  readonly pieces: ReadonlyMap<number, readonly Piece[]>;
  /** Ids of the ranges that are named. */
  readonly ranges: readonly number[];
}

/**
 * The parts of recordings that a request selects, by user. All conditions hold at once, so that several records or
 * ranges select what they have in common. What the caller may not see is not there.
 */
export function selectPieces(call: Call, parameters: readonly Parameter[]): Selection {
  if (!parameters.some(({ name }) => BOUNDING.includes(name))) {
    throw badRequest(
      'Name a record, a range or a time window: without any, the request means all that was ever recorded.',
    );
  }
  const records = recordsNamed(call, parameters);
  const ranges = rangesNamed(call, parameters);
  const windows = namedAny(parameters, 'start', 'end', 'timestamp').map((parameter) => windowOf(parameter));
  const { from, to } = intersect([...windows, ...(records ?? []), ...(ranges ?? [])]);

  const pieces = new Map<number, Piece[]>();
  for (const user of usersNamed(call, parameters)) {
    const isMissing = (spans: readonly Span[] | null) => spans !== null && !spans.some((span) => span.user === user);
    if (isMissing(records) || isMissing(ranges)) continue;
    const own = call.server.recordings.within(user, from, to);
    const selected = own.filter(({ recording }) => records === null || records.some(({ id }) => id === recording.id));
    if (selected.length > 0) pieces.set(user, selected);
  }
  return { pieces, ranges: (ranges ?? []).map(({ id }) => id) };
}

function namedAny(parameters: readonly Parameter[], ...names: readonly string[]): Parameter[] {
  return parameters.filter(({ name }) => names.includes(name));
}

/** Whom the caller sees, or the one of them that is asked for. */
function usersNamed(call: Call, parameters: readonly Parameter[]): readonly number[] {
  const everybody = [...call.me.sees].sort((a, b) => a - b);
  const text = textsNamed(parameters, 'user')?.at(-1);
  if (text === undefined) return everybody;
  const wanted = keyNamed(call, 'user', text);
  return everybody.filter((user) => user === wanted);
}

function recordsNamed(call: Call, parameters: readonly Parameter[]): Span[] | null {
  // What an id by itself is the id of is not documented; samples belong to records.
  const named = namedAny(parameters, 'record', 'id').map((parameter) => keyCondition(call, 'record', 'id', parameter));
  return named.length === 0 ? null : findSpans(call, 'record', named);
}

function rangesNamed(call: Call, parameters: readonly Parameter[]): Span[] | null {
  const named = namedAny(parameters, 'range').map((parameter) => keyCondition(call, 'range', 'id', parameter));
  const routines = namedAny(parameters, 'trainingroutine').map((parameter) =>
    keyCondition(call, 'trainingroutine', 'trainingroutine', parameter),
  );
  const conditions = [...named, ...routines];
  return conditions.length === 0 ? null : findSpans(call, 'range', conditions);
}
