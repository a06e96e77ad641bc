import type { RequestOptions } from '../../api/options.js';

/** Options of `follow()`. */
export interface FollowOptions extends RequestOptions {
  /** Milliseconds from one look for new samples to the next. Phones send every 5 s. Default 15,000. */
  interval?: number | undefined;
  /**
   * Seconds for which samples that arrive late, behind later ones of their data type, are looked for each time. Default 60.
   * What arrives later still comes in batches of its own, which say `late`.
   */
  lateness?: number | undefined;
  /**
   * Milliseconds from one look for what arrives later than `lateness` to the next: where samples are missing, and for events
   * in the whole time. Default 300,000; one more is made when the recording has ended.
   */
  recheck?: number | undefined;
  /** Milliseconds for which a server that cannot be reached or fails is asked again, before its error is thrown. Default 600,000. */
  patience?: number | undefined;
}

/** The same with every default filled in. */
export interface FollowSettings {
  readonly interval: number;
  readonly lateness: number;
  readonly recheck: number;
  readonly patience: number;
}

export const FOLLOW_DEFAULTS: FollowSettings = {
  interval: 15_000,
  lateness: 60,
  recheck: 300_000,
  patience: 600_000,
};
