/** The nested values of objects, which the API's own schema declares as text or not at all. */

/** A unit of measurement, as it is embedded in metrics and attributes. */
export interface UnitSummary {
  readonly id: number;
  readonly resource_uri: string;
  /** Name, such as `beats per minute`; may be empty. */
  readonly si_long: string;
  /** Symbol, such as `bpm`; may be empty. */
  readonly si_short: string;
}

/** A metric with its value for one range or record. */
export interface MetricValue {
  readonly id: number;
  /** Name for programs, such as `heartrate_avg`. */
  readonly name: string;
  readonly resource_uri: string;
  /** Name for people, such as `HR Avg`. */
  readonly title: string;
  readonly unit: UnitSummary;
  /** In `unit`; null where there is nothing to compute it from. */
  readonly value: number | null;
  /** Bin of the value among `zones`, from 1; 0 below the first edge, -1 above the last or without zones, null without a value. */
  readonly zone?: number | null;
  /** Edges of the zones in ascending order, in `unit`. */
  readonly zones: readonly number[];
}
