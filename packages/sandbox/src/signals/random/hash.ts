/**
 * Randomness by position: the n-th value of a stream is a function of the stream's seed and n alone, so that any
 * part of a record can be made without the parts before it. The mixing steps are those of MurmurHash3.
 */

/** Seed of one named stream of a record, so that streams do not resemble each other. */
export function streamSeed(seed: string, stream: string): number {
  let state = 0x811c9dc5;
  for (const character of `${stream}\n${seed}`) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash(state, 0);
}

/** A 32-bit integer (signed) for position `index`, itself an integer of at most 32 bits. */
export function hash(seed: number, index: number): number {
  let mixed = seed ^ Math.imul(index, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Evenly distributed in [0, 1). */
export function uniform(seed: number, index: number): number {
  return (hash(seed, index) >>> 0) / 0x1_0000_0000;
}

/** Evenly distributed in [from, to). */
export function between(from: number, to: number, seed: number, index: number): number {
  return from + (to - from) * uniform(seed, index);
}

const BYTE_SUM_MEAN = 510;
const BYTE_SUM_DEVIATION = 147.8;

/** Nearly normal, mean 0 and standard deviation 1, never beyond ±3.5: the sum of four random bytes. */
export function gaussian(seed: number, index: number): number {
  const bits = hash(seed, index);
  const sum = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
  return (sum - BYTE_SUM_MEAN) / BYTE_SUM_DEVIATION;
}
