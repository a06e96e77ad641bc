/** One sample: its tick and its value, null where a state begins or ends undefined. */
export type Sample = [timestamp: number, value: number | null];

/** The value of a sample that was asked for without its time. */
export type SampleValue = number | null;

/** Filters that leave the answer in its nested form, with times. */
export interface NestedSamples {
  readonly flat?: false | undefined;
  readonly flat__exact?: false | undefined;
  readonly no_timestamps?: false | undefined;
  readonly no_timestamps__exact?: false | undefined;
}

/** Filters that ask for the nested form without times. */
export interface NestedValues {
  readonly flat?: false | undefined;
  readonly flat__exact?: false | undefined;
  readonly no_timestamps: true;
  readonly no_timestamps__exact?: undefined;
}

/** Filters that ask for one list of samples. */
export interface FlatSamples {
  readonly flat: true;
  readonly flat__exact?: undefined;
  readonly no_timestamps?: false | undefined;
  readonly no_timestamps__exact?: false | undefined;
}

/** Filters that ask for one list of values. */
export interface FlatValues {
  readonly flat: true;
  readonly flat__exact?: undefined;
  readonly no_timestamps: true;
  readonly no_timestamps__exact?: undefined;
}
