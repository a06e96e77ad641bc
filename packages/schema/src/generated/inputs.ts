// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.

import type { ObjectInput, PageFilters, RelatedFilter, UriInput } from '../input-values.js';
import type { AttributeValueInput, NewProfile, Position, RangeContextInput, RangeStatus, RoutineMetadata, TrainingStep } from '../payloads.js';

/** Selection and form of samples, for the resources whose data type is fixed. */
export interface SignalFilters {
  /** Last moment wanted, in ticks. */
  readonly end?: number | Date | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Whether to answer one list of samples, not told apart by user and data type. Default false. */
  readonly flat?: boolean | undefined;
  /** `flat` equals the value. */
  readonly flat__exact?: boolean | undefined;
  /** Id of the object. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Most samples per data type; the rest are thinned out evenly. Default 65,536. */
  readonly max_values?: number | undefined;
  /** `max_values` equals the value. */
  readonly max_values__exact?: number | undefined;
  /** Whether to answer values alone, without their times. Default false. */
  readonly no_timestamps?: boolean | undefined;
  /** `no_timestamps` equals the value. */
  readonly no_timestamps__exact?: boolean | undefined;
  /** Range whose samples are wanted. */
  readonly range?: ObjectInput | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` is greater than the value. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` is the value or greater. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` is less than the value. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` is the value or less. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` lies between the two values, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Record whose samples are wanted. */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equals the value. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` is one of the values. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** `record` is greater than the value. */
  readonly record__gt?: ObjectInput | undefined;
  /** `record` is the value or greater. */
  readonly record__gte?: ObjectInput | undefined;
  /** `record` is less than the value. */
  readonly record__lt?: ObjectInput | undefined;
  /** `record` is the value or less. */
  readonly record__lte?: ObjectInput | undefined;
  /** `record` lies between the two values, both included. */
  readonly record__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Undocumented; probably times in seconds instead of ticks. */
  readonly seconds?: boolean | undefined;
  /** `seconds` equals the value. */
  readonly seconds__exact?: boolean | undefined;
  /** First moment wanted, in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** `timestamp` lies between the two values, both included (ticks, or a Date). */
  readonly timestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `timestamp` is greater than the value (ticks, or a Date). */
  readonly timestamp__gt?: number | Date | undefined;
  /** `timestamp` is the value or greater (ticks, or a Date). */
  readonly timestamp__gte?: number | Date | undefined;
  /** `timestamp` is less than the value (ticks, or a Date). */
  readonly timestamp__lt?: number | Date | undefined;
  /** `timestamp` is the value or less (ticks, or a Date). */
  readonly timestamp__lte?: number | Date | undefined;
  /** Whose samples are wanted. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
}

/** Selection and form of samples of any data types. */
export interface DataFilters extends SignalFilters {
  /** Data types wanted; all of the record where none is named. */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equals the value. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` is one of the values. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` is greater than the value. */
  readonly datatype__gt?: ObjectInput | undefined;
  /** `datatype` is the value or greater. */
  readonly datatype__gte?: ObjectInput | undefined;
  /** `datatype` is less than the value. */
  readonly datatype__lt?: ObjectInput | undefined;
  /** `datatype` is the value or less. */
  readonly datatype__lte?: ObjectInput | undefined;
  /** `datatype` lies between the two values, both included. */
  readonly datatype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
}

/** Filters and options of `distribution` lists. */
export interface DistributionFilters {
  /** Only ranges of these activity types. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equals the value. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` is one of the values. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` is absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /** Only ranges whose activity type is of this category. */
  readonly category?: string | null | undefined;
  /** `category` equals the value. */
  readonly category__exact?: string | undefined;
  /** `category` is one of the values. */
  readonly category__in?: readonly string[] | undefined;
  /** `category` is absent (true) or present (false). */
  readonly category__isnull?: boolean | undefined;
  /** Form in which the report is meant to be shown. */
  readonly display?: string | undefined;
  /** `display` equals the value. */
  readonly display__exact?: string | undefined;
  /** End of the window in ticks, moved up to a full hour in UTC. */
  readonly end?: number | Date | null | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Also ranges that were detected automatically. Default false. */
  readonly include_autodetected?: boolean | undefined;
  /** Histogram metrics to compute. */
  readonly include_histograms?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` equals the value. */
  readonly include_histograms__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` is one of the values. */
  readonly include_histograms__in?: readonly ObjectInput[] | undefined;
  /** Metrics to compute. */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equals the value. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` is one of the values. */
  readonly include_metrics__in?: readonly ObjectInput[] | undefined;
  /** Ranges to compute over. */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** Records to compute over. */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equals the value. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` is one of the values. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** Start of the window in ticks, moved down to a full hour in UTC. */
  readonly start?: number | Date | null | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** Only ranges of these training routines. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equals the value. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` is one of the values. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` is absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /** Whose data to compute over. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
}

/** Filters and options of `report` lists. */
export interface ReportFilters {
  /** Only ranges of these activity types. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equals the value. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` is one of the values. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` is absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /** Only ranges whose activity type is of this category. */
  readonly category?: string | null | undefined;
  /** `category` equals the value. */
  readonly category__exact?: string | undefined;
  /** `category` is one of the values. */
  readonly category__in?: readonly string[] | undefined;
  /** Form in which the report is meant to be shown. */
  readonly display?: string | undefined;
  /** `display` equals the value. */
  readonly display__exact?: string | undefined;
  /** End of the window in ticks, moved up to a full hour in UTC. */
  readonly end?: number | Date | null | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Period that makes a group, such as `day`. */
  readonly group_by?: string | undefined;
  /** `group_by` equals the value. */
  readonly group_by__exact?: string | undefined;
  /** Whether to compute one value per group. Default false. */
  readonly grouped?: boolean | undefined;
  /** `grouped` equals the value. */
  readonly grouped__exact?: boolean | undefined;
  /** Also ranges that were detected automatically. Default false. */
  readonly include_autodetected?: boolean | undefined;
  /** Metrics to compute. */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equals the value. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` is one of the values. */
  readonly include_metrics__in?: readonly ObjectInput[] | undefined;
  /** Ranges to compute over. */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** Records to compute over. */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equals the value. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` is one of the values. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** Start of the window in ticks, moved down to a full hour in UTC. */
  readonly start?: number | Date | null | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** Period of time, such as `day`. */
  readonly time?: string | undefined;
  /** `time` equals the value. */
  readonly time__exact?: string | undefined;
  /** Only ranges of these training routines. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equals the value. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` is one of the values. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` is absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /** Whose data to compute over. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
}

/** Filters and options of `account` lists. */
export interface AccountFilters extends PageFilters {
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: AccountOrder | readonly AccountOrder[] | undefined;
}

/** Columns by which `account` lists can be sorted, up or (`-`) down. */
export type AccountOrder = 'id' | '-id' | 'username' | '-username' | 'email' | '-email';

/** Filters and options of `activityattribute` lists. */
export interface ActivityattributeFilters extends PageFilters {
  /** Data type of the values. */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equals the value. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` is one of the values. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` is greater than the value. */
  readonly datatype__gt?: ObjectInput | undefined;
  /** `datatype` is the value or greater. */
  readonly datatype__gte?: ObjectInput | undefined;
  /** `datatype` is less than the value. */
  readonly datatype__lt?: ObjectInput | undefined;
  /** `datatype` is the value or less. */
  readonly datatype__lte?: ObjectInput | undefined;
  /** `datatype` lies between the two values, both included. */
  readonly datatype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Id of the attribute. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is absent (true) or present (false). */
  readonly user__isnull?: boolean | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: ActivityattributeOrder | readonly ActivityattributeOrder[] | undefined;
}

/** Columns by which `activityattribute` lists can be sorted, up or (`-`) down. */
export type ActivityattributeOrder = 'id' | '-id' | 'datatype' | '-datatype' | 'user' | '-user';

/** Fields of a new `activityattribute`. */
export interface ActivityattributeCreate {
  /** Where values come from: `user` for entered ones, `calculated` for those of the server. */
  readonly attrtype?: string | undefined;
  /** Title, such as `distance`. */
  readonly name?: string | undefined;
  /** Unit of its values. */
  readonly unit?: ObjectInput | null | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
}

/** Fields of an `activityattribute` that can be changed. */
export interface ActivityattributeUpdate {
  /** Where values come from: `user` for entered ones, `calculated` for those of the server. */
  readonly attrtype?: string | undefined;
  /** Title, such as `distance`. */
  readonly name?: string | undefined;
  /** Unit of its values. */
  readonly unit?: ObjectInput | null | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `activityattributevalue` lists. */
export interface ActivityattributevalueFilters extends PageFilters {
  /** `activityattribute` is one of the values. */
  readonly activityattribute__in?: readonly ObjectInput[] | undefined;
  /** Quantity that it is a value of. */
  readonly activityattribute?: ObjectInput | undefined;
  /** `activityattribute` equals the value. */
  readonly activityattribute__exact?: ObjectInput | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** Id of the entry. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** Range for which it was entered. */
  readonly range?: ObjectInput | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `start` is one of the values (ticks, or a Date). */
  readonly start__in?: readonly (number | Date)[] | undefined;
  /** Moment that it belongs to, in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** `start` is greater than the value (ticks, or a Date). */
  readonly start__gt?: number | Date | undefined;
  /** `start` is the value or greater (ticks, or a Date). */
  readonly start__gte?: number | Date | undefined;
  /** `start` is less than the value (ticks, or a Date). */
  readonly start__lt?: number | Date | undefined;
  /** `start` is the value or less (ticks, or a Date). */
  readonly start__lte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__in`. */
  readonly startTimestamp__in?: readonly (number | Date)[] | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gt`. */
  readonly startTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gte`. */
  readonly startTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lt`. */
  readonly startTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lte`. */
  readonly startTimestamp__lte?: number | Date | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** Whose object it is. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `value` is one of the values. */
  readonly value__in?: readonly number[] | undefined;
  /** What was entered, in the unit of the attribute. */
  readonly value?: number | undefined;
  /** `value` equals the value. */
  readonly value__exact?: number | undefined;
  /** `value` is greater than the value. */
  readonly value__gt?: number | undefined;
  /** `value` is the value or greater. */
  readonly value__gte?: number | undefined;
  /** `value` is less than the value. */
  readonly value__lt?: number | undefined;
  /** `value` is the value or less. */
  readonly value__lte?: number | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: ActivityattributevalueOrder | readonly ActivityattributevalueOrder[] | undefined;
}

/** Columns by which `activityattributevalue` lists can be sorted, up or (`-`) down. */
export type ActivityattributevalueOrder = 'id' | '-id' | 'user' | '-user' | 'start' | '-start' | 'range' | '-range' | 'value' | '-value';

/** Filters and options of `activitylog` lists. */
export interface ActivitylogFilters extends PageFilters {
  /** When the server took the request. */
  readonly date?: string | Date | undefined;
  /** `date` equals the value. */
  readonly date__exact?: string | Date | undefined;
  /** `date` lies between the two values, both included. */
  readonly date__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `date` is greater than the value. */
  readonly date__gt?: string | Date | undefined;
  /** `date` is the value or greater. */
  readonly date__gte?: string | Date | undefined;
  /** `date` is less than the value. */
  readonly date__lt?: string | Date | undefined;
  /** `date` is the value or less. */
  readonly date__lte?: string | Date | undefined;
  /** Id of the entry. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Only the last change of each object. Default false. */
  readonly lastchange?: boolean | undefined;
  /** HTTP method of the request. */
  readonly method?: string | undefined;
  /** `method` equals the value. */
  readonly method__exact?: string | undefined;
  /** `method` is one of the values. */
  readonly method__in?: readonly string[] | undefined;
  /** Id of the object touched; null for a list. */
  readonly object_id?: number | null | undefined;
  /** `object_id` equals the value. */
  readonly object_id__exact?: number | undefined;
  /** `object_id` is one of the values. */
  readonly object_id__in?: readonly number[] | undefined;
  /** `object_id` is absent (true) or present (false). */
  readonly object_id__isnull?: boolean | undefined;
  /** Address of the object touched; null for a list. */
  readonly object_resource_uri?: string | null | undefined;
  /** `object_resource_uri` equals the value. */
  readonly object_resource_uri__exact?: string | undefined;
  /** `object_resource_uri` is one of the values. */
  readonly object_resource_uri__in?: readonly string[] | undefined;
  /** `object_resource_uri` is absent (true) or present (false). */
  readonly object_resource_uri__isnull?: boolean | undefined;
  /** Resource that was asked for, such as `range`. */
  readonly resource_name?: string | undefined;
  /** `resource_name` equals the value. */
  readonly resource_name__exact?: string | undefined;
  /** `resource_name` is one of the values. */
  readonly resource_name__in?: readonly string[] | undefined;
  /** Who sent the request; null for a request that was not signed in. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: ActivitylogOrder | readonly ActivitylogOrder[] | undefined;
}

/** Columns by which `activitylog` lists can be sorted, up or (`-`) down. */
export type ActivitylogOrder = 'id' | '-id' | 'date' | '-date' | 'resource_name' | '-resource_name' | 'object_id' | '-object_id' | 'object_resource_uri' | '-object_resource_uri' | 'user' | '-user' | 'method' | '-method';

/** Filters and options of `activitytype` lists. */
export interface ActivitytypeFilters extends PageFilters {
  /** Intensity by which figures are computed: `sleep`, `rest`, `low`, `medium` or `high`. */
  readonly base?: 'sleep' | 'rest' | 'low' | 'medium' | 'high' | undefined;
  /** `base` equals the value. */
  readonly base__exact?: 'sleep' | 'rest' | 'low' | 'medium' | 'high' | undefined;
  /** `base` is one of the values. */
  readonly base__in?: readonly ('sleep' | 'rest' | 'low' | 'medium' | 'high')[] | undefined;
  /** Group of activity types. */
  readonly category?: string | null | undefined;
  /** `category` equals the value. */
  readonly category__exact?: string | undefined;
  /** `category` is one of the values. */
  readonly category__in?: readonly string[] | undefined;
  /** Id of the activity type. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Also objects that lists leave out by default. Default false. */
  readonly show_all?: boolean | undefined;
  /** `show_all` equals the value. */
  readonly show_all__exact?: boolean | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Whether the caller has used it. */
  readonly using?: boolean | undefined;
  /** `using` equals the value. */
  readonly using__exact?: boolean | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: ActivitytypeOrder | readonly ActivitytypeOrder[] | undefined;
}

/** Columns by which `activitytype` lists can be sorted, up or (`-`) down. */
export type ActivitytypeOrder = 'id' | '-id' | 'user' | '-user';

/** Fields of a new `activitytype`. */
export interface ActivitytypeCreate {
  /** Intensity by which figures are computed: `sleep`, `rest`, `low`, `medium` or `high`. */
  readonly base: 'sleep' | 'rest' | 'low' | 'medium' | 'high';
  /** Group of activity types. */
  readonly category?: string | null | undefined;
  /** Metrics that ranges of this type always have. */
  readonly default_metrics?: readonly ObjectInput[] | undefined;
  /** Explanation for people. */
  readonly description?: string | undefined;
  /** Title, such as `Running`. */
  readonly name: string;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
}

/** Fields of an `activitytype` that can be changed. */
export interface ActivitytypeUpdate {
  /** Intensity by which figures are computed: `sleep`, `rest`, `low`, `medium` or `high`. */
  readonly base?: 'sleep' | 'rest' | 'low' | 'medium' | 'high' | undefined;
  /** Group of activity types. */
  readonly category?: string | null | undefined;
  /** Metrics that ranges of this type always have. */
  readonly default_metrics?: readonly ObjectInput[] | undefined;
  /** Explanation for people. */
  readonly description?: string | undefined;
  /** Title, such as `Running`. */
  readonly name?: string | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `annotation` lists. */
export interface AnnotationFilters extends PageFilters {
  /** Kind of remark: 4096 start, 4097 stop, 4098 comment. */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equals the value. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` is one of the values. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` is greater than the value. */
  readonly datatype__gt?: ObjectInput | undefined;
  /** `datatype` is the value or greater. */
  readonly datatype__gte?: ObjectInput | undefined;
  /** `datatype` is less than the value. */
  readonly datatype__lt?: ObjectInput | undefined;
  /** `datatype` is the value or less. */
  readonly datatype__lte?: ObjectInput | undefined;
  /** `datatype` lies between the two values, both included. */
  readonly datatype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Id of the annotation. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** When the annotation last changed. */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equals the value. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` is one of the values. */
  readonly last_modified__in?: readonly (string | Date)[] | undefined;
  /** `last_modified` is greater than the value. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` is the value or greater. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` is less than the value. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` is the value or less. */
  readonly last_modified__lte?: string | Date | undefined;
  /** `last_modified` lies between the two values, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** Record that it belongs to; null unless one was named. */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equals the value. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` is one of the values. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** `record` is greater than the value. */
  readonly record__gt?: ObjectInput | undefined;
  /** `record` is the value or greater. */
  readonly record__gte?: ObjectInput | undefined;
  /** `record` is less than the value. */
  readonly record__lt?: ObjectInput | undefined;
  /** `record` is the value or less. */
  readonly record__lte?: ObjectInput | undefined;
  /** `record` lies between the two values, both included. */
  readonly record__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Moment that it speaks of, in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** `start` is one of the values (ticks, or a Date). */
  readonly start__in?: readonly (number | Date)[] | undefined;
  /** `start` is greater than the value (ticks, or a Date). */
  readonly start__gt?: number | Date | undefined;
  /** `start` is the value or greater (ticks, or a Date). */
  readonly start__gte?: number | Date | undefined;
  /** `start` is less than the value (ticks, or a Date). */
  readonly start__lt?: number | Date | undefined;
  /** `start` is the value or less (ticks, or a Date). */
  readonly start__lte?: number | Date | undefined;
  /** `start` lies between the two values, both included (ticks, or a Date). */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__in`. */
  readonly startTimestamp__in?: readonly (number | Date)[] | undefined;
  /** @deprecated The column is `start` now: use `start__gt`. */
  readonly startTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gte`. */
  readonly startTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lt`. */
  readonly startTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lte`. */
  readonly startTimestamp__lte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__range`. */
  readonly startTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** Who it is about. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: AnnotationOrder | readonly AnnotationOrder[] | undefined;
}

/** Columns by which `annotation` lists can be sorted, up or (`-`) down. */
export type AnnotationOrder = 'id' | '-id' | 'user' | '-user' | 'record' | '-record' | 'datatype' | '-datatype' | 'start' | '-start' | 'last_modified' | '-last_modified';

/** Fields of a new `annotation`. */
export interface AnnotationCreate {
  /** Text of the remark. */
  readonly annotation?: string | undefined;
  /** Kind of remark: 4096 start, 4097 stop, 4098 comment. */
  readonly datatype?: ObjectInput | undefined;
  /** When the annotation last changed. */
  readonly last_modified?: string | Date | undefined;
  /** Record that it belongs to; null unless one was named. */
  readonly record?: ObjectInput | null | undefined;
  /** Moment that it speaks of, in ticks. */
  readonly start: number | Date;
  /** Who it is about. */
  readonly user: ObjectInput;
}

/** Fields of an `annotation` that can be changed. */
export interface AnnotationUpdate {
  /** Text of the remark. */
  readonly annotation?: string | undefined;
  /** Kind of remark: 4096 start, 4097 stop, 4098 comment. */
  readonly datatype?: ObjectInput | undefined;
  /** When the annotation last changed. */
  readonly last_modified?: string | Date | undefined;
  /** Record that it belongs to; null unless one was named. */
  readonly record?: ObjectInput | null | undefined;
  /** Moment that it speaks of, in ticks. */
  readonly start?: number | Date | undefined;
  /** Who it is about. */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `async` lists. */
export interface AsyncFilters extends PageFilters {
  /** What is measured: a data type from 10000 on. */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equals the value. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` is one of the values. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` differs from the value. */
  readonly datatype__ne?: ObjectInput | undefined;
  /** Id of the value. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** When the value last changed. */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equals the value. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` is greater than the value. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` is the value or greater. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` is less than the value. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` is the value or less. */
  readonly last_modified__lte?: string | Date | undefined;
  /** `last_modified` lies between the two values, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** Moment from which it holds, in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** `start` is greater than the value (ticks, or a Date). */
  readonly start__gt?: number | Date | undefined;
  /** `start` is the value or greater (ticks, or a Date). */
  readonly start__gte?: number | Date | undefined;
  /** `start` is less than the value (ticks, or a Date). */
  readonly start__lt?: number | Date | undefined;
  /** `start` is the value or less (ticks, or a Date). */
  readonly start__lte?: number | Date | undefined;
  /** `start` lies between the two values, both included (ticks, or a Date). */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gt`. */
  readonly startTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gte`. */
  readonly startTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lt`. */
  readonly startTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lte`. */
  readonly startTimestamp__lte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__range`. */
  readonly startTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** Whose value it is. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: AsyncOrder | readonly AsyncOrder[] | undefined;
}

/** Columns by which `async` lists can be sorted, up or (`-`) down. */
export type AsyncOrder = 'start' | '-start' | 'id' | '-id' | 'last_modified' | '-last_modified' | 'user' | '-user' | 'datatype' | '-datatype';

/** Filters and options of `bundle` lists. */
export interface BundleFilters extends PageFilters {}

/** Columns by which `bundle` lists can be sorted, up or (`-`) down. */
export type BundleOrder = never;

/** Filters and options of `bundle_permission` lists. */
export interface BundlePermissionFilters extends PageFilters {
  /** Permissions that were granted. */
  readonly bundle?: ObjectInput | undefined;
  /** `bundle` equals the value. */
  readonly bundle__exact?: ObjectInput | undefined;
  /** `bundle` is one of the values. */
  readonly bundle__in?: readonly ObjectInput[] | undefined;
  /** Who is given access. */
  readonly user_allowed?: ObjectInput | undefined;
  /** `user_allowed` equals the value. */
  readonly user_allowed__exact?: ObjectInput | undefined;
  /** `user_allowed` is one of the values. */
  readonly user_allowed__in?: readonly ObjectInput[] | undefined;
  /** Whose data are opened. */
  readonly user_target?: ObjectInput | undefined;
  /** `user_target` equals the value. */
  readonly user_target__exact?: ObjectInput | undefined;
  /** `user_target` is one of the values. */
  readonly user_target__in?: readonly ObjectInput[] | undefined;
}

/** Columns by which `bundle_permission` lists can be sorted, up or (`-`) down. */
export type BundlePermissionOrder = never;

/** Fields of a new `bundle_permission`. */
export interface BundlePermissionCreate {
  /** Permissions that were granted. */
  readonly bundle: ObjectInput;
  /** Title that the users gave the grant. */
  readonly name?: string | null | undefined;
  /** Who is given access. */
  readonly user_allowed: ObjectInput;
  /** Whose data are opened. */
  readonly user_target: ObjectInput;
}

/** Filters and options of `bundle_permission_request` lists. */
export interface BundlePermissionRequestFilters extends PageFilters {}

/** Columns by which `bundle_permission_request` lists can be sorted, up or (`-`) down. */
export type BundlePermissionRequestOrder = never;

/** Fields of a new `bundle_permission_request`. */
export interface BundlePermissionRequestCreate {
  /** Permissions that are asked for. */
  readonly bundle: ObjectInput;
  /** Page on which the target can say yes. */
  readonly redeem_url?: string | null | undefined;
  /** Time until the request lapses, in seconds. */
  readonly ttl?: number | null | undefined;
  /** Who is given access. */
  readonly user_allowed: ObjectInput;
  /** Whose data are opened. */
  readonly user_target: ObjectInput;
}

/** Fields of a `bundle_permission_request` that can be changed. */
export interface BundlePermissionRequestUpdate {
  /** Permissions that are asked for. */
  readonly bundle?: ObjectInput | undefined;
  /** Page on which the target can say yes. */
  readonly redeem_url?: string | null | undefined;
  /** Time until the request lapses, in seconds. */
  readonly ttl?: number | null | undefined;
  /** Who is given access. */
  readonly user_allowed?: ObjectInput | undefined;
  /** Whose data are opened. */
  readonly user_target?: ObjectInput | undefined;
}

/** Filters and options of `changeemail` lists. */
export interface ChangeemailFilters extends PageFilters {
  /** New e-mail address; it counts once it is confirmed. */
  readonly email?: string | undefined;
  /** `email` equals the value. */
  readonly email__exact?: string | undefined;
  /** `email` is one of the values. */
  readonly email__in?: readonly string[] | undefined;
  /** `email` begins with the value. */
  readonly email__startswith?: string | undefined;
  /** Id of the user. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Words to look for in names and addresses. */
  readonly search?: string | undefined;
  /** `search` equals the value. */
  readonly search__exact?: string | undefined;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username?: string | undefined;
  /** `username` equals the value. */
  readonly username__exact?: string | undefined;
  /** `username` is one of the values. */
  readonly username__in?: readonly string[] | undefined;
  /** `username` begins with the value. */
  readonly username__startswith?: string | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: ChangeemailOrder | readonly ChangeemailOrder[] | undefined;
}

/** Columns by which `changeemail` lists can be sorted, up or (`-`) down. */
export type ChangeemailOrder = 'id' | '-id' | 'username' | '-username' | 'email' | '-email';

/** Fields of a new `changeemail`. */
export interface ChangeemailCreate {
  /** New e-mail address; it counts once it is confirmed. */
  readonly email?: string | undefined;
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
}

/** Fields of a `changeemail` that can be changed. */
export interface ChangeemailUpdate {
  /** New e-mail address; it counts once it is confirmed. */
  readonly email?: string | undefined;
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
}

/** Filters and options of `connecttoken` lists. */
export interface ConnecttokenFilters extends PageFilters {}

/** Columns by which `connecttoken` lists can be sorted, up or (`-`) down. */
export type ConnecttokenOrder = never;

/** Filters and options of `contenttype` lists. */
export interface ContenttypeFilters extends PageFilters {}

/** Columns by which `contenttype` lists can be sorted, up or (`-`) down. */
export type ContenttypeOrder = never;

/** Filters and options of `createrelateduser` lists. */
export interface CreaterelateduserFilters extends PageFilters {}

/** Columns by which `createrelateduser` lists can be sorted, up or (`-`) down. */
export type CreaterelateduserOrder = never;

/** Fields of a new `createrelateduser`. */
export interface CreaterelateduserCreate {
  /** Permission bundles that the new user grants to the caller. */
  readonly bundles: readonly ObjectInput[];
  /** E-mail address, which is also the name to sign in with. */
  readonly email: string;
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
  /** Password to sign in with. */
  readonly password?: string | null | undefined;
  /** Body and preferences of the user. */
  readonly profile?: NewProfile | null | undefined;
}

/** Fields of a `createrelateduser` that can be changed. */
export interface CreaterelateduserUpdate {
  /** Permission bundles that the new user grants to the caller. */
  readonly bundles?: readonly ObjectInput[] | undefined;
  /** E-mail address, which is also the name to sign in with. */
  readonly email?: string | undefined;
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
  /** Password to sign in with. */
  readonly password?: string | null | undefined;
  /** Body and preferences of the user. */
  readonly profile?: NewProfile | null | undefined;
}

/** Filters and options of `createuser` lists. */
export interface CreateuserFilters extends PageFilters {}

/** Columns by which `createuser` lists can be sorted, up or (`-`) down. */
export type CreateuserOrder = never;

/** Fields of a new `createuser`. */
export interface CreateuserCreate {
  /** E-mail address, which is also the name to sign in with. */
  readonly email: string;
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
  /** Password to sign in with. */
  readonly password?: string | null | undefined;
  /** Body and preferences of the user. */
  readonly profile?: NewProfile | null | undefined;
}

/** Filters and options of `createuserrequest` lists. */
export interface CreateuserrequestFilters extends PageFilters {}

/** Columns by which `createuserrequest` lists can be sorted, up or (`-`) down. */
export type CreateuserrequestOrder = never;

/** Fields of a new `createuserrequest`. */
export interface CreateuserrequestCreate {
  /** E-mail address, which is also the name to sign in with. */
  readonly email: string;
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
  /** Password to sign in with. */
  readonly password?: string | null | undefined;
  /** Body and preferences of the user. */
  readonly profile?: NewProfile | null | undefined;
}

/** Fields of a `createuserrequest` that can be changed. */
export interface CreateuserrequestUpdate {
  /** E-mail address, which is also the name to sign in with. */
  readonly email?: string | undefined;
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
  /** Password to sign in with. */
  readonly password?: string | null | undefined;
  /** Body and preferences of the user. */
  readonly profile?: NewProfile | null | undefined;
}

/** Filters and options of `datatype` lists. */
export interface DatatypeFilters extends PageFilters {}

/** Columns by which `datatype` lists can be sorted, up or (`-`) down. */
export type DatatypeOrder = never;

/** Filters and options of `device` lists. */
export interface DeviceFilters extends PageFilters {
  /** Serial text that its address ends in, such as `HXSKIN1200002070`. */
  readonly deviceid?: string | undefined;
  /** `deviceid` equals the value. */
  readonly deviceid__exact?: string | undefined;
  /** `deviceid` is one of the values. */
  readonly deviceid__in?: readonly string[] | undefined;
  /** Number of the device in the database, which addresses do not use. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: DeviceOrder | readonly DeviceOrder[] | undefined;
}

/** Columns by which `device` lists can be sorted, up or (`-`) down. */
export type DeviceOrder = 'id' | '-id';

/** Filters and options of `label` lists. */
export interface LabelFilters extends PageFilters {
  /** Id of the label. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Whose label it is. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
}

/** Columns by which `label` lists can be sorted, up or (`-`) down. */
export type LabelOrder = never;

/** Fields of a new `label`. */
export interface LabelCreate {
  /** The word itself. */
  readonly name: string;
  /** Whose label it is. */
  readonly user: ObjectInput;
}

/** Fields of a `label` that can be changed. */
export interface LabelUpdate {
  /** The word itself. */
  readonly name?: string | undefined;
  /** Whose label it is. */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `labelledobject` lists. */
export interface LabelledobjectFilters extends PageFilters {
  /** Id of the object. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Which label was put. */
  readonly label?: ObjectInput | undefined;
  /** `label` equals the value. */
  readonly label__exact?: ObjectInput | undefined;
  /** `label` is one of the values. */
  readonly label__in?: readonly ObjectInput[] | undefined;
  /** `label` is greater than the value. */
  readonly label__gt?: ObjectInput | undefined;
  /** `label` is the value or greater. */
  readonly label__gte?: ObjectInput | undefined;
  /** `label` is less than the value. */
  readonly label__lt?: ObjectInput | undefined;
  /** `label` is the value or less. */
  readonly label__lte?: ObjectInput | undefined;
  /** `label` lies between the two values, both included. */
  readonly label__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Who put it. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
}

/** Columns by which `labelledobject` lists can be sorted, up or (`-`) down. */
export type LabelledobjectOrder = never;

/** Fields of a new `labelledobject`. */
export interface LabelledobjectCreate {
  /** Which label was put. */
  readonly label: ObjectInput;
  /** Address of the object that carries it. */
  readonly object: UriInput;
  /** Who put it. */
  readonly user?: ObjectInput | null | undefined;
}

/** Fields of a `labelledobject` that can be changed. */
export interface LabelledobjectUpdate {
  /** Which label was put. */
  readonly label?: ObjectInput | undefined;
  /** Address of the object that carries it. */
  readonly object?: UriInput | undefined;
  /** Who put it. */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `metric` lists. */
export interface MetricFilters extends PageFilters {
  /** Id of the metric. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Name for programs, such as `heartrate_avg`. */
  readonly name?: string | undefined;
  /** `name` equals the value. */
  readonly name__exact?: string | undefined;
  /** Also objects that lists leave out by default. Default false. */
  readonly show_all?: boolean | undefined;
  /** `show_all` equals the value. */
  readonly show_all__exact?: boolean | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: MetricOrder | readonly MetricOrder[] | undefined;
}

/** Columns by which `metric` lists can be sorted, up or (`-`) down. */
export type MetricOrder = 'id' | '-id';

/** Filters and options of `oauth1token` lists. */
export interface Oauth1tokenFilters extends PageFilters {
  /** Id of the token. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Program that may use it. */
  readonly oauthclient?: ObjectInput | undefined;
  /** `oauthclient` equals the value. */
  readonly oauthclient__exact?: ObjectInput | undefined;
  /** `oauthclient` is one of the values. */
  readonly oauthclient__in?: readonly ObjectInput[] | undefined;
  /** `oauthclient` is greater than the value. */
  readonly oauthclient__gt?: ObjectInput | undefined;
  /** `oauthclient` is the value or greater. */
  readonly oauthclient__gte?: ObjectInput | undefined;
  /** `oauthclient` is less than the value. */
  readonly oauthclient__lt?: ObjectInput | undefined;
  /** `oauthclient` is the value or less. */
  readonly oauthclient__lte?: ObjectInput | undefined;
  /** `oauthclient` lies between the two values, both included. */
  readonly oauthclient__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** User who granted access. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: Oauth1tokenOrder | readonly Oauth1tokenOrder[] | undefined;
}

/** Columns by which `oauth1token` lists can be sorted, up or (`-`) down. */
export type Oauth1tokenOrder = 'id' | '-id' | 'user' | '-user' | 'oauthclient' | '-oauthclient';

/** Fields of a new `oauth1token`. */
export interface Oauth1tokenCreate {
  /** Public half of the token. */
  readonly access_token: string;
  /** Private half of the token. */
  readonly access_token_secret: string;
  /** When access was granted. */
  readonly created?: string | Date | undefined;
  /** Program that may use it. */
  readonly oauthclient: ObjectInput;
  /** User who granted access. */
  readonly user: ObjectInput;
}

/** Fields of an `oauth1token` that can be changed. */
export interface Oauth1tokenUpdate {
  /** Public half of the token. */
  readonly access_token?: string | undefined;
  /** Private half of the token. */
  readonly access_token_secret?: string | undefined;
  /** When access was granted. */
  readonly created?: string | Date | undefined;
  /** Program that may use it. */
  readonly oauthclient?: ObjectInput | undefined;
  /** User who granted access. */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `oauth2token` lists. */
export interface Oauth2tokenFilters extends PageFilters {}

/** Columns by which `oauth2token` lists can be sorted, up or (`-`) down. */
export type Oauth2tokenOrder = never;

/** Filters and options of `oauthclient` lists. */
export interface OauthclientFilters extends PageFilters {}

/** Columns by which `oauthclient` lists can be sorted, up or (`-`) down. */
export type OauthclientOrder = never;

/** Fields of an `oauthclient` that can be changed. */
export interface OauthclientUpdate {
  /** Public key of the program. */
  readonly client_id?: string | undefined;
  /** Scope granted where a request names none. */
  readonly default_realm?: ObjectInput | null | undefined;
  /** The one OAuth 2 grant that the program may use, such as `authorization_code`. */
  readonly grant_type?: string | undefined;
  /** Name that users read when they are asked for consent. */
  readonly name?: string | undefined;
  /** Addresses to which users may be sent back. */
  readonly redirect_uris?: readonly string[] | undefined;
  /** The one OAuth 2 response type of the program: `code` or `token`. */
  readonly response_type?: string | undefined;
  /** Whether the program is approved. */
  readonly status?: string | undefined;
}

/** Filters and options of `profile` lists. */
export interface ProfileFilters extends PageFilters {
  /** Id of the profile, which differs from that of its user. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Owner of the profile; absent where the profile is embedded in its user. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: ProfileOrder | readonly ProfileOrder[] | undefined;
}

/** Columns by which `profile` lists can be sorted, up or (`-`) down. */
export type ProfileOrder = 'id' | '-id' | 'user' | '-user';

/** Fields of a `profile` that can be changed. */
export interface ProfileUpdate {
  /** Day of birth, as `YYYY-MM-DD`. */
  readonly date_of_birth?: string | Date | null | undefined;
  /** `M` or `F`; empty where not given. */
  readonly gender?: 'M' | 'F' | '' | undefined;
  /** Settings that apps keep here, in a form of their own. */
  readonly preferences?: Record<string, unknown> | null | undefined;
  /** Units in which the user wants to read lengths and weights. */
  readonly unit_system?: 'metric' | 'imperial' | undefined;
}

/** Filters and options of `range` lists. */
export interface RangeFilters extends PageFilters {
  /** Class of the activity; set it through `context`. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equals the value. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` is one of the values. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` is absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /** Length in seconds; null while the range is open. */
  readonly duration?: number | null | undefined;
  /** `duration` equals the value. */
  readonly duration__exact?: number | undefined;
  /** `duration` is one of the values. */
  readonly duration__in?: readonly number[] | undefined;
  /** `duration` lies between the two values, both included. */
  readonly duration__range?: readonly [from: number, to: number] | undefined;
  /** `duration` is greater than the value. */
  readonly duration__gt?: number | undefined;
  /** `duration` is the value or greater. */
  readonly duration__gte?: number | undefined;
  /** `duration` is less than the value. */
  readonly duration__lt?: number | undefined;
  /** `duration` is the value or less. */
  readonly duration__lte?: number | undefined;
  /** End in ticks; null while the range is open. */
  readonly end?: number | Date | null | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** `end` lies between the two values, both included (ticks, or a Date). */
  readonly end__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `end` is greater than the value (ticks, or a Date). */
  readonly end__gt?: number | Date | undefined;
  /** `end` is the value or greater (ticks, or a Date). */
  readonly end__gte?: number | Date | undefined;
  /** `end` is less than the value (ticks, or a Date). */
  readonly end__lt?: number | Date | undefined;
  /** `end` is the value or less (ticks, or a Date). */
  readonly end__lte?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__range`. */
  readonly endTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `end` now: use `end__gt`. */
  readonly endTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__gte`. */
  readonly endTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__lt`. */
  readonly endTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__lte`. */
  readonly endTimestamp__lte?: number | Date | undefined;
  /** Id of the range. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Also ranges that were detected automatically. Default false. */
  readonly include_autodetected?: boolean | undefined;
  /** Histogram metrics to add. Default: none. */
  readonly include_histograms?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` equals the value. */
  readonly include_histograms__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** Metrics to add to those that are there anyway. Default: none. */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equals the value. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** Labels put on the range. */
  readonly labels?: ObjectInput | null | undefined;
  /** `labels` equals the value. */
  readonly labels__exact?: ObjectInput | undefined;
  /** `labels` is one of the values. */
  readonly labels__in?: readonly ObjectInput[] | undefined;
  /** When the range last changed. */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equals the value. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` is one of the values. */
  readonly last_modified__in?: readonly (string | Date)[] | undefined;
  /** `last_modified` lies between the two values, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `last_modified` is greater than the value. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` is the value or greater. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` is less than the value. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` is the value or less. */
  readonly last_modified__lte?: string | Date | undefined;
  /** Depth of nesting: 0 at the top. */
  readonly rank?: number | undefined;
  /** `rank` equals the value. */
  readonly rank__exact?: number | undefined;
  /** `rank` is one of the values. */
  readonly rank__in?: readonly number[] | undefined;
  /** `rank` is greater than the value. */
  readonly rank__gt?: number | undefined;
  /** `rank` is the value or greater. */
  readonly rank__gte?: number | undefined;
  /** `rank` is less than the value. */
  readonly rank__lt?: number | undefined;
  /** `rank` is the value or less. */
  readonly rank__lte?: number | undefined;
  /** `rank` lies between the two values, both included. */
  readonly rank__range?: readonly [from: number, to: number] | undefined;
  /** Also objects that lists leave out by default. Default false. */
  readonly show_all?: boolean | undefined;
  /** `show_all` equals the value. */
  readonly show_all__exact?: boolean | undefined;
  /** Start in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** `start` lies between the two values, both included (ticks, or a Date). */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `start` is greater than the value (ticks, or a Date). */
  readonly start__gt?: number | Date | undefined;
  /** `start` is the value or greater (ticks, or a Date). */
  readonly start__gte?: number | Date | undefined;
  /** `start` is less than the value (ticks, or a Date). */
  readonly start__lt?: number | Date | undefined;
  /** `start` is the value or less (ticks, or a Date). */
  readonly start__lte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__range`. */
  readonly startTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `start` now: use `start__gt`. */
  readonly startTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gte`. */
  readonly startTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lt`. */
  readonly startTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lte`. */
  readonly startTimestamp__lte?: number | Date | undefined;
  /** Activity that was done; set it through `context`. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equals the value. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` is one of the values. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` is greater than the value. */
  readonly trainingroutine__gt?: ObjectInput | undefined;
  /** `trainingroutine` is the value or greater. */
  readonly trainingroutine__gte?: ObjectInput | undefined;
  /** `trainingroutine` is less than the value. */
  readonly trainingroutine__lt?: ObjectInput | undefined;
  /** `trainingroutine` is the value or less. */
  readonly trainingroutine__lte?: ObjectInput | undefined;
  /** `trainingroutine` lies between the two values, both included. */
  readonly trainingroutine__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `trainingroutine` is absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /** `activitytype` of the object that `trainingroutine` links to. */
  readonly trainingroutine__activitytype?: RelatedFilter | undefined;
  readonly [related: `trainingroutine__activitytype__${string}`]: RelatedFilter | undefined;
  /** `id` of the object that `trainingroutine` links to. */
  readonly trainingroutine__id?: RelatedFilter | undefined;
  readonly [related: `trainingroutine__id__${string}`]: RelatedFilter | undefined;
  /** `user` of the object that `trainingroutine` links to. */
  readonly trainingroutine__user?: RelatedFilter | undefined;
  readonly [related: `trainingroutine__user__${string}`]: RelatedFilter | undefined;
  /** Who was active. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: RangeOrder | readonly RangeOrder[] | undefined;
}

/** Columns by which `range` lists can be sorted, up or (`-`) down. */
export type RangeOrder = 'id' | '-id' | 'start' | '-start' | 'end' | '-end' | 'user' | '-user' | 'trainingroutine' | '-trainingroutine' | 'rank' | '-rank' | 'duration' | '-duration' | 'last_modified' | '-last_modified';

/** Fields of a new `range`. */
export interface RangeCreate {
  /** Values entered for the range. A write that has the field removes those it leaves out. */
  readonly activityattributes?: readonly AttributeValueInput[] | undefined;
  /** What the range is an instance of, as a writable pair of links. */
  readonly context?: RangeContextInput | undefined;
  /** End in ticks; null while the range is open. */
  readonly end?: number | Date | null | undefined;
  /** Labels put on the range. */
  readonly labels?: readonly ObjectInput[] | null | undefined;
  /** Title for people. */
  readonly name?: string | undefined;
  /** Remark of the user. */
  readonly note?: string | undefined;
  /** Range in which this one is nested. */
  readonly parent?: ObjectInput | null | undefined;
  /** Depth of nesting: 0 at the top. */
  readonly rank?: number | undefined;
  /** Start in ticks. */
  readonly start: number | Date;
  /** Who was active. */
  readonly user: ObjectInput;
}

/** Fields of a `range` that can be changed. */
export interface RangeUpdate {
  /** Values entered for the range. A write that has the field removes those it leaves out. */
  readonly activityattributes?: readonly AttributeValueInput[] | undefined;
  /** What the range is an instance of, as a writable pair of links. */
  readonly context?: RangeContextInput | undefined;
  /** End in ticks; null while the range is open. */
  readonly end?: number | Date | null | undefined;
  /** Labels put on the range. */
  readonly labels?: readonly ObjectInput[] | null | undefined;
  /** Title for people. */
  readonly name?: string | undefined;
  /** Remark of the user. */
  readonly note?: string | undefined;
  /** Range in which this one is nested. */
  readonly parent?: ObjectInput | null | undefined;
  /** Depth of nesting: 0 at the top. */
  readonly rank?: number | undefined;
  /** Start in ticks. */
  readonly start?: number | Date | undefined;
  /** Who was active. */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `record` lists. */
export interface RecordFilters extends PageFilters {
  /** Device that recorded, by its serial. */
  readonly device?: ObjectInput | null | undefined;
  /** `device` equals the value. */
  readonly device__exact?: ObjectInput | undefined;
  /** `device` is one of the values. */
  readonly device__in?: readonly ObjectInput[] | undefined;
  /** `device` is greater than the value. */
  readonly device__gt?: ObjectInput | undefined;
  /** `device` is the value or greater. */
  readonly device__gte?: ObjectInput | undefined;
  /** `device` is less than the value. */
  readonly device__lt?: ObjectInput | undefined;
  /** `device` is the value or less. */
  readonly device__lte?: ObjectInput | undefined;
  /** `device` lies between the two values, both included. */
  readonly device__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** End in ticks; null where it is not known yet. */
  readonly end?: number | Date | null | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** `end` lies between the two values, both included (ticks, or a Date). */
  readonly end__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `end` is greater than the value (ticks, or a Date). */
  readonly end__gt?: number | Date | undefined;
  /** `end` is the value or greater (ticks, or a Date). */
  readonly end__gte?: number | Date | undefined;
  /** `end` is less than the value (ticks, or a Date). */
  readonly end__lt?: number | Date | undefined;
  /** `end` is the value or less (ticks, or a Date). */
  readonly end__lte?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__range`. */
  readonly endTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `end` now: use `end__gt`. */
  readonly endTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__gte`. */
  readonly endTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__lt`. */
  readonly endTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__lte`. */
  readonly endTimestamp__lte?: number | Date | undefined;
  /** Id of the record. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Histogram metrics to add. Default: none. */
  readonly include_histograms?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` equals the value. */
  readonly include_histograms__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** Metrics to add to those that are there anyway. Default: none. */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equals the value. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** When the record last changed. */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equals the value. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` is one of the values. */
  readonly last_modified__in?: readonly (string | Date)[] | undefined;
  /** `last_modified` lies between the two values, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `last_modified` is greater than the value. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` is the value or greater. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` is less than the value. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` is the value or less. */
  readonly last_modified__lte?: string | Date | undefined;
  /** Start in ticks: the time of the first raw sample. */
  readonly start?: number | Date | null | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** `start` lies between the two values, both included (ticks, or a Date). */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `start` is greater than the value (ticks, or a Date). */
  readonly start__gt?: number | Date | undefined;
  /** `start` is the value or greater (ticks, or a Date). */
  readonly start__gte?: number | Date | undefined;
  /** `start` is less than the value (ticks, or a Date). */
  readonly start__lt?: number | Date | undefined;
  /** `start` is the value or less (ticks, or a Date). */
  readonly start__lte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__range`. */
  readonly startTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `start` now: use `start__gt`. */
  readonly startTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gte`. */
  readonly startTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lt`. */
  readonly startTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lte`. */
  readonly startTimestamp__lte?: number | Date | undefined;
  /** Who wore the garment. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: RecordOrder | readonly RecordOrder[] | undefined;
}

/** Columns by which `record` lists can be sorted, up or (`-`) down. */
export type RecordOrder = 'id' | '-id' | 'start' | '-start' | 'end' | '-end' | 'device' | '-device' | 'user' | '-user' | 'last_modified' | '-last_modified';

/** Fields of a new `record`. */
export interface RecordCreate {
  /** Phone that uploaded the record, in 32 characters; all F for none. */
  readonly dev_id?: string | undefined;
  /** Device that recorded, by its serial. */
  readonly device?: ObjectInput | null | undefined;
  /** Start by the clock of the device, in ticks. */
  readonly device_start?: number | Date | undefined;
  /** End in ticks; null where it is not known yet. */
  readonly end?: number | Date | null | undefined;
  /** Firmware of the device, such as `1.0.5`. */
  readonly firmware_rev?: string | undefined;
  /** Version of the upload protocol. */
  readonly soft_protocole?: number | undefined;
  /** Software that uploaded the record, such as `HXDEV-AUTO`. */
  readonly soft_uid?: string | undefined;
  /** Start in ticks: the time of the first raw sample. */
  readonly start?: number | Date | null | undefined;
  /** Who wore the garment. */
  readonly user: ObjectInput;
}

/** Fields of a `record` that can be changed. */
export interface RecordUpdate {
  /** Phone that uploaded the record, in 32 characters; all F for none. */
  readonly dev_id?: string | undefined;
  /** Device that recorded, by its serial. */
  readonly device?: ObjectInput | null | undefined;
  /** Start by the clock of the device, in ticks. */
  readonly device_start?: number | Date | undefined;
  /** End in ticks; null where it is not known yet. */
  readonly end?: number | Date | null | undefined;
  /** Firmware of the device, such as `1.0.5`. */
  readonly firmware_rev?: string | undefined;
  /** Version of the upload protocol. */
  readonly soft_protocole?: number | undefined;
  /** Software that uploaded the record, such as `HXDEV-AUTO`. */
  readonly soft_uid?: string | undefined;
  /** Start in ticks: the time of the first raw sample. */
  readonly start?: number | Date | null | undefined;
  /** Who wore the garment. */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `resetpassword` lists. */
export interface ResetpasswordFilters extends PageFilters {}

/** Columns by which `resetpassword` lists can be sorted, up or (`-`) down. */
export type ResetpasswordOrder = never;

/** Fields of a new `resetpassword`. */
export interface ResetpasswordCreate {
  /** Address of the account whose password is lost. */
  readonly email: string;
  /** Password to have from then on. */
  readonly password: string;
}

/** Fields of a `resetpassword` that can be changed. */
export interface ResetpasswordUpdate {
  /** Address of the account whose password is lost. */
  readonly email?: string | undefined;
  /** Password to have from then on. */
  readonly password?: string | undefined;
}

/** Filters and options of `share` lists. */
export interface ShareFilters extends PageFilters {}

/** Columns by which `share` lists can be sorted, up or (`-`) down. */
export type ShareOrder = never;

/** Fields of a new `share`. */
export interface ShareCreate {
  /** When the link was made. */
  readonly created?: string | Date | undefined;
  /** Id of the object shown, in the resource that the share type names. */
  readonly object_id: number;
  /** Kind of object shown. */
  readonly sharetype: ObjectInput;
  /** Secret part of the link. */
  readonly token?: string | undefined;
}

/** Filters and options of `sharetype` lists. */
export interface SharetypeFilters extends PageFilters {}

/** Columns by which `sharetype` lists can be sorted, up or (`-`) down. */
export type SharetypeOrder = never;

/** Filters and options of `team` lists. */
export interface TeamFilters extends PageFilters {
  /** Id of the team. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Title for people. */
  readonly name?: string | undefined;
  /** `name` equals the value. */
  readonly name__exact?: string | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: TeamOrder | readonly TeamOrder[] | undefined;
}

/** Columns by which `team` lists can be sorted, up or (`-`) down. */
export type TeamOrder = 'id' | '-id' | 'name' | '-name';

/** Fields of a new `team`. */
export interface TeamCreate {
  /** Who belongs to the team. */
  readonly members: readonly ObjectInput[];
  /** Title for people. */
  readonly name: string;
  /** Who leads the team. */
  readonly owner: ObjectInput;
}

/** Fields of a `team` that can be changed. */
export interface TeamUpdate {
  /** Who belongs to the team. */
  readonly members?: readonly ObjectInput[] | undefined;
  /** Title for people. */
  readonly name?: string | undefined;
  /** Who leads the team. */
  readonly owner?: ObjectInput | undefined;
}

/** Filters and options of `templatereport` lists. */
export interface TemplatereportFilters extends PageFilters {
  /** Only ranges of these activity types. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equals the value. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` is one of the values. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` is absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /** Only ranges whose activity type is of this category. */
  readonly category?: string | null | undefined;
  /** `category` equals the value. */
  readonly category__exact?: string | undefined;
  /** `category` is one of the values. */
  readonly category__in?: readonly string[] | undefined;
  /** Form in which the report is meant to be shown. */
  readonly display?: string | undefined;
  /** `display` equals the value. */
  readonly display__exact?: string | undefined;
  /** End of the window in ticks, moved up to a full hour in UTC. */
  readonly end?: number | Date | null | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Period that makes a group, such as `day`. */
  readonly group_by?: string | undefined;
  /** `group_by` equals the value. */
  readonly group_by__exact?: string | undefined;
  /** Whether to compute one value per group. Default false. */
  readonly grouped?: boolean | undefined;
  /** `grouped` equals the value. */
  readonly grouped__exact?: boolean | undefined;
  /** Also ranges that were detected automatically. Default false. */
  readonly include_autodetected?: boolean | undefined;
  /** Metrics to compute. */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equals the value. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` is one of the values. */
  readonly include_metrics__in?: readonly ObjectInput[] | undefined;
  /** Ranges to compute over. */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** Records to compute over. */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equals the value. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` is one of the values. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** Start of the window in ticks, moved down to a full hour in UTC. */
  readonly start?: number | Date | null | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** Period of time, such as `day`. */
  readonly time?: string | undefined;
  /** `time` equals the value. */
  readonly time__exact?: string | undefined;
  /** Only ranges of these training routines. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equals the value. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` is one of the values. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` is absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /** Whose data to compute over. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
}

/** Columns by which `templatereport` lists can be sorted, up or (`-`) down. */
export type TemplatereportOrder = never;

/** Fields of a new `templatereport`. */
export interface TemplatereportCreate {
  /** Only ranges of these activity types. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** Only ranges whose activity type is of this category. */
  readonly category?: string | null | undefined;
  /** End of the window in ticks, moved up to a full hour in UTC. */
  readonly end?: number | Date | null | undefined;
  /** Metrics to compute. */
  readonly include_metrics: readonly ObjectInput[];
  /** Ranges to compute over. */
  readonly range?: ObjectInput | null | undefined;
  /** Records to compute over. */
  readonly record?: ObjectInput | null | undefined;
  /** Start of the window in ticks, moved down to a full hour in UTC. */
  readonly start?: number | Date | null | undefined;
  /** Only ranges of these training routines. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** Whose data to compute over. */
  readonly user?: ObjectInput | null | undefined;
}

/** Fields of a `templatereport` that can be changed. */
export interface TemplatereportUpdate {
  /** Only ranges of these activity types. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** Only ranges whose activity type is of this category. */
  readonly category?: string | null | undefined;
  /** End of the window in ticks, moved up to a full hour in UTC. */
  readonly end?: number | Date | null | undefined;
  /** Metrics to compute. */
  readonly include_metrics?: readonly ObjectInput[] | undefined;
  /** Ranges to compute over. */
  readonly range?: ObjectInput | null | undefined;
  /** Records to compute over. */
  readonly record?: ObjectInput | null | undefined;
  /** Start of the window in ticks, moved down to a full hour in UTC. */
  readonly start?: number | Date | null | undefined;
  /** Only ranges of these training routines. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** Whose data to compute over. */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `track` lists. */
export interface TrackFilters extends PageFilters {
  /** When the last point was taken. */
  readonly end_date?: string | Date | null | undefined;
  /** `end_date` equals the value. */
  readonly end_date__exact?: string | Date | undefined;
  /** `end_date` is greater than the value. */
  readonly end_date__gt?: string | Date | undefined;
  /** `end_date` is the value or greater. */
  readonly end_date__gte?: string | Date | undefined;
  /** `end_date` is less than the value. */
  readonly end_date__lt?: string | Date | undefined;
  /** `end_date` is the value or less. */
  readonly end_date__lte?: string | Date | undefined;
  /** Id of the track. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Range during which it was recorded. */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` is greater than the value. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` is the value or greater. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` is less than the value. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` is the value or less. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` lies between the two values, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** When the first point was taken. */
  readonly start_date?: string | Date | null | undefined;
  /** `start_date` equals the value. */
  readonly start_date__exact?: string | Date | undefined;
  /** `start_date` is greater than the value. */
  readonly start_date__gt?: string | Date | undefined;
  /** `start_date` is the value or greater. */
  readonly start_date__gte?: string | Date | undefined;
  /** `start_date` is less than the value. */
  readonly start_date__lt?: string | Date | undefined;
  /** `start_date` is the value or less. */
  readonly start_date__lte?: string | Date | undefined;
  /** Who covered it. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: TrackOrder | readonly TrackOrder[] | undefined;
}

/** Columns by which `track` lists can be sorted, up or (`-`) down. */
export type TrackOrder = 'id' | '-id' | 'user' | '-user' | 'range' | '-range' | 'start_date' | '-start_date' | 'end_date' | '-end_date';

/** Fields of a new `track`. */
export interface TrackCreate {
  /** Area that the points span; null in all samples. */
  readonly area?: unknown;
  /** Title for people. */
  readonly name?: string | undefined;
  /** Range during which it was recorded. */
  readonly range?: ObjectInput | null | undefined;
  /** Who covered it. */
  readonly user: ObjectInput;
}

/** Fields of a `track` that can be changed. */
export interface TrackUpdate {
  /** Area that the points span; null in all samples. */
  readonly area?: unknown;
  /** Title for people. */
  readonly name?: string | undefined;
  /** Range during which it was recorded. */
  readonly range?: ObjectInput | null | undefined;
  /** Who covered it. */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `trackpoint` lists. */
export interface TrackpointFilters extends PageFilters {
  /** End of the time window, in ticks. */
  readonly end?: number | Date | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Id of the point. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Range during which the point was taken. */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` is greater than the value. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` is the value or greater. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` is less than the value. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` is the value or less. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` lies between the two values, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Record during which the point was taken. */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equals the value. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` is one of the values. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** `record` is greater than the value. */
  readonly record__gt?: ObjectInput | undefined;
  /** `record` is the value or greater. */
  readonly record__gte?: ObjectInput | undefined;
  /** `record` is less than the value. */
  readonly record__lt?: ObjectInput | undefined;
  /** `record` is the value or less. */
  readonly record__lte?: ObjectInput | undefined;
  /** `record` lies between the two values, both included. */
  readonly record__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Start of the time window, in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** When the point was taken, in UTC though written without a zone. */
  readonly time?: string | Date | null | undefined;
  /** `time` equals the value. */
  readonly time__exact?: string | Date | undefined;
  /** `time` lies between the two values, both included. */
  readonly time__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `time` is greater than the value. */
  readonly time__gt?: string | Date | undefined;
  /** `time` is the value or greater. */
  readonly time__gte?: string | Date | undefined;
  /** `time` is less than the value. */
  readonly time__lt?: string | Date | undefined;
  /** `time` is the value or less. */
  readonly time__lte?: string | Date | undefined;
  /** `timestamp` lies between the two values, both included. */
  readonly timestamp__range?: readonly [from: number, to: number] | undefined;
  /** `timestamp` is greater than the value. */
  readonly timestamp__gt?: number | undefined;
  /** `timestamp` is the value or greater. */
  readonly timestamp__gte?: number | undefined;
  /** `timestamp` is less than the value. */
  readonly timestamp__lt?: number | undefined;
  /** `timestamp` is the value or less. */
  readonly timestamp__lte?: number | undefined;
  /** Track to which the point belongs. */
  readonly track?: ObjectInput | undefined;
  /** `track` equals the value. */
  readonly track__exact?: ObjectInput | undefined;
  /** `track` is one of the values. */
  readonly track__in?: readonly ObjectInput[] | undefined;
  /** `track` is greater than the value. */
  readonly track__gt?: ObjectInput | undefined;
  /** `track` is the value or greater. */
  readonly track__gte?: ObjectInput | undefined;
  /** `track` is less than the value. */
  readonly track__lt?: ObjectInput | undefined;
  /** `track` is the value or less. */
  readonly track__lte?: ObjectInput | undefined;
  /** `track` lies between the two values, both included. */
  readonly track__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `track` is absent (true) or present (false). */
  readonly track__isnull?: boolean | undefined;
  /** `end_date` of the object that `track` links to. */
  readonly track__end_date?: RelatedFilter | undefined;
  readonly [related: `track__end_date__${string}`]: RelatedFilter | undefined;
  /** `id` of the object that `track` links to. */
  readonly track__id?: RelatedFilter | undefined;
  readonly [related: `track__id__${string}`]: RelatedFilter | undefined;
  /** `start_date` of the object that `track` links to. */
  readonly track__start_date?: RelatedFilter | undefined;
  readonly [related: `track__start_date__${string}`]: RelatedFilter | undefined;
  /** `user` of the object that `track` links to. */
  readonly track__user?: RelatedFilter | undefined;
  readonly [related: `track__user__${string}`]: RelatedFilter | undefined;
  /** Who was there. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: TrackpointOrder | readonly TrackpointOrder[] | undefined;
}

/** Columns by which `trackpoint` lists can be sorted, up or (`-`) down. */
export type TrackpointOrder = 'id' | '-id' | 'track' | '-track' | 'time' | '-time';

/** Fields of a new `trackpoint`. */
export interface TrackpointCreate {
  /** Height above sea level in metres. */
  readonly altitude?: number | null | undefined;
  /** Direction of travel in degrees, clockwise from north. */
  readonly course?: number | null | undefined;
  /** Uncertainty of the position in metres. */
  readonly horizontal_accuracy?: number | null | undefined;
  /** Longitude and latitude in degrees. */
  readonly position: Position;
  /** Range during which the point was taken. */
  readonly range?: ObjectInput | null | undefined;
  /** Record during which the point was taken. */
  readonly record?: ObjectInput | null | undefined;
  /** Speed over ground in metres per second. */
  readonly speed?: number | null | undefined;
  /** When the point was taken, in UTC though written without a zone. */
  readonly time?: string | Date | null | undefined;
  /** When the point was taken, in ticks. */
  readonly timestamp?: number | null | undefined;
  /** Track to which the point belongs. */
  readonly track: ObjectInput;
  /** Who was there. */
  readonly user?: ObjectInput | null | undefined;
  /** Uncertainty of the altitude in metres. */
  readonly vertical_accuracy?: number | null | undefined;
}

/** Fields of a `trackpoint` that can be changed. */
export interface TrackpointUpdate {
  /** Height above sea level in metres. */
  readonly altitude?: number | null | undefined;
  /** Direction of travel in degrees, clockwise from north. */
  readonly course?: number | null | undefined;
  /** Uncertainty of the position in metres. */
  readonly horizontal_accuracy?: number | null | undefined;
  /** Longitude and latitude in degrees. */
  readonly position?: Position | undefined;
  /** Range during which the point was taken. */
  readonly range?: ObjectInput | null | undefined;
  /** Record during which the point was taken. */
  readonly record?: ObjectInput | null | undefined;
  /** Speed over ground in metres per second. */
  readonly speed?: number | null | undefined;
  /** When the point was taken, in UTC though written without a zone. */
  readonly time?: string | Date | null | undefined;
  /** When the point was taken, in ticks. */
  readonly timestamp?: number | null | undefined;
  /** Track to which the point belongs. */
  readonly track?: ObjectInput | undefined;
  /** Who was there. */
  readonly user?: ObjectInput | null | undefined;
  /** Uncertainty of the altitude in metres. */
  readonly vertical_accuracy?: number | null | undefined;
}

/** Filters and options of `trainingroutine` lists. */
export interface TrainingroutineFilters extends PageFilters {
  /** Class to which it belongs. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equals the value. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` is one of the values. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` is greater than the value. */
  readonly activitytype__gt?: ObjectInput | undefined;
  /** `activitytype` is the value or greater. */
  readonly activitytype__gte?: ObjectInput | undefined;
  /** `activitytype` is less than the value. */
  readonly activitytype__lt?: ObjectInput | undefined;
  /** `activitytype` is the value or less. */
  readonly activitytype__lte?: ObjectInput | undefined;
  /** `activitytype` lies between the two values, both included. */
  readonly activitytype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `activitytype` is absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /** `base` of the object that `activitytype` links to. */
  readonly activitytype__base?: RelatedFilter | undefined;
  readonly [related: `activitytype__base__${string}`]: RelatedFilter | undefined;
  /** `category` of the object that `activitytype` links to. */
  readonly activitytype__category?: RelatedFilter | undefined;
  readonly [related: `activitytype__category__${string}`]: RelatedFilter | undefined;
  /** `id` of the object that `activitytype` links to. */
  readonly activitytype__id?: RelatedFilter | undefined;
  readonly [related: `activitytype__id__${string}`]: RelatedFilter | undefined;
  /** `user` of the object that `activitytype` links to. */
  readonly activitytype__user?: RelatedFilter | undefined;
  readonly [related: `activitytype__user__${string}`]: RelatedFilter | undefined;
  /** Id of the training routine. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Whether the caller has used it. */
  readonly using?: boolean | undefined;
  /** `using` equals the value. */
  readonly using__exact?: boolean | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: TrainingroutineOrder | readonly TrainingroutineOrder[] | undefined;
}

/** Columns by which `trainingroutine` lists can be sorted, up or (`-`) down. */
export type TrainingroutineOrder = 'id' | '-id' | 'user' | '-user' | 'last_used' | '-last_used' | 'activitytype' | '-activitytype';

/** Fields of a new `trainingroutine`. */
export interface TrainingroutineCreate {
  /** Class to which it belongs. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** Settings of single apps. */
  readonly application_metadata?: unknown;
  /** Explanation for people. */
  readonly description?: string | undefined;
  /** Settings for apps; `geo` asks a phone to record its position. */
  readonly metadata?: RoutineMetadata | null | undefined;
  /** Title, such as `bike`. */
  readonly name: string;
  /** What to do one after the other. */
  readonly steps?: readonly TrainingStep[] | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
}

/** Fields of a `trainingroutine` that can be changed. */
export interface TrainingroutineUpdate {
  /** Class to which it belongs. */
  readonly activitytype?: ObjectInput | null | undefined;
  /** Settings of single apps. */
  readonly application_metadata?: unknown;
  /** Explanation for people. */
  readonly description?: string | undefined;
  /** Settings for apps; `geo` asks a phone to record its position. */
  readonly metadata?: RoutineMetadata | null | undefined;
  /** Title, such as `bike`. */
  readonly name?: string | undefined;
  /** What to do one after the other. */
  readonly steps?: readonly TrainingStep[] | undefined;
  /** Who defined it; null for those that all have. */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `trainingsession` lists. */
export interface TrainingsessionFilters extends PageFilters {
  /** End in ticks. */
  readonly end?: number | Date | undefined;
  /** `end` equals the value (ticks, or a Date). */
  readonly end__exact?: number | Date | undefined;
  /** `end` lies between the two values, both included (ticks, or a Date). */
  readonly end__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `end` is greater than the value (ticks, or a Date). */
  readonly end__gt?: number | Date | undefined;
  /** `end` is the value or greater (ticks, or a Date). */
  readonly end__gte?: number | Date | undefined;
  /** `end` is less than the value (ticks, or a Date). */
  readonly end__lt?: number | Date | undefined;
  /** `end` is the value or less (ticks, or a Date). */
  readonly end__lte?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__range`. */
  readonly endTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `end` now: use `end__gt`. */
  readonly endTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__gte`. */
  readonly endTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__lt`. */
  readonly endTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__lte`. */
  readonly endTimestamp__lte?: number | Date | undefined;
  /** Id of the training session. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Labels put on the session. */
  readonly labels?: ObjectInput | null | undefined;
  /** `labels` equals the value. */
  readonly labels__exact?: ObjectInput | undefined;
  /** `labels` is one of the values. */
  readonly labels__in?: readonly ObjectInput[] | undefined;
  /** Range that the session follows. */
  readonly range?: ObjectInput | undefined;
  /** `range` equals the value. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` is one of the values. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` is greater than the value. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` is the value or greater. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` is less than the value. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` is the value or less. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` lies between the two values, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `range` is absent (true) or present (false). */
  readonly range__isnull?: boolean | undefined;
  /** `activitytype` of the object that `range` links to. */
  readonly range__activitytype?: RelatedFilter | undefined;
  readonly [related: `range__activitytype__${string}`]: RelatedFilter | undefined;
  /** `duration` of the object that `range` links to. */
  readonly range__duration?: RelatedFilter | undefined;
  readonly [related: `range__duration__${string}`]: RelatedFilter | undefined;
  /** `end` of the object that `range` links to. */
  readonly range__end?: RelatedFilter | undefined;
  readonly [related: `range__end__${string}`]: RelatedFilter | undefined;
  /** `id` of the object that `range` links to. */
  readonly range__id?: RelatedFilter | undefined;
  readonly [related: `range__id__${string}`]: RelatedFilter | undefined;
  /** `labels` of the object that `range` links to. */
  readonly range__labels?: RelatedFilter | undefined;
  readonly [related: `range__labels__${string}`]: RelatedFilter | undefined;
  /** `last_modified` of the object that `range` links to. */
  readonly range__last_modified?: RelatedFilter | undefined;
  readonly [related: `range__last_modified__${string}`]: RelatedFilter | undefined;
  /** `rank` of the object that `range` links to. */
  readonly range__rank?: RelatedFilter | undefined;
  readonly [related: `range__rank__${string}`]: RelatedFilter | undefined;
  /** `start` of the object that `range` links to. */
  readonly range__start?: RelatedFilter | undefined;
  readonly [related: `range__start__${string}`]: RelatedFilter | undefined;
  /** `trainingroutine` of the object that `range` links to. */
  readonly range__trainingroutine?: RelatedFilter | undefined;
  readonly [related: `range__trainingroutine__${string}`]: RelatedFilter | undefined;
  /** `user` of the object that `range` links to. */
  readonly range__user?: RelatedFilter | undefined;
  readonly [related: `range__user__${string}`]: RelatedFilter | undefined;
  /** Start in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equals the value (ticks, or a Date). */
  readonly start__exact?: number | Date | undefined;
  /** `start` lies between the two values, both included (ticks, or a Date). */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `start` is greater than the value (ticks, or a Date). */
  readonly start__gt?: number | Date | undefined;
  /** `start` is the value or greater (ticks, or a Date). */
  readonly start__gte?: number | Date | undefined;
  /** `start` is less than the value (ticks, or a Date). */
  readonly start__lt?: number | Date | undefined;
  /** `start` is the value or less (ticks, or a Date). */
  readonly start__lte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__range`. */
  readonly startTimestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** @deprecated The column is `start` now: use `start__gt`. */
  readonly startTimestamp__gt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__gte`. */
  readonly startTimestamp__gte?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lt`. */
  readonly startTimestamp__lt?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__lte`. */
  readonly startTimestamp__lte?: number | Date | undefined;
  /** Teams that take part. */
  readonly teams?: ObjectInput | null | undefined;
  /** `teams` equals the value. */
  readonly teams__exact?: ObjectInput | undefined;
  /** `teams` is one of the values. */
  readonly teams__in?: readonly ObjectInput[] | undefined;
  /** `teams` is greater than the value. */
  readonly teams__gt?: ObjectInput | undefined;
  /** `teams` is the value or greater. */
  readonly teams__gte?: ObjectInput | undefined;
  /** `teams` is less than the value. */
  readonly teams__lt?: ObjectInput | undefined;
  /** `teams` is the value or less. */
  readonly teams__lte?: ObjectInput | undefined;
  /** `teams` lies between the two values, both included. */
  readonly teams__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Activity that is done. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equals the value. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` is one of the values. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` is greater than the value. */
  readonly trainingroutine__gt?: ObjectInput | undefined;
  /** `trainingroutine` is the value or greater. */
  readonly trainingroutine__gte?: ObjectInput | undefined;
  /** `trainingroutine` is less than the value. */
  readonly trainingroutine__lt?: ObjectInput | undefined;
  /** `trainingroutine` is the value or less. */
  readonly trainingroutine__lte?: ObjectInput | undefined;
  /** `trainingroutine` lies between the two values, both included. */
  readonly trainingroutine__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Owner of the session. */
  readonly user?: ObjectInput | undefined;
  /** `user` equals the value. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` is one of the values. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` is greater than the value. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` is the value or greater. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` is less than the value. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` is the value or less. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` lies between the two values, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Who takes part. */
  readonly users?: ObjectInput | undefined;
  /** `users` equals the value. */
  readonly users__exact?: ObjectInput | undefined;
  /** `users` is one of the values. */
  readonly users__in?: readonly ObjectInput[] | undefined;
  /** `users` is greater than the value. */
  readonly users__gt?: ObjectInput | undefined;
  /** `users` is the value or greater. */
  readonly users__gte?: ObjectInput | undefined;
  /** `users` is less than the value. */
  readonly users__lt?: ObjectInput | undefined;
  /** `users` is the value or less. */
  readonly users__lte?: ObjectInput | undefined;
  /** `users` lies between the two values, both included. */
  readonly users__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: TrainingsessionOrder | readonly TrainingsessionOrder[] | undefined;
}

/** Columns by which `trainingsession` lists can be sorted, up or (`-`) down. */
export type TrainingsessionOrder = 'id' | '-id' | 'range' | '-range' | 'start' | '-start' | 'end' | '-end' | 'user' | '-user' | 'trainingroutine' | '-trainingroutine';

/** Fields of a new `trainingsession`. */
export interface TrainingsessionCreate {
  /** End in ticks. */
  readonly end: number | Date;
  /** Title for people. */
  readonly name?: string | undefined;
  /** Remark on the session. */
  readonly note?: string | undefined;
  /** Range that the session follows. */
  readonly range: ObjectInput;
  /** Start in ticks. */
  readonly start: number | Date;
  /** Weightiest status among its records; writable only from `realtime` to `realtime_complete`. */
  readonly status?: RangeStatus | undefined;
  /** Teams that take part. */
  readonly teams?: readonly ObjectInput[] | null | undefined;
  /** Activity that is done. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** Owner of the session. */
  readonly user: ObjectInput;
  /** Who takes part. */
  readonly users: readonly ObjectInput[];
}

/** Fields of a `trainingsession` that can be changed. */
export interface TrainingsessionUpdate {
  /** End in ticks. */
  readonly end?: number | Date | undefined;
  /** Title for people. */
  readonly name?: string | undefined;
  /** Remark on the session. */
  readonly note?: string | undefined;
  /** Range that the session follows. */
  readonly range?: ObjectInput | undefined;
  /** Start in ticks. */
  readonly start?: number | Date | undefined;
  /** Weightiest status among its records; writable only from `realtime` to `realtime_complete`. */
  readonly status?: RangeStatus | undefined;
  /** Teams that take part. */
  readonly teams?: readonly ObjectInput[] | null | undefined;
  /** Activity that is done. */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** Owner of the session. */
  readonly user?: ObjectInput | undefined;
  /** Who takes part. */
  readonly users?: readonly ObjectInput[] | undefined;
}

/** Filters and options of `unit` lists. */
export interface UnitFilters extends PageFilters {}

/** Columns by which `unit` lists can be sorted, up or (`-`) down. */
export type UnitOrder = never;

/** Filters and options of `user` lists. */
export interface UserFilters extends PageFilters {
  /** E-mail address, which is also the name to sign in with. */
  readonly email?: string | undefined;
  /** `email` equals the value. */
  readonly email__exact?: string | undefined;
  /** `email` is one of the values. */
  readonly email__in?: readonly string[] | undefined;
  /** `email` begins with the value. */
  readonly email__startswith?: string | undefined;
  /** Id of the user; the profile has another. */
  readonly id?: number | undefined;
  /** `id` equals the value. */
  readonly id__exact?: number | undefined;
  /** `id` is one of the values. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` is greater than the value. */
  readonly id__gt?: number | undefined;
  /** `id` is the value or greater. */
  readonly id__gte?: number | undefined;
  /** `id` is less than the value. */
  readonly id__lt?: number | undefined;
  /** `id` is the value or less. */
  readonly id__lte?: number | undefined;
  /** `id` lies between the two values, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Words to look for in names and addresses. */
  readonly search?: string | undefined;
  /** `search` equals the value. */
  readonly search__exact?: string | undefined;
  /** Name to sign in with, equal to the e-mail address. */
  readonly username?: string | undefined;
  /** `username` equals the value. */
  readonly username__exact?: string | undefined;
  /** `username` is one of the values. */
  readonly username__in?: readonly string[] | undefined;
  /** `username` begins with the value. */
  readonly username__startswith?: string | undefined;
  /** Columns to sort by, `-` in front for descending order. Default: the order of the server. */
  readonly order_by?: UserOrder | readonly UserOrder[] | undefined;
}

/** Columns by which `user` lists can be sorted, up or (`-`) down. */
export type UserOrder = 'id' | '-id' | 'username' | '-username' | 'email' | '-email';

/** Fields of a `user` that can be changed. */
export interface UserUpdate {
  /** Given name. */
  readonly first_name?: string | undefined;
  /** Family name. */
  readonly last_name?: string | undefined;
}
