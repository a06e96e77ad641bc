import type { Person } from '../spec.js';

/** Body surface of the mean adult, m². */
const MEAN_SURFACE = 1.9;

/** Factor of the adjusted volumes: the wearer's body surface (Du Bois) relative to the mean adult's. */
export function volumeAdjustment({ height, weight }: Person): number {
  return (0.007184 * weight ** 0.425 * (height * 100) ** 0.725) / MEAN_SURFACE;
}
