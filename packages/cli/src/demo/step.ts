import type { HexoApi } from 'hexoskin-client';
import type { Narrator } from './narrator.js';

/** What every step works with. */
export interface Stage {
  readonly api: HexoApi;
  readonly show: Narrator;
  /** Whether the server is ours alone, and has the users that we know. */
  readonly ours: boolean;
}

/** One thing that the library does. */
export interface Step {
  readonly title: string;
  /** Whether it changes what is on the server. */
  readonly writes: boolean;
  run(stage: Stage): Promise<void>;
}
