import { isDeepStrictEqual } from 'node:util';

/** What a case found: something that must not be. */
export class Finding extends Error {
  /** @param {string} message @param {unknown} [evidence] */
  constructor(message, evidence) {
    super(message);
    this.evidence = evidence;
  }
}

/**
 * What came of some work: its value, or its error, which must be of one of these kinds.
 *
 * @template T
 * @param {() => Promise<T> | T} work
 * @param {readonly (abstract new (...args: never[]) => Error)[]} kinds
 * @param {unknown} [evidence]
 * @returns {Promise<{ value: T, error: null } | { value: null, error: Error }>}
 */
export async function outcomeOf(work, kinds, evidence) {
  try {
    return { value: await work(), error: null };
  } catch (error) {
    if (kinds.some((kind) => error instanceof kind)) return { value: null, error: /** @type {Error} */ (error) };
    throw new Finding(`an error of another kind: ${error instanceof Error ? error.stack : String(error)}`, evidence);
  }
}

/** @param {unknown} found @param {unknown} expected @param {string} what @param {unknown} [evidence] */
export function expectSame(found, expected, what, evidence) {
  if (isDeepStrictEqual(found, expected)) return;
  throw new Finding(`${what} differ: ${briefly(found)} and ${briefly(expected)}`, evidence);
}

/** @param {unknown} value */
function briefly(value) {
  const text = JSON.stringify(value, (_key, item) =>
    ArrayBuffer.isView(item) ? Array.from(/** @type {any} */ (item)) : item,
  );
  return (text ?? String(value)).slice(0, 600);
}
