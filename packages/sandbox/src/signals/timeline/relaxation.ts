/** From when on a quantity heads for which value, and how fast: `tau` is the time constant in seconds. */
export interface Setpoint {
  readonly at: number;
  readonly target: number;
  readonly tauUp: number;
  readonly tauDown: number;
}

/** After so many time constants nothing is left of the old value that a double could show. */
const SETTLED = 40;

/**
 * A quantity that approaches each setpoint exponentially, as heart rate does at the onset of exercise. Its value and
 * its integral at any time are closed formulas, so nothing has to be accumulated from the start.
 */
export class Relaxation {
  readonly #at: Float64Array;
  readonly #target: Float64Array;
  readonly #excess: Float64Array;
  readonly #tau: Float64Array;
  readonly #area: Float64Array;

  /** `setpoints` in order of time; before the first one the quantity rests at its target. */
  constructor(setpoints: readonly Setpoint[]) {
    const count = setpoints.length;
    this.#at = new Float64Array(count);
    this.#target = new Float64Array(count);
    this.#excess = new Float64Array(count);
    this.#tau = new Float64Array(count).fill(1);
    this.#area = new Float64Array(count);
    setpoints.forEach(({ at, target, tauUp, tauDown }, index) => {
      this.#at[index] = at;
      this.#target[index] = target;
      if (index === 0) return;
      const before = this.value(index - 1, at);
      this.#excess[index] = before - target;
      this.#tau[index] = target > before ? tauUp : tauDown;
      this.#area[index] = this.integral(index - 1, at);
    });
  }

  /** Value at time `t`, in seconds, which lies in phase `phase`. */
  value(phase: number, t: number): number {
    const excess = this.#excess[phase] as number;
    const target = this.#target[phase] as number;
    const elapsed = (t - (this.#at[phase] as number)) / (this.#tau[phase] as number);
    return excess === 0 || elapsed > SETTLED ? target : target + excess * Math.exp(-elapsed);
  }

  /** Integral from the first setpoint to time `t`, which lies in phase `phase`. */
  integral(phase: number, t: number): number {
    const since = t - (this.#at[phase] as number);
    const steady = (this.#area[phase] as number) + (this.#target[phase] as number) * since;
    const excess = this.#excess[phase] as number;
    const tau = this.#tau[phase] as number;
    const elapsed = since / tau;
    if (excess === 0) return steady;
    return steady + excess * tau * (elapsed > SETTLED ? 1 : 1 - Math.exp(-elapsed));
  }
}
