import type { Person, RecordSpec, Segment } from '../../signals/spec.js';

/** Where the data of a record come from. It is stored with the record. */
export type Recipe = MadeRecipe | StoredRecipe;

/**
 * What the signals of a record are made from, apart from its times. A recording stays what it is when its wearer's
 * profile changes.
 */
export interface MadeRecipe {
  readonly seed: string;
  readonly ticksPerSecond: 256 | 1000;
  readonly device: RecordSpec['device'];
  readonly person: Person;
  /** What the wearer does; by default what one does at that time of the day. */
  readonly script?: readonly Segment[];
}

/** Data that came as files. */
export interface StoredRecipe {
  /** Id of what is stored. */
  readonly recorded: number;
  readonly ticksPerSecond: 256 | 1000;
  /** Ticks from the start to the end of the record. */
  readonly length: number;
  /** Ticks from the start to the last sample, which may lie past the end. */
  readonly reach: number;
}

/** Which signals a device records. Their serial texts tell the two families apart. */
export function familyOf(device: string | null): RecordSpec['device'] {
  return device?.startsWith('ASTRO') ? 'astroskin' : 'hexoskin';
}
