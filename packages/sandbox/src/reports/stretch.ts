import type { Window } from '../data/request/bounds.js';

/** The time of somebody that metrics are asked of. */
export interface Stretch {
  readonly user: number;
  /** Parts of it, in order and apart. */
  readonly windows: readonly Window[];
  /** The only record that counts; null for whatever was recorded. */
  readonly record: number | null;
  /** What the user did, where that is known. */
  readonly activityType: number | null;
}
