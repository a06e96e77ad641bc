import { FormatError } from 'hexoskin-formats';
import { expectSame, outcomeOf } from './expect.mjs';
import { inPieces } from './mutate.mjs';

/** Beyond so many values or bytes, nothing new is seen. */
const ENOUGH = 2_000_000;

/**
 * Reads bytes twice, whole and in pieces, which must come to the same: the same values, and the same error behind them.
 *
 * @param {import('./random.mjs').Random} random
 * @param {Uint8Array} bytes
 * @param {(input: Uint8Array[], take: (value: unknown, weight?: number) => boolean) => Promise<unknown>} read hands values to `take`, and ends when that says so
 * @param {boolean} [wordsMayDiffer] whether the two may have different complaints, since there is more than one
 */
export async function readTwice(random, bytes, read, wordsMayDiffer = false) {
  const whole = await attempt(bytes, [bytes], read);
  const pieces = await attempt(bytes, inPieces(random, bytes), read);
  const compared =
    wordsMayDiffer && whole.error !== null && pieces.error !== null ? { ...pieces, error: whole.error } : pieces;
  expectSame(compared, whole, 'read in pieces and whole', bytes);
  return whole;
}

/** @param {Uint8Array} bytes @param {Uint8Array[]} input @param {Parameters<typeof readTwice>[2]} read */
async function attempt(bytes, input, read) {
  /** @type {unknown[]} */
  const values = [];
  let weight = 0;
  const take = (/** @type {unknown} */ value, added = 1) => {
    values.push(value);
    weight += added;
    return weight < ENOUGH;
  };
  const { error } = await outcomeOf(() => read(input, take), [FormatError], bytes);
  return { values, error: error?.message ?? null };
}
