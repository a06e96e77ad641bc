import type { Person, RecordSpec, Segment } from '../../signals/spec.js';

/**
 * What the signals of a record are made from, apart from its times. It is stored with the record, so that a recording
 * stays what it is when its wearer's profile changes.
 */
export interface Recipe {
  readonly seed: string;
  readonly ticksPerSecond: 256 | 1000;
  readonly device: RecordSpec['device'];
  readonly person: Person;
  /** What the wearer does; by default what one does at that time of the day. */
  readonly script?: readonly Segment[];
}

/** Which signals a device records. Their serial texts tell the two families apart. */
export function familyOf(device: string | null): RecordSpec['device'] {
  return device?.startsWith('ASTRO') ? 'astroskin' : 'hexoskin';
}
