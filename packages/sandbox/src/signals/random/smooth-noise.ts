import { hash } from './hash.js';

/**
 * Value noise: random values in [-1, 1) at the whole numbers, joined smoothly. Bounded, so it may be added to a phase
 * without the phase ever drifting away; its slope is at most 3 per unit of `x`.
 *
 * One asks about places that follow one another, so the values to either side of the last one are kept.
 */
export function smoothNoise(seed: number): (x: number) => number {
  let cell = Number.NaN;
  let left = 0;
  let rise = 0;
  return (x) => {
    const below = Math.floor(x);
    if (below !== cell) {
      cell = below;
      left = hash(seed, below);
      rise = hash(seed, below + 1) - left;
    }
    const part = x - below;
    return (left + rise * (part * part * (3 - 2 * part))) / 0x8000_0000;
  };
}
