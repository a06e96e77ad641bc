const TOLERANCE = 1e-7;
const MAX_STEPS = 20;

/**
 * The time at which a rising phase reaches `target`, by the secant method from `guess`. `rate` is the mean slope
 * thereabouts; the phase's own slope stays within a factor of three of it.
 */
export function timeOfPhase(phase: (t: number) => number, target: number, guess: number, rate: number): number {
  let t = guess;
  let missing = target - phase(t);
  let slope = rate;
  for (let step = 0; step < MAX_STEPS && Math.abs(missing) > TOLERANCE; step++) {
    const move = missing / slope;
    t += move;
    const left = target - phase(t);
    slope = Math.min(3 * rate, Math.max(rate / 3, (missing - left) / move));
    missing = left;
  }
  return t;
}
