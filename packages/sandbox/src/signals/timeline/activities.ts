import type { Activity } from '../spec.js';

/** How lying, standing or turning is felt by the device: gravity in g along X (to the left), Y (up), Z (forwards). */
export type Posture = 'upright' | 'leaning' | 'supine' | 'left' | 'right' | 'prone';

export const gravity: Readonly<Record<Posture, readonly [number, number, number]>> = {
  upright: [0.05, 0.98, 0.19],
  leaning: [0.04, 0.78, -0.62],
  supine: [0.06, 0.12, 0.99],
  left: [0.97, 0.1, 0.22],
  right: [-0.97, 0.12, 0.2],
  prone: [-0.05, 0.15, -0.99],
};

/** What the body settles to while an activity goes on. */
export interface Load {
  /** Share of the heart-rate reserve in use, 0 (resting rate) to 1 (maximal rate). */
  readonly effort: number;
  /** Breaths per minute. */
  readonly breathing: number;
  /** Tidal volume in mL per kg of body weight. */
  readonly volume: number;
  /** Strength of respiratory sinus arrhythmia: 1 = lying at rest. */
  readonly vagal: number;
  /** Steps per minute, 0 when not walking. */
  readonly cadence: number;
  /** Vertical acceleration of a step, g. */
  readonly bounce: number;
  /** Movement of the trunk that is no step, g. */
  readonly restlessness: number;
}

export const loads: Readonly<Record<Exclude<Activity, 'sleep'> | SleepStage, Load>> = {
  rest: { effort: 0.08, breathing: 14.5, volume: 7.2, vagal: 0.8, cadence: 0, bounce: 0, restlessness: 0.035 },
  restTest: { effort: 0.03, breathing: 13, volume: 7.6, vagal: 1, cadence: 0, bounce: 0, restlessness: 0.008 },
  stand: { effort: 0.15, breathing: 15.5, volume: 7.6, vagal: 0.6, cadence: 0, bounce: 0, restlessness: 0.05 },
  walk: { effort: 0.32, breathing: 20, volume: 12, vagal: 0.35, cadence: 112, bounce: 0.28, restlessness: 0.05 },
  run: { effort: 0.72, breathing: 34, volume: 25, vagal: 0.08, cadence: 165, bounce: 1.05, restlessness: 0.08 },
  cycle: { effort: 0.58, breathing: 27, volume: 24, vagal: 0.12, cadence: 0, bounce: 0, restlessness: 0.12 },
  wake: { effort: 0.05, breathing: 14.5, volume: 7, vagal: 0.9, cadence: 0, bounce: 0, restlessness: 0.04 },
  rem: { effort: 0.03, breathing: 15, volume: 6.4, vagal: 0.8, cadence: 0, bounce: 0, restlessness: 0.012 },
  nonRem: { effort: -0.02, breathing: 12.8, volume: 7, vagal: 1, cadence: 0, bounce: 0, restlessness: 0.004 },
};

export type SleepStage = 'wake' | 'rem' | 'nonRem';
