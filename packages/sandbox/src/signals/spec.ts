/** What a wearer does over one stretch of a record. `restTest` is lying still, as for a resting HRV measurement. */
export type Activity = 'rest' | 'restTest' | 'stand' | 'walk' | 'run' | 'cycle' | 'sleep';

export interface Segment {
  readonly activity: Activity;
  /** Length in seconds. */
  readonly seconds: number;
}

/** Body of the wearer, as far as the signals depend on it. */
export interface Person {
  readonly sex: 'F' | 'M';
  /** Years. */
  readonly age: number;
  /** Metres. */
  readonly height: number;
  /** Kilograms. */
  readonly weight: number;
  /** Beats per minute. */
  readonly restingHeartRate: number;
  /** Beats per minute. */
  readonly maximalHeartRate: number;
}

/**
 * Everything the signals of a record are made from. Equal specs give equal signals, and an ongoing record that has grown
 * (a later `end`) keeps the samples it had.
 */
export interface RecordSpec {
  readonly seed: string;
  /** First tick of the record. */
  readonly start: number;
  /** Tick at which the record ends; of an ongoing record, how far it has come. */
  readonly end: number;
  readonly ticksPerSecond: 256 | 1000;
  /** An Astroskin adds ECG leads II and III, the pulse oximeter, skin temperature and blood pressure. */
  readonly device: 'hexoskin' | 'astroskin';
  readonly person: Person;
  /** What the wearer does, from the start on; the last segment lasts to the end. By default a plausible day. */
  readonly script?: readonly Segment[];
  /** Still being recorded: nothing is closed at its end yet (default false). */
  readonly ongoing?: boolean;
}
