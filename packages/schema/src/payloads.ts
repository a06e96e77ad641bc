// The nested values of objects, which the API's own schema declares as text or not at all.
import type { ObjectInput } from './input-values.js';

/** A unit of measurement, as it is embedded in metrics and attributes. */
export interface UnitSummary {
  /** Id of the unit. */
  readonly id: number;
  /** Address of the unit. */
  readonly resource_uri: string;
  /** Name, such as `beats per minute`; may be empty. */
  readonly si_long: string;
  /** Symbol, such as `bpm`; may be empty. */
  readonly si_short: string;
}

/** A metric with its value for one range or record. */
export interface MetricValue {
  /** Id of the metric. */
  readonly id: number;
  /** Name for programs, such as `heartrate_avg`. */
  readonly name: string;
  /** Address of the metric. */
  readonly resource_uri: string;
  /** Name for people, such as `HR Avg`. */
  readonly title: string;
  /** Unit of `value` and `zones`. */
  readonly unit: UnitSummary;
  /** In `unit`; null where there is nothing to compute it from. */
  readonly value: number | null;
  /** Bin of the value among `zones`, from 1; 0 below the first edge, -1 above the last or without zones, null without a value. */
  readonly zone?: number | null;
  /** Edges of the zones in ascending order, in `unit`. */
  readonly zones: readonly number[];
}

/** A histogram metric of one range or record. */
export interface HistogramValue {
  /** Id of the metric. */
  readonly id: number;
  /** Name for programs, such as `heartrate_histo`. */
  readonly name: string;
  /** Address of the metric. */
  readonly resource_uri: string;
  /** Name for people. */
  readonly title: string;
  /** Unit of the bins. */
  readonly unit: UnitSummary;
  /** Centres of the bins in `unit`, and the samples counted in each; null where there is nothing to count. */
  readonly value: readonly [bins: readonly number[], counts: readonly number[]] | null;
}

/** An activity attribute with its value for one range. */
export interface AttributeValue {
  /** `user` for values that people enter. */
  readonly attrtype: string;
  /** Id of the attribute. */
  readonly id: number;
  /** Such as `distance`. */
  readonly name: string;
  /** Address of the attribute. */
  readonly resource_uri: string;
  /** Unit of `value`; null where it has none. */
  readonly unit: UnitSummary | null;
  /** Address of the user who defined the attribute; null for those that all have. */
  readonly user: string | null;
  /** In `unit`; null where none was entered. */
  readonly value: number | null;
}

/** The value of an activity attribute to set on a range. */
export interface AttributeValueInput {
  /** Id of the activity attribute. */
  readonly id: number;
  /** In the attribute's unit. */
  readonly value: number | null;
}

/** What a range was an instance of, as addresses. */
export interface RangeContext {
  /** Type of activity. */
  readonly activitytype: string | null;
  /** Training routine. */
  readonly trainingroutine: string | null;
}

/** What a range is to be an instance of. */
export interface RangeContextInput {
  /** Type of activity: an object, a reference, a URI or an id. */
  readonly activitytype?: ObjectInput | null;
  /** Training routine: an object, a reference, a URI or an id. */
  readonly trainingroutine?: ObjectInput | null;
}

/** A word that a newer server may use. It leaves the known ones to be suggested. */
type Other = string & Record<never, never>;

/** How far a record has come on its way from the garment into the database. */
export type RecordStatus =
  | 'realtime'
  | 'realtime_complete'
  | 'syncing'
  | 'complete'
  | 'queued'
  | 'processing'
  | 'error'
  | 'incomplete'
  | Other;

/** The most important status among the records that a range overlaps; `empty` where it overlaps none. */
export type RangeStatus = RecordStatus | 'empty';

/** Fitness of a user, from what was measured and entered. */
export interface Fitness {
  /** Share of comparable people who are less fit, in percent. */
  readonly fitness_percentile: number;
  /** Body height in metres. */
  readonly height: number;
  /** Highest heart rate in bpm. */
  readonly hr_max: number;
  /** Fall of the heart rate after exercise, in bpm. */
  readonly hr_recov: number;
  /** Heart rate at rest in bpm. */
  readonly hr_rest: number;
  /** Greatest oxygen uptake in mL/(kg·min). */
  readonly vo2_max: number;
  /** Body weight in kilograms. */
  readonly weight: number;
}

/** The profile of a user who is being created. */
export interface NewProfile {
  /** What is known of it. */
  readonly fitness?: Partial<Fitness>;
  /** As the server has it. */
  readonly gender?: 'M' | 'F';
  /** Day, such as `1980-01-31`. */
  readonly date_of_birth?: string | Date;
}

/** Settings that a training routine gives to apps. */
export interface RoutineMetadata {
  /** Whether a phone should record its position. */
  readonly geo?: boolean;
  readonly [name: string]: unknown;
}

/** One step of a training routine. */
export interface TrainingStep {
  /** Address of the activity type. */
  readonly activitytype?: string | null;
  /** Upper bound of a target of the user's own. */
  readonly custom_target_high?: number | null;
  /** Lower bound of a target of the user's own. */
  readonly custom_target_low?: number | null;
  /** What to do, for people. */
  readonly description?: string;
  /** What ends the step, such as a time or a distance. */
  readonly duration_type?: string | null;
  /** How much of it ends the step. */
  readonly duration_value?: number | null;
  /** Place among the steps. */
  readonly index: number;
  /** How hard it is, as the app calls it. */
  readonly intensity?: string | null;
  /** Name of the step. */
  readonly name: string;
  /** What the target measures. */
  readonly target_type?: string | null;
  /** What the target asks for, in the unit of what it measures. */
  readonly target_value?: number | null;
}

/** A place on Earth, in degrees. */
export type Position = [longitude: number, latitude: number];
