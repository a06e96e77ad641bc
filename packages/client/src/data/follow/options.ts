import type { RequestOptions } from '../../api/options.js';

/** Options of `follow()`. */
export interface FollowOptions extends RequestOptions {
  /** Milliseconds from one look for new samples to the next. Phones send every 5 s. Default 15,000. */
  interval?: number | undefined;
  /** Seconds for which samples that arrive late, behind later ones of their data type, are waited for. Default 60. */
  lateness?: number | undefined;
  /** Milliseconds for which a server that cannot be reached or fails is asked again, before its error is thrown. Default 600,000. */
  patience?: number | undefined;
}

/** The same with every default filled in. */
export interface FollowSettings {
  readonly interval: number;
  readonly lateness: number;
  readonly patience: number;
}

export const FOLLOW_DEFAULTS: FollowSettings = { interval: 15_000, lateness: 60, patience: 600_000 };
