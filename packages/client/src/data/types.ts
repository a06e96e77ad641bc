/** One sample: its tick and its value, null where a state begins or ends undefined. */
export type Sample = [timestamp: number, value: number | null];

/** The value of a sample that was asked for without its time. */
export type SampleValue = number | null;

/** Filters that leave the answer in its nested form, with times. */
export interface NestedSamples {
  /** Here: false, or left out. */
  readonly flat?: false | undefined;
  /** Here: false, or left out. */
  readonly flat__exact?: false | undefined;
  /** Here: false, or left out. */
  readonly no_timestamps?: false | undefined;
  /** Here: false, or left out. */
  readonly no_timestamps__exact?: false | undefined;
}

/** Filters that ask for the nested form without times. */
export interface NestedValues {
  /** Here: false, or left out. */
  readonly flat?: false | undefined;
  /** Here: false, or left out. */
  readonly flat__exact?: false | undefined;
  /** Here: true. */
  readonly no_timestamps: true;
  /** Here: left out. */
  readonly no_timestamps__exact?: undefined;
}

/** Filters that ask for one list of samples. */
export interface FlatSamples {
  /** Here: true. */
  readonly flat: true;
  /** Here: left out. */
  readonly flat__exact?: undefined;
  /** Here: false, or left out. */
  readonly no_timestamps?: false | undefined;
  /** Here: false, or left out. */
  readonly no_timestamps__exact?: false | undefined;
}

/** Filters that ask for one list of values. */
export interface FlatValues {
  /** Here: true. */
  readonly flat: true;
  /** Here: left out. */
  readonly flat__exact?: undefined;
  /** Here: true. */
  readonly no_timestamps: true;
  /** Here: left out. */
  readonly no_timestamps__exact?: undefined;
}
