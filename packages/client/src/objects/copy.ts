import { placeField } from './fields.js';
import type { ObjectState } from './state.js';

/** An object as a reply brought it. */
export interface Copy {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Position of the request in the order in which requests began. */
  readonly order: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it is the detail view. */
  readonly complete: boolean;
}

/**
 * Takes over a copy. A copy from a request that began earlier than the one that brought what is there only adds fields
 * that are missing; fields that a copy lacks stay, since list views leave some out.
 *
 * @param keep fields whose local value must stay as it is
 */
export function takeCopy(state: ObjectState, copy: Copy, keep: ReadonlySet<string> = new Set()): void {
  if (state.deleted) return;
  const newer = copy.order >= state.order;
  const { instance } = state;
  for (const [name, value] of Object.entries(copy.fields)) {
    if (!newer && name in state.copy) continue;
    state.copy[name] = value;
    if (instance !== null && !keep.has(name)) placeField(instance, state, name, value);
  }
  if (newer) {
    state.order = copy.order;
    state.loadedAt = copy.at;
  }
  state.complete ||= copy.complete;
}
