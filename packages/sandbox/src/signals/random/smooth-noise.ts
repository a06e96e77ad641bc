import { hash } from './hash.js';

/**
 * Value noise: random values in [-1, 1) at the whole numbers, joined smoothly. Bounded, so it may be added to a phase
 * without the phase ever drifting away; its slope is at most 3 per unit of `x`.
 */
export function smoothNoise(seed: number, x: number): number {
  const cell = Math.floor(x);
  const part = x - cell;
  const weight = part * part * (3 - 2 * part);
  const left = hash(seed, cell);
  const right = hash(seed, cell + 1);
  return (left + (right - left) * weight) / 0x8000_0000;
}
