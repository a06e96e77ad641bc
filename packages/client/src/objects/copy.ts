import { placeField } from './fields.js';
import type { Copy, ObjectState } from './state.js';

/**
 * Takes over a copy. A copy from a request that began earlier than the one that brought what is there only adds fields
 * that are missing; fields that a copy lacks stay, since list views leave some out.
 *
 * @param keep fields whose local value must stay as it is
 */
export function takeCopy(state: ObjectState, copy: Copy, keep: ReadonlySet<string> = new Set()): void {
  if (state.deleted) return;
  const newer = copy.order >= state.order;
  for (const [name, value] of Object.entries(copy.fields)) {
    if (!keep.has(name) && (newer || !Object.hasOwn(state.copy, name))) placeField(state, name, value);
  }
  state.copy = newer ? { ...state.copy, ...copy.fields } : { ...copy.fields, ...state.copy };
  if (newer) {
    state.order = copy.order;
    state.loadedAt = copy.at;
  }
  state.complete ||= copy.complete;
}
