import type { ObjectState } from './state.js';

/**
 * Runs a write to an object when the writes before it are done: answers of writes that overlap would not tell which of
 * them the server did last.
 */
export async function inTurn<T>(
  state: ObjectState,
  signal: AbortSignal | undefined,
  write: () => Promise<T>,
): Promise<T> {
  const before = state.writing;
  const turn = (async () => {
    if (before) await state.session.engine.signals.unlessAborted(before, signal, 'A write that waited for another one');
    return write();
  })();
  const done = turn.then(ignore, ignore).then(() => before ?? undefined);
  state.writing = done;
  try {
    return await turn;
  } finally {
    if (state.writing === done) state.writing = null;
  }
}

function ignore(): void {}
