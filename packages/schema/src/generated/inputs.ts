// Generated from the resources of the schema package by 'npm run generate'. Not to be edited.

import type { ObjectInput, PageFilters, RelatedFilter } from '../input-values.js';

/** Selection and form of samples, for the resources whose data type is fixed. */
export interface SignalFilters {
  /**  */
  readonly end?: number | Date | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /**  */
  readonly flat?: boolean | undefined;
  /** `flat` equal to it. */
  readonly flat__exact?: boolean | undefined;
  /** Id. */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly max_values?: number | undefined;
  /** `max_values` equal to it. */
  readonly max_values__exact?: number | undefined;
  /**  */
  readonly no_timestamps?: boolean | undefined;
  /** `no_timestamps` equal to it. */
  readonly no_timestamps__exact?: boolean | undefined;
  /**  */
  readonly range?: ObjectInput | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` greater than it. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` greater than it or equal. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` less than it. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` less than it or equal. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` from the first to the second, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equal to it. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` one of them. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** `record` greater than it. */
  readonly record__gt?: ObjectInput | undefined;
  /** `record` greater than it or equal. */
  readonly record__gte?: ObjectInput | undefined;
  /** `record` less than it. */
  readonly record__lt?: ObjectInput | undefined;
  /** `record` less than it or equal. */
  readonly record__lte?: ObjectInput | undefined;
  /** `record` from the first to the second, both included. */
  readonly record__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly seconds?: boolean | undefined;
  /** `seconds` equal to it. */
  readonly seconds__exact?: boolean | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** `timestamp` from the first to the second, both included. */
  readonly timestamp__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `timestamp` greater than it. */
  readonly timestamp__gt?: number | Date | undefined;
  /** `timestamp` greater than it or equal. */
  readonly timestamp__gte?: number | Date | undefined;
  /** `timestamp` less than it. */
  readonly timestamp__lt?: number | Date | undefined;
  /** `timestamp` less than it or equal. */
  readonly timestamp__lte?: number | Date | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
}

/** Selection and form of samples of any data types. */
export interface DataFilters extends SignalFilters {
  /**  */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equal to it. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` one of them. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` greater than it. */
  readonly datatype__gt?: ObjectInput | undefined;
  /** `datatype` greater than it or equal. */
  readonly datatype__gte?: ObjectInput | undefined;
  /** `datatype` less than it. */
  readonly datatype__lt?: ObjectInput | undefined;
  /** `datatype` less than it or equal. */
  readonly datatype__lte?: ObjectInput | undefined;
  /** `datatype` from the first to the second, both included. */
  readonly datatype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
}

/** Filters and options of `distribution` lists. */
export interface DistributionFilters {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equal to it. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` one of them. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /**  */
  readonly category?: ObjectInput | null | undefined;
  /** `category` equal to it. */
  readonly category__exact?: ObjectInput | undefined;
  /** `category` one of them. */
  readonly category__in?: readonly ObjectInput[] | undefined;
  /** `category` absent (true) or present (false). */
  readonly category__isnull?: boolean | undefined;
  /** Form in which the report is meant to be shown. */
  readonly display?: string | undefined;
  /** `display` equal to it. */
  readonly display__exact?: string | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Also ranges that were detected automatically. */
  readonly include_autodetected?: boolean | undefined;
  /**  */
  readonly include_histograms?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` equal to it. */
  readonly include_histograms__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` one of them. */
  readonly include_histograms__in?: readonly (ObjectInput | readonly ObjectInput[])[] | undefined;
  /**  */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equal to it. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` one of them. */
  readonly include_metrics__in?: readonly (ObjectInput | readonly ObjectInput[])[] | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equal to it. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` one of them. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly start?: number | Date | null | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equal to it. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` one of them. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
}

/** Filters and options of `report` lists. */
export interface ReportFilters {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equal to it. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` one of them. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /**  */
  readonly category?: ObjectInput | null | undefined;
  /** `category` equal to it. */
  readonly category__exact?: ObjectInput | undefined;
  /** `category` one of them. */
  readonly category__in?: readonly ObjectInput[] | undefined;
  /** Form in which the report is meant to be shown. */
  readonly display?: string | undefined;
  /** `display` equal to it. */
  readonly display__exact?: string | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Period that makes a group, such as `day`. */
  readonly group_by?: string | undefined;
  /** `group_by` equal to it. */
  readonly group_by__exact?: string | undefined;
  /** Whether to compute one value per group. */
  readonly grouped?: boolean | undefined;
  /** `grouped` equal to it. */
  readonly grouped__exact?: boolean | undefined;
  /** Also ranges that were detected automatically. */
  readonly include_autodetected?: boolean | undefined;
  /**  */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equal to it. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` one of them. */
  readonly include_metrics__in?: readonly (ObjectInput | readonly ObjectInput[])[] | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equal to it. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` one of them. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly start?: number | Date | null | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** Period of time, such as `day`. */
  readonly time?: string | undefined;
  /** `time` equal to it. */
  readonly time__exact?: string | undefined;
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equal to it. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` one of them. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
}

/** Filters and options of `account` lists. */
export interface AccountFilters extends PageFilters {
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: AccountOrder | readonly AccountOrder[] | undefined;
}

/** Columns by which `account` lists can be sorted, up or (`-`) down. */
export type AccountOrder = 'id' | '-id' | 'username' | '-username' | 'email' | '-email';

/** Filters and options of `activityattribute` lists. */
export interface ActivityattributeFilters extends PageFilters {
  /** Data type. */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equal to it. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` one of them. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` greater than it. */
  readonly datatype__gt?: ObjectInput | undefined;
  /** `datatype` greater than it or equal. */
  readonly datatype__gte?: ObjectInput | undefined;
  /** `datatype` less than it. */
  readonly datatype__lt?: ObjectInput | undefined;
  /** `datatype` less than it or equal. */
  readonly datatype__lte?: ObjectInput | undefined;
  /** `datatype` from the first to the second, both included. */
  readonly datatype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` absent (true) or present (false). */
  readonly user__isnull?: boolean | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: ActivityattributeOrder | readonly ActivityattributeOrder[] | undefined;
}

/** Columns by which `activityattribute` lists can be sorted, up or (`-`) down. */
export type ActivityattributeOrder = 'id' | '-id' | 'datatype' | '-datatype' | 'user' | '-user';

/** Fields of a new `activityattribute`. */
export interface ActivityattributeCreate {
  /**  */
  readonly attrtype?: string | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly unit?: ObjectInput | null | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
}

/** Fields of a `activityattribute` that can be changed. */
export interface ActivityattributeUpdate {
  /**  */
  readonly attrtype?: string | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly unit?: ObjectInput | null | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `activityattributevalue` lists. */
export interface ActivityattributevalueFilters extends PageFilters {
  /** `activityattribute` one of them. */
  readonly activityattribute__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly activityattribute?: ObjectInput | undefined;
  /** `activityattribute` equal to it. */
  readonly activityattribute__exact?: ObjectInput | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly range?: ObjectInput | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `start` one of them. */
  readonly start__in?: readonly (number | Date)[] | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** `start` greater than it. */
  readonly start__gt?: number | Date | undefined;
  /** `start` greater than it or equal. */
  readonly start__gte?: number | Date | undefined;
  /** `start` less than it. */
  readonly start__lt?: number | Date | undefined;
  /** `start` less than it or equal. */
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
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** User. */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `value` one of them. */
  readonly value__in?: readonly number[] | undefined;
  /**  */
  readonly value?: number | undefined;
  /** `value` equal to it. */
  readonly value__exact?: number | undefined;
  /** `value` greater than it. */
  readonly value__gt?: number | undefined;
  /** `value` greater than it or equal. */
  readonly value__gte?: number | undefined;
  /** `value` less than it. */
  readonly value__lt?: number | undefined;
  /** `value` less than it or equal. */
  readonly value__lte?: number | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: ActivityattributevalueOrder | readonly ActivityattributevalueOrder[] | undefined;
}

/** Columns by which `activityattributevalue` lists can be sorted, up or (`-`) down. */
export type ActivityattributevalueOrder = 'id' | '-id' | 'user' | '-user' | 'start' | '-start' | 'range' | '-range' | 'value' | '-value';

/** Filters and options of `activitylog` lists. */
export interface ActivitylogFilters extends PageFilters {
  /**  */
  readonly date?: string | Date | undefined;
  /** `date` equal to it. */
  readonly date__exact?: string | Date | undefined;
  /** `date` from the first to the second, both included. */
  readonly date__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `date` greater than it. */
  readonly date__gt?: string | Date | undefined;
  /** `date` greater than it or equal. */
  readonly date__gte?: string | Date | undefined;
  /** `date` less than it. */
  readonly date__lt?: string | Date | undefined;
  /** `date` less than it or equal. */
  readonly date__lte?: string | Date | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Only the last change of each object. */
  readonly lastchange?: boolean | undefined;
  /**  */
  readonly method?: string | undefined;
  /** `method` equal to it. */
  readonly method__exact?: string | undefined;
  /** `method` one of them. */
  readonly method__in?: readonly string[] | undefined;
  /**  */
  readonly object_id?: number | null | undefined;
  /** `object_id` equal to it. */
  readonly object_id__exact?: number | undefined;
  /** `object_id` one of them. */
  readonly object_id__in?: readonly number[] | undefined;
  /** `object_id` absent (true) or present (false). */
  readonly object_id__isnull?: boolean | undefined;
  /**  */
  readonly object_resource_uri?: string | null | undefined;
  /** `object_resource_uri` equal to it. */
  readonly object_resource_uri__exact?: string | undefined;
  /** `object_resource_uri` one of them. */
  readonly object_resource_uri__in?: readonly string[] | undefined;
  /** `object_resource_uri` absent (true) or present (false). */
  readonly object_resource_uri__isnull?: boolean | undefined;
  /**  */
  readonly resource_name?: string | undefined;
  /** `resource_name` equal to it. */
  readonly resource_name__exact?: string | undefined;
  /** `resource_name` one of them. */
  readonly resource_name__in?: readonly string[] | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: ActivitylogOrder | readonly ActivitylogOrder[] | undefined;
}

/** Columns by which `activitylog` lists can be sorted, up or (`-`) down. */
export type ActivitylogOrder = 'id' | '-id' | 'date' | '-date' | 'resource_name' | '-resource_name' | 'object_id' | '-object_id' | 'object_resource_uri' | '-object_resource_uri' | 'user' | '-user' | 'method' | '-method';

/** Filters and options of `activitytype` lists. */
export interface ActivitytypeFilters extends PageFilters {
  /**  */
  readonly base?: string | undefined;
  /** `base` equal to it. */
  readonly base__exact?: string | undefined;
  /** `base` one of them. */
  readonly base__in?: readonly string[] | undefined;
  /**  */
  readonly category?: string | null | undefined;
  /** `category` equal to it. */
  readonly category__exact?: string | undefined;
  /** `category` one of them. */
  readonly category__in?: readonly string[] | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Also objects that lists leave out by default. */
  readonly show_all?: boolean | undefined;
  /** `show_all` equal to it. */
  readonly show_all__exact?: boolean | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly using?: boolean | undefined;
  /** `using` equal to it. */
  readonly using__exact?: boolean | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: ActivitytypeOrder | readonly ActivitytypeOrder[] | undefined;
}

/** Columns by which `activitytype` lists can be sorted, up or (`-`) down. */
export type ActivitytypeOrder = 'id' | '-id' | 'user' | '-user';

/** Fields of a new `activitytype`. */
export interface ActivitytypeCreate {
  /**  */
  readonly base: string;
  /**  */
  readonly category?: string | null | undefined;
  /**  */
  readonly default_metrics?: readonly ObjectInput[] | undefined;
  /**  */
  readonly description?: string | undefined;
  /**  */
  readonly name: string;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /**  */
  readonly using: string;
}

/** Fields of a `activitytype` that can be changed. */
export interface ActivitytypeUpdate {
  /**  */
  readonly base?: string | undefined;
  /**  */
  readonly category?: string | null | undefined;
  /**  */
  readonly default_metrics?: readonly ObjectInput[] | undefined;
  /**  */
  readonly description?: string | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /**  */
  readonly using?: string | undefined;
}

/** Filters and options of `annotation` lists. */
export interface AnnotationFilters extends PageFilters {
  /**  */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equal to it. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` one of them. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` greater than it. */
  readonly datatype__gt?: ObjectInput | undefined;
  /** `datatype` greater than it or equal. */
  readonly datatype__gte?: ObjectInput | undefined;
  /** `datatype` less than it. */
  readonly datatype__lt?: ObjectInput | undefined;
  /** `datatype` less than it or equal. */
  readonly datatype__lte?: ObjectInput | undefined;
  /** `datatype` from the first to the second, both included. */
  readonly datatype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equal to it. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` one of them. */
  readonly last_modified__in?: readonly (string | Date)[] | undefined;
  /** `last_modified` greater than it. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` greater than it or equal. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` less than it. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` less than it or equal. */
  readonly last_modified__lte?: string | Date | undefined;
  /** `last_modified` from the first to the second, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equal to it. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` one of them. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** `record` greater than it. */
  readonly record__gt?: ObjectInput | undefined;
  /** `record` greater than it or equal. */
  readonly record__gte?: ObjectInput | undefined;
  /** `record` less than it. */
  readonly record__lt?: ObjectInput | undefined;
  /** `record` less than it or equal. */
  readonly record__lte?: ObjectInput | undefined;
  /** `record` from the first to the second, both included. */
  readonly record__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** `start` one of them. */
  readonly start__in?: readonly (number | Date)[] | undefined;
  /** `start` greater than it. */
  readonly start__gt?: number | Date | undefined;
  /** `start` greater than it or equal. */
  readonly start__gte?: number | Date | undefined;
  /** `start` less than it. */
  readonly start__lt?: number | Date | undefined;
  /** `start` less than it or equal. */
  readonly start__lte?: number | Date | undefined;
  /** `start` from the first to the second, both included. */
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
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: AnnotationOrder | readonly AnnotationOrder[] | undefined;
}

/** Columns by which `annotation` lists can be sorted, up or (`-`) down. */
export type AnnotationOrder = 'id' | '-id' | 'user' | '-user' | 'record' | '-record' | 'datatype' | '-datatype' | 'start' | '-start' | 'last_modified' | '-last_modified';

/** Fields of a new `annotation`. */
export interface AnnotationCreate {
  /**  */
  readonly annotation?: string | undefined;
  /**  */
  readonly datatype?: ObjectInput | undefined;
  /**  */
  readonly last_modified?: string | Date | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /**  */
  readonly start: number | Date;
  /**  */
  readonly user: ObjectInput;
}

/** Fields of a `annotation` that can be changed. */
export interface AnnotationUpdate {
  /**  */
  readonly annotation?: string | undefined;
  /**  */
  readonly datatype?: ObjectInput | undefined;
  /**  */
  readonly last_modified?: string | Date | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `async` lists. */
export interface AsyncFilters extends PageFilters {
  /**  */
  readonly datatype?: ObjectInput | undefined;
  /** `datatype` equal to it. */
  readonly datatype__exact?: ObjectInput | undefined;
  /** `datatype` one of them. */
  readonly datatype__in?: readonly ObjectInput[] | undefined;
  /** `datatype` other than it. */
  readonly datatype__ne?: ObjectInput | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equal to it. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` greater than it. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` greater than it or equal. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` less than it. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` less than it or equal. */
  readonly last_modified__lte?: string | Date | undefined;
  /** `last_modified` from the first to the second, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** `start` greater than it. */
  readonly start__gt?: number | Date | undefined;
  /** `start` greater than it or equal. */
  readonly start__gte?: number | Date | undefined;
  /** `start` less than it. */
  readonly start__lt?: number | Date | undefined;
  /** `start` less than it or equal. */
  readonly start__lte?: number | Date | undefined;
  /** `start` from the first to the second, both included. */
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
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
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
  /**  */
  readonly bundle?: ObjectInput | undefined;
  /** `bundle` equal to it. */
  readonly bundle__exact?: ObjectInput | undefined;
  /** `bundle` one of them. */
  readonly bundle__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly user_allowed?: ObjectInput | undefined;
  /** `user_allowed` equal to it. */
  readonly user_allowed__exact?: ObjectInput | undefined;
  /** `user_allowed` one of them. */
  readonly user_allowed__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly user_target?: ObjectInput | undefined;
  /** `user_target` equal to it. */
  readonly user_target__exact?: ObjectInput | undefined;
  /** `user_target` one of them. */
  readonly user_target__in?: readonly ObjectInput[] | undefined;
}

/** Columns by which `bundle_permission` lists can be sorted, up or (`-`) down. */
export type BundlePermissionOrder = never;

/** Fields of a new `bundle_permission`. */
export interface BundlePermissionCreate {
  /**  */
  readonly bundle: ObjectInput;
  /**  */
  readonly name?: string | null | undefined;
  /**  */
  readonly user_allowed: ObjectInput;
  /**  */
  readonly user_target: ObjectInput;
}

/** Filters and options of `bundle_permission_request` lists. */
export interface BundlePermissionRequestFilters extends PageFilters {}

/** Columns by which `bundle_permission_request` lists can be sorted, up or (`-`) down. */
export type BundlePermissionRequestOrder = never;

/** Fields of a new `bundle_permission_request`. */
export interface BundlePermissionRequestCreate {
  /**  */
  readonly bundle: ObjectInput;
  /**  */
  readonly redeem_url?: string | null | undefined;
  /**  */
  readonly ttl?: number | null | undefined;
  /**  */
  readonly user_allowed: ObjectInput;
  /**  */
  readonly user_target: ObjectInput;
}

/** Fields of a `bundle_permission_request` that can be changed. */
export interface BundlePermissionRequestUpdate {
  /**  */
  readonly bundle?: ObjectInput | undefined;
  /**  */
  readonly redeem_url?: string | null | undefined;
  /**  */
  readonly ttl?: number | null | undefined;
  /**  */
  readonly user_allowed?: ObjectInput | undefined;
  /**  */
  readonly user_target?: ObjectInput | undefined;
}

/** Filters and options of `changeemail` lists. */
export interface ChangeemailFilters extends PageFilters {
  /**  */
  readonly email?: string | undefined;
  /** `email` equal to it. */
  readonly email__exact?: string | undefined;
  /** `email` one of them. */
  readonly email__in?: readonly string[] | undefined;
  /** `email` beginning with it. */
  readonly email__startswith?: string | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Words to look for in names and addresses. */
  readonly search?: string | undefined;
  /** `search` equal to it. */
  readonly search__exact?: string | undefined;
  /**  */
  readonly username?: string | undefined;
  /** `username` equal to it. */
  readonly username__exact?: string | undefined;
  /** `username` one of them. */
  readonly username__in?: readonly string[] | undefined;
  /** `username` beginning with it. */
  readonly username__startswith?: string | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: ChangeemailOrder | readonly ChangeemailOrder[] | undefined;
}

/** Columns by which `changeemail` lists can be sorted, up or (`-`) down. */
export type ChangeemailOrder = 'id' | '-id' | 'username' | '-username' | 'email' | '-email';

/** Fields of a new `changeemail`. */
export interface ChangeemailCreate {
  /**  */
  readonly first_name?: string | undefined;
  /**  */
  readonly last_name?: string | undefined;
}

/** Fields of a `changeemail` that can be changed. */
export interface ChangeemailUpdate {
  /**  */
  readonly first_name?: string | undefined;
  /**  */
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
  /**  */
  readonly bundles: unknown[];
  /**  */
  readonly email: string;
  /**  */
  readonly first_name?: string | undefined;
  /**  */
  readonly last_name?: string | undefined;
  /**  */
  readonly password?: string | null | undefined;
}

/** Fields of a `createrelateduser` that can be changed. */
export interface CreaterelateduserUpdate {
  /**  */
  readonly bundles?: unknown[] | undefined;
  /**  */
  readonly email?: string | undefined;
  /**  */
  readonly first_name?: string | undefined;
  /**  */
  readonly last_name?: string | undefined;
  /**  */
  readonly password?: string | null | undefined;
}

/** Filters and options of `createuser` lists. */
export interface CreateuserFilters extends PageFilters {}

/** Columns by which `createuser` lists can be sorted, up or (`-`) down. */
export type CreateuserOrder = never;

/** Fields of a new `createuser`. */
export interface CreateuserCreate {
  /**  */
  readonly email: string;
  /**  */
  readonly first_name?: string | undefined;
  /**  */
  readonly last_name?: string | undefined;
  /**  */
  readonly password?: string | null | undefined;
}

/** Filters and options of `createuserrequest` lists. */
export interface CreateuserrequestFilters extends PageFilters {}

/** Columns by which `createuserrequest` lists can be sorted, up or (`-`) down. */
export type CreateuserrequestOrder = never;

/** Fields of a new `createuserrequest`. */
export interface CreateuserrequestCreate {
  /**  */
  readonly email: string;
  /**  */
  readonly first_name?: string | undefined;
  /**  */
  readonly last_name?: string | undefined;
  /**  */
  readonly password?: string | null | undefined;
}

/** Fields of a `createuserrequest` that can be changed. */
export interface CreateuserrequestUpdate {
  /**  */
  readonly email?: string | undefined;
  /**  */
  readonly first_name?: string | undefined;
  /**  */
  readonly last_name?: string | undefined;
  /**  */
  readonly password?: string | null | undefined;
}

/** Filters and options of `datatype` lists. */
export interface DatatypeFilters extends PageFilters {}

/** Columns by which `datatype` lists can be sorted, up or (`-`) down. */
export type DatatypeOrder = never;

/** Filters and options of `device` lists. */
export interface DeviceFilters extends PageFilters {
  /**  */
  readonly deviceid?: string | undefined;
  /** `deviceid` equal to it. */
  readonly deviceid__exact?: string | undefined;
  /** `deviceid` one of them. */
  readonly deviceid__in?: readonly string[] | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: DeviceOrder | readonly DeviceOrder[] | undefined;
}

/** Columns by which `device` lists can be sorted, up or (`-`) down. */
export type DeviceOrder = 'id' | '-id';

/** Filters and options of `label` lists. */
export interface LabelFilters extends PageFilters {
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
}

/** Columns by which `label` lists can be sorted, up or (`-`) down. */
export type LabelOrder = never;

/** Fields of a new `label`. */
export interface LabelCreate {
  /**  */
  readonly name: string;
  /**  */
  readonly user: ObjectInput;
}

/** Fields of a `label` that can be changed. */
export interface LabelUpdate {
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `labelledobject` lists. */
export interface LabelledobjectFilters extends PageFilters {
  /** Id. */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly label?: ObjectInput | undefined;
  /** `label` equal to it. */
  readonly label__exact?: ObjectInput | undefined;
  /** `label` one of them. */
  readonly label__in?: readonly ObjectInput[] | undefined;
  /** `label` greater than it. */
  readonly label__gt?: ObjectInput | undefined;
  /** `label` greater than it or equal. */
  readonly label__gte?: ObjectInput | undefined;
  /** `label` less than it. */
  readonly label__lt?: ObjectInput | undefined;
  /** `label` less than it or equal. */
  readonly label__lte?: ObjectInput | undefined;
  /** `label` from the first to the second, both included. */
  readonly label__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
}

/** Columns by which `labelledobject` lists can be sorted, up or (`-`) down. */
export type LabelledobjectOrder = never;

/** Fields of a new `labelledobject`. */
export interface LabelledobjectCreate {
  /**  */
  readonly label: ObjectInput;
  /**  */
  readonly object: string;
  /**  */
  readonly user?: ObjectInput | null | undefined;
}

/** Fields of a `labelledobject` that can be changed. */
export interface LabelledobjectUpdate {
  /**  */
  readonly label?: ObjectInput | undefined;
  /**  */
  readonly object?: string | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `metric` lists. */
export interface MetricFilters extends PageFilters {
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly name?: string | undefined;
  /** `name` equal to it. */
  readonly name__exact?: string | undefined;
  /** Also objects that lists leave out by default. */
  readonly show_all?: boolean | undefined;
  /** `show_all` equal to it. */
  readonly show_all__exact?: boolean | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: MetricOrder | readonly MetricOrder[] | undefined;
}

/** Columns by which `metric` lists can be sorted, up or (`-`) down. */
export type MetricOrder = 'id' | '-id';

/** Filters and options of `oauth1token` lists. */
export interface Oauth1tokenFilters extends PageFilters {
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly oauthclient?: ObjectInput | undefined;
  /** `oauthclient` equal to it. */
  readonly oauthclient__exact?: ObjectInput | undefined;
  /** `oauthclient` one of them. */
  readonly oauthclient__in?: readonly ObjectInput[] | undefined;
  /** `oauthclient` greater than it. */
  readonly oauthclient__gt?: ObjectInput | undefined;
  /** `oauthclient` greater than it or equal. */
  readonly oauthclient__gte?: ObjectInput | undefined;
  /** `oauthclient` less than it. */
  readonly oauthclient__lt?: ObjectInput | undefined;
  /** `oauthclient` less than it or equal. */
  readonly oauthclient__lte?: ObjectInput | undefined;
  /** `oauthclient` from the first to the second, both included. */
  readonly oauthclient__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: Oauth1tokenOrder | readonly Oauth1tokenOrder[] | undefined;
}

/** Columns by which `oauth1token` lists can be sorted, up or (`-`) down. */
export type Oauth1tokenOrder = 'id' | '-id' | 'user' | '-user' | 'oauthclient' | '-oauthclient';

/** Fields of a new `oauth1token`. */
export interface Oauth1tokenCreate {
  /**  */
  readonly access_token: string;
  /**  */
  readonly access_token_secret: string;
  /**  */
  readonly created?: string | Date | undefined;
  /**  */
  readonly oauthclient: ObjectInput;
  /**  */
  readonly user: ObjectInput;
}

/** Fields of a `oauth1token` that can be changed. */
export interface Oauth1tokenUpdate {
  /**  */
  readonly access_token?: string | undefined;
  /**  */
  readonly access_token_secret?: string | undefined;
  /**  */
  readonly created?: string | Date | undefined;
  /**  */
  readonly oauthclient?: ObjectInput | undefined;
  /**  */
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

/** Fields of a `oauthclient` that can be changed. */
export interface OauthclientUpdate {
  /**  */
  readonly client_id?: string | undefined;
  /**  */
  readonly default_realm?: ObjectInput | null | undefined;
  /**  */
  readonly grant_type?: string | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly redirect_uris?: string | undefined;
  /**  */
  readonly response_type?: string | undefined;
  /**  */
  readonly status?: string | undefined;
}

/** Filters and options of `profile` lists. */
export interface ProfileFilters extends PageFilters {
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: ProfileOrder | readonly ProfileOrder[] | undefined;
}

/** Columns by which `profile` lists can be sorted, up or (`-`) down. */
export type ProfileOrder = 'id' | '-id' | 'user' | '-user';

/** Fields of a `profile` that can be changed. */
export interface ProfileUpdate {
  /**  */
  readonly date_of_birth?: string | Date | null | undefined;
  /**  */
  readonly gender?: string | undefined;
  /**  */
  readonly preferences?: string | null | undefined;
  /**  */
  readonly unit_system?: number | undefined;
}

/** Filters and options of `range` lists. */
export interface RangeFilters extends PageFilters {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equal to it. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` one of them. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /**  */
  readonly duration?: string | null | undefined;
  /** `duration` equal to it. */
  readonly duration__exact?: string | undefined;
  /** `duration` one of them. */
  readonly duration__in?: readonly string[] | undefined;
  /** `duration` from the first to the second, both included. */
  readonly duration__range?: readonly [from: string, to: string] | undefined;
  /** `duration` greater than it. */
  readonly duration__gt?: string | undefined;
  /** `duration` greater than it or equal. */
  readonly duration__gte?: string | undefined;
  /** `duration` less than it. */
  readonly duration__lt?: string | undefined;
  /** `duration` less than it or equal. */
  readonly duration__lte?: string | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** `end` from the first to the second, both included. */
  readonly end__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `end` greater than it. */
  readonly end__gt?: number | Date | undefined;
  /** `end` greater than it or equal. */
  readonly end__gte?: number | Date | undefined;
  /** `end` less than it. */
  readonly end__lt?: number | Date | undefined;
  /** `end` less than it or equal. */
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
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Also ranges that were detected automatically. */
  readonly include_autodetected?: boolean | undefined;
  /** Histogram metrics to add. */
  readonly include_histograms?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` equal to it. */
  readonly include_histograms__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** Metrics to add. */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equal to it. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /**  */
  readonly labels?: ObjectInput | null | undefined;
  /** `labels` equal to it. */
  readonly labels__exact?: ObjectInput | undefined;
  /** `labels` one of them. */
  readonly labels__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equal to it. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` one of them. */
  readonly last_modified__in?: readonly (string | Date)[] | undefined;
  /** `last_modified` from the first to the second, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `last_modified` greater than it. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` greater than it or equal. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` less than it. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` less than it or equal. */
  readonly last_modified__lte?: string | Date | undefined;
  /**  */
  readonly rank?: number | undefined;
  /** `rank` equal to it. */
  readonly rank__exact?: number | undefined;
  /** `rank` one of them. */
  readonly rank__in?: readonly number[] | undefined;
  /** `rank` greater than it. */
  readonly rank__gt?: number | undefined;
  /** `rank` greater than it or equal. */
  readonly rank__gte?: number | undefined;
  /** `rank` less than it. */
  readonly rank__lt?: number | undefined;
  /** `rank` less than it or equal. */
  readonly rank__lte?: number | undefined;
  /** `rank` from the first to the second, both included. */
  readonly rank__range?: readonly [from: number, to: number] | undefined;
  /** Also objects that lists leave out by default. */
  readonly show_all?: boolean | undefined;
  /** `show_all` equal to it. */
  readonly show_all__exact?: boolean | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** `start` from the first to the second, both included. */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `start` greater than it. */
  readonly start__gt?: number | Date | undefined;
  /** `start` greater than it or equal. */
  readonly start__gte?: number | Date | undefined;
  /** `start` less than it. */
  readonly start__lt?: number | Date | undefined;
  /** `start` less than it or equal. */
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
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equal to it. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` one of them. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` greater than it. */
  readonly trainingroutine__gt?: ObjectInput | undefined;
  /** `trainingroutine` greater than it or equal. */
  readonly trainingroutine__gte?: ObjectInput | undefined;
  /** `trainingroutine` less than it. */
  readonly trainingroutine__lt?: ObjectInput | undefined;
  /** `trainingroutine` less than it or equal. */
  readonly trainingroutine__lte?: ObjectInput | undefined;
  /** `trainingroutine` from the first to the second, both included. */
  readonly trainingroutine__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `trainingroutine` absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /** Any filter of the objects linked by `trainingroutine`. */
  readonly [related: `trainingroutine__${string}`]: RelatedFilter | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: RangeOrder | readonly RangeOrder[] | undefined;
}

/** Columns by which `range` lists can be sorted, up or (`-`) down. */
export type RangeOrder = 'id' | '-id' | 'start' | '-start' | 'end' | '-end' | 'user' | '-user' | 'trainingroutine' | '-trainingroutine' | 'rank' | '-rank' | 'duration' | '-duration' | 'last_modified' | '-last_modified';

/** Fields of a new `range`. */
export interface RangeCreate {
  /**  */
  readonly end?: number | Date | null | undefined;
  /**  */
  readonly labels?: readonly ObjectInput[] | null | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly note?: string | undefined;
  /**  */
  readonly parent?: ObjectInput | null | undefined;
  /**  */
  readonly rank?: number | undefined;
  /**  */
  readonly start: number | Date;
  /**  */
  readonly user: ObjectInput;
}

/** Fields of a `range` that can be changed. */
export interface RangeUpdate {
  /**  */
  readonly end?: number | Date | null | undefined;
  /**  */
  readonly labels?: readonly ObjectInput[] | null | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly note?: string | undefined;
  /**  */
  readonly parent?: ObjectInput | null | undefined;
  /**  */
  readonly rank?: number | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `record` lists. */
export interface RecordFilters extends PageFilters {
  /**  */
  readonly device?: ObjectInput | null | undefined;
  /** `device` equal to it. */
  readonly device__exact?: ObjectInput | undefined;
  /** `device` one of them. */
  readonly device__in?: readonly ObjectInput[] | undefined;
  /** `device` greater than it. */
  readonly device__gt?: ObjectInput | undefined;
  /** `device` greater than it or equal. */
  readonly device__gte?: ObjectInput | undefined;
  /** `device` less than it. */
  readonly device__lt?: ObjectInput | undefined;
  /** `device` less than it or equal. */
  readonly device__lte?: ObjectInput | undefined;
  /** `device` from the first to the second, both included. */
  readonly device__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** `end` from the first to the second, both included. */
  readonly end__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `end` greater than it. */
  readonly end__gt?: number | Date | undefined;
  /** `end` greater than it or equal. */
  readonly end__gte?: number | Date | undefined;
  /** `end` less than it. */
  readonly end__lt?: number | Date | undefined;
  /** `end` less than it or equal. */
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
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Histogram metrics to add. */
  readonly include_histograms?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_histograms` equal to it. */
  readonly include_histograms__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** Metrics to add. */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equal to it. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /**  */
  readonly last_modified?: string | Date | undefined;
  /** `last_modified` equal to it. */
  readonly last_modified__exact?: string | Date | undefined;
  /** `last_modified` one of them. */
  readonly last_modified__in?: readonly (string | Date)[] | undefined;
  /** `last_modified` from the first to the second, both included. */
  readonly last_modified__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `last_modified` greater than it. */
  readonly last_modified__gt?: string | Date | undefined;
  /** `last_modified` greater than it or equal. */
  readonly last_modified__gte?: string | Date | undefined;
  /** `last_modified` less than it. */
  readonly last_modified__lt?: string | Date | undefined;
  /** `last_modified` less than it or equal. */
  readonly last_modified__lte?: string | Date | undefined;
  /**  */
  readonly start?: number | Date | null | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** `start` from the first to the second, both included. */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `start` greater than it. */
  readonly start__gt?: number | Date | undefined;
  /** `start` greater than it or equal. */
  readonly start__gte?: number | Date | undefined;
  /** `start` less than it. */
  readonly start__lt?: number | Date | undefined;
  /** `start` less than it or equal. */
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
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: RecordOrder | readonly RecordOrder[] | undefined;
}

/** Columns by which `record` lists can be sorted, up or (`-`) down. */
export type RecordOrder = 'id' | '-id' | 'start' | '-start' | 'end' | '-end' | 'device' | '-device' | 'user' | '-user' | 'last_modified' | '-last_modified';

/** Fields of a new `record`. */
export interface RecordCreate {
  /**  */
  readonly dev_id?: string | undefined;
  /**  */
  readonly device?: ObjectInput | null | undefined;
  /**  */
  readonly device_start?: number | Date | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /**  */
  readonly firmware_rev?: string | undefined;
  /**  */
  readonly soft_protocole?: number | undefined;
  /**  */
  readonly soft_uid?: string | undefined;
  /**  */
  readonly start?: number | Date | null | undefined;
  /**  */
  readonly user: ObjectInput;
}

/** Fields of a `record` that can be changed. */
export interface RecordUpdate {
  /**  */
  readonly dev_id?: string | undefined;
  /**  */
  readonly device?: ObjectInput | null | undefined;
  /**  */
  readonly device_start?: number | Date | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /**  */
  readonly firmware_rev?: string | undefined;
  /**  */
  readonly soft_protocole?: number | undefined;
  /**  */
  readonly soft_uid?: string | undefined;
  /**  */
  readonly start?: number | Date | null | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `resetpassword` lists. */
export interface ResetpasswordFilters extends PageFilters {}

/** Columns by which `resetpassword` lists can be sorted, up or (`-`) down. */
export type ResetpasswordOrder = never;

/** Fields of a new `resetpassword`. */
export interface ResetpasswordCreate {
  /**  */
  readonly email: string;
  /**  */
  readonly password: string;
}

/** Fields of a `resetpassword` that can be changed. */
export interface ResetpasswordUpdate {
  /**  */
  readonly email?: string | undefined;
  /**  */
  readonly password?: string | undefined;
}

/** Filters and options of `share` lists. */
export interface ShareFilters extends PageFilters {}

/** Columns by which `share` lists can be sorted, up or (`-`) down. */
export type ShareOrder = never;

/** Fields of a new `share`. */
export interface ShareCreate {
  /**  */
  readonly created?: string | Date | undefined;
  /**  */
  readonly object_id: number;
  /**  */
  readonly sharetype: ObjectInput;
  /**  */
  readonly token?: string | undefined;
}

/** Filters and options of `sharetype` lists. */
export interface SharetypeFilters extends PageFilters {}

/** Columns by which `sharetype` lists can be sorted, up or (`-`) down. */
export type SharetypeOrder = never;

/** Filters and options of `team` lists. */
export interface TeamFilters extends PageFilters {
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly name?: string | undefined;
  /** `name` equal to it. */
  readonly name__exact?: string | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: TeamOrder | readonly TeamOrder[] | undefined;
}

/** Columns by which `team` lists can be sorted, up or (`-`) down. */
export type TeamOrder = 'id' | '-id' | 'name' | '-name';

/** Fields of a new `team`. */
export interface TeamCreate {
  /**  */
  readonly members: readonly ObjectInput[];
  /**  */
  readonly name: string;
  /**  */
  readonly owner: ObjectInput;
}

/** Fields of a `team` that can be changed. */
export interface TeamUpdate {
  /**  */
  readonly members?: readonly ObjectInput[] | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly owner?: ObjectInput | undefined;
}

/** Filters and options of `templatereport` lists. */
export interface TemplatereportFilters extends PageFilters {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equal to it. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` one of them. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /**  */
  readonly category?: ObjectInput | null | undefined;
  /** `category` equal to it. */
  readonly category__exact?: ObjectInput | undefined;
  /** `category` one of them. */
  readonly category__in?: readonly ObjectInput[] | undefined;
  /** Form in which the report is meant to be shown. */
  readonly display?: string | undefined;
  /** `display` equal to it. */
  readonly display__exact?: string | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /** Period that makes a group, such as `day`. */
  readonly group_by?: string | undefined;
  /** `group_by` equal to it. */
  readonly group_by__exact?: string | undefined;
  /** Whether to compute one value per group. */
  readonly grouped?: boolean | undefined;
  /** `grouped` equal to it. */
  readonly grouped__exact?: boolean | undefined;
  /** Also ranges that were detected automatically. */
  readonly include_autodetected?: boolean | undefined;
  /**  */
  readonly include_metrics?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` equal to it. */
  readonly include_metrics__exact?: ObjectInput | readonly ObjectInput[] | undefined;
  /** `include_metrics` one of them. */
  readonly include_metrics__in?: readonly (ObjectInput | readonly ObjectInput[])[] | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equal to it. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` one of them. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly start?: number | Date | null | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | null | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /** Period of time, such as `day`. */
  readonly time?: string | undefined;
  /** `time` equal to it. */
  readonly time__exact?: string | undefined;
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equal to it. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` one of them. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` absent (true) or present (false). */
  readonly trainingroutine__isnull?: boolean | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
}

/** Columns by which `templatereport` lists can be sorted, up or (`-`) down. */
export type TemplatereportOrder = never;

/** Fields of a new `templatereport`. */
export interface TemplatereportCreate {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /**  */
  readonly category?: ObjectInput | null | undefined;
  /**  */
  readonly end?: number | Date | null | undefined;
  /**  */
  readonly include_metrics: readonly ObjectInput[];
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /**  */
  readonly start?: number | Date | null | undefined;
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
}

/** Filters and options of `track` lists. */
export interface TrackFilters extends PageFilters {
  /**  */
  readonly end_date?: string | Date | null | undefined;
  /** `end_date` equal to it. */
  readonly end_date__exact?: string | Date | undefined;
  /** `end_date` greater than it. */
  readonly end_date__gt?: string | Date | undefined;
  /** `end_date` greater than it or equal. */
  readonly end_date__gte?: string | Date | undefined;
  /** `end_date` less than it. */
  readonly end_date__lt?: string | Date | undefined;
  /** `end_date` less than it or equal. */
  readonly end_date__lte?: string | Date | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` greater than it. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` greater than it or equal. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` less than it. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` less than it or equal. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` from the first to the second, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly start_date?: string | Date | null | undefined;
  /** `start_date` equal to it. */
  readonly start_date__exact?: string | Date | undefined;
  /** `start_date` greater than it. */
  readonly start_date__gt?: string | Date | undefined;
  /** `start_date` greater than it or equal. */
  readonly start_date__gte?: string | Date | undefined;
  /** `start_date` less than it. */
  readonly start_date__lt?: string | Date | undefined;
  /** `start_date` less than it or equal. */
  readonly start_date__lte?: string | Date | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: TrackOrder | readonly TrackOrder[] | undefined;
}

/** Columns by which `track` lists can be sorted, up or (`-`) down. */
export type TrackOrder = 'id' | '-id' | 'user' | '-user' | 'range' | '-range' | 'start_date' | '-start_date' | 'end_date' | '-end_date';

/** Fields of a new `track`. */
export interface TrackCreate {
  /**  */
  readonly area?: unknown | null | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /**  */
  readonly user: ObjectInput;
}

/** Fields of a `track` that can be changed. */
export interface TrackUpdate {
  /**  */
  readonly area?: unknown | null | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
}

/** Filters and options of `trackpoint` lists. */
export interface TrackpointFilters extends PageFilters {
  /** End of the time window, in ticks. */
  readonly end?: number | Date | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end`. */
  readonly endTimestamp?: number | Date | undefined;
  /** @deprecated The column is `end` now: use `end__exact`. */
  readonly endTimestamp__exact?: number | Date | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` greater than it. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` greater than it or equal. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` less than it. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` less than it or equal. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` from the first to the second, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /** `record` equal to it. */
  readonly record__exact?: ObjectInput | undefined;
  /** `record` one of them. */
  readonly record__in?: readonly ObjectInput[] | undefined;
  /** `record` greater than it. */
  readonly record__gt?: ObjectInput | undefined;
  /** `record` greater than it or equal. */
  readonly record__gte?: ObjectInput | undefined;
  /** `record` less than it. */
  readonly record__lt?: ObjectInput | undefined;
  /** `record` less than it or equal. */
  readonly record__lte?: ObjectInput | undefined;
  /** `record` from the first to the second, both included. */
  readonly record__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Start of the time window, in ticks. */
  readonly start?: number | Date | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start`. */
  readonly startTimestamp?: number | Date | undefined;
  /** @deprecated The column is `start` now: use `start__exact`. */
  readonly startTimestamp__exact?: number | Date | undefined;
  /**  */
  readonly time?: string | Date | null | undefined;
  /** `time` equal to it. */
  readonly time__exact?: string | Date | undefined;
  /** `time` from the first to the second, both included. */
  readonly time__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `time` greater than it. */
  readonly time__gt?: string | Date | undefined;
  /** `time` greater than it or equal. */
  readonly time__gte?: string | Date | undefined;
  /** `time` less than it. */
  readonly time__lt?: string | Date | undefined;
  /** `time` less than it or equal. */
  readonly time__lte?: string | Date | undefined;
  /** `timestamp` from the first to the second, both included. */
  readonly timestamp__range?: readonly [from: string | Date, to: string | Date] | undefined;
  /** `timestamp` greater than it. */
  readonly timestamp__gt?: string | Date | undefined;
  /** `timestamp` greater than it or equal. */
  readonly timestamp__gte?: string | Date | undefined;
  /** `timestamp` less than it. */
  readonly timestamp__lt?: string | Date | undefined;
  /** `timestamp` less than it or equal. */
  readonly timestamp__lte?: string | Date | undefined;
  /**  */
  readonly track?: ObjectInput | undefined;
  /** `track` equal to it. */
  readonly track__exact?: ObjectInput | undefined;
  /** `track` one of them. */
  readonly track__in?: readonly ObjectInput[] | undefined;
  /** `track` greater than it. */
  readonly track__gt?: ObjectInput | undefined;
  /** `track` greater than it or equal. */
  readonly track__gte?: ObjectInput | undefined;
  /** `track` less than it. */
  readonly track__lt?: ObjectInput | undefined;
  /** `track` less than it or equal. */
  readonly track__lte?: ObjectInput | undefined;
  /** `track` from the first to the second, both included. */
  readonly track__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `track` absent (true) or present (false). */
  readonly track__isnull?: boolean | undefined;
  /** Any filter of the objects linked by `track`. */
  readonly [related: `track__${string}`]: RelatedFilter | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: TrackpointOrder | readonly TrackpointOrder[] | undefined;
}

/** Columns by which `trackpoint` lists can be sorted, up or (`-`) down. */
export type TrackpointOrder = 'id' | '-id' | 'track' | '-track' | 'time' | '-time';

/** Fields of a new `trackpoint`. */
export interface TrackpointCreate {
  /**  */
  readonly altitude?: number | null | undefined;
  /**  */
  readonly course?: number | null | undefined;
  /**  */
  readonly horizontal_accuracy?: number | null | undefined;
  /**  */
  readonly position: unknown;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /**  */
  readonly speed?: number | null | undefined;
  /**  */
  readonly time?: string | Date | null | undefined;
  /**  */
  readonly timestamp?: string | Date | null | undefined;
  /**  */
  readonly track: ObjectInput;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /**  */
  readonly vertical_accuracy?: number | null | undefined;
}

/** Fields of a `trackpoint` that can be changed. */
export interface TrackpointUpdate {
  /**  */
  readonly altitude?: number | null | undefined;
  /**  */
  readonly course?: number | null | undefined;
  /**  */
  readonly horizontal_accuracy?: number | null | undefined;
  /**  */
  readonly position?: unknown | undefined;
  /**  */
  readonly range?: ObjectInput | null | undefined;
  /**  */
  readonly record?: ObjectInput | null | undefined;
  /**  */
  readonly speed?: number | null | undefined;
  /**  */
  readonly time?: string | Date | null | undefined;
  /**  */
  readonly timestamp?: string | Date | null | undefined;
  /**  */
  readonly track?: ObjectInput | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /**  */
  readonly vertical_accuracy?: number | null | undefined;
}

/** Filters and options of `trainingroutine` lists. */
export interface TrainingroutineFilters extends PageFilters {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /** `activitytype` equal to it. */
  readonly activitytype__exact?: ObjectInput | undefined;
  /** `activitytype` one of them. */
  readonly activitytype__in?: readonly ObjectInput[] | undefined;
  /** `activitytype` greater than it. */
  readonly activitytype__gt?: ObjectInput | undefined;
  /** `activitytype` greater than it or equal. */
  readonly activitytype__gte?: ObjectInput | undefined;
  /** `activitytype` less than it. */
  readonly activitytype__lt?: ObjectInput | undefined;
  /** `activitytype` less than it or equal. */
  readonly activitytype__lte?: ObjectInput | undefined;
  /** `activitytype` from the first to the second, both included. */
  readonly activitytype__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `activitytype` absent (true) or present (false). */
  readonly activitytype__isnull?: boolean | undefined;
  /** Any filter of the objects linked by `activitytype`. */
  readonly [related: `activitytype__${string}`]: RelatedFilter | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly using?: boolean | undefined;
  /** `using` equal to it. */
  readonly using__exact?: boolean | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: TrainingroutineOrder | readonly TrainingroutineOrder[] | undefined;
}

/** Columns by which `trainingroutine` lists can be sorted, up or (`-`) down. */
export type TrainingroutineOrder = 'id' | '-id' | 'user' | '-user' | 'last_used' | '-last_used' | 'activitytype' | '-activitytype';

/** Fields of a new `trainingroutine`. */
export interface TrainingroutineCreate {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /**  */
  readonly application_metadata?: readonly ObjectInput[] | null | undefined;
  /**  */
  readonly description?: string | undefined;
  /**  */
  readonly metadata?: string | null | undefined;
  /**  */
  readonly name: string;
  /**  */
  readonly steps: readonly ObjectInput[];
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /**  */
  readonly using: string;
}

/** Fields of a `trainingroutine` that can be changed. */
export interface TrainingroutineUpdate {
  /**  */
  readonly activitytype?: ObjectInput | null | undefined;
  /**  */
  readonly application_metadata?: readonly ObjectInput[] | null | undefined;
  /**  */
  readonly description?: string | undefined;
  /**  */
  readonly metadata?: string | null | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly steps?: readonly ObjectInput[] | undefined;
  /**  */
  readonly user?: ObjectInput | null | undefined;
  /**  */
  readonly using?: string | undefined;
}

/** Filters and options of `trainingsession` lists. */
export interface TrainingsessionFilters extends PageFilters {
  /**  */
  readonly end?: number | Date | undefined;
  /** `end` equal to it. */
  readonly end__exact?: number | Date | undefined;
  /** `end` from the first to the second, both included. */
  readonly end__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `end` greater than it. */
  readonly end__gt?: number | Date | undefined;
  /** `end` greater than it or equal. */
  readonly end__gte?: number | Date | undefined;
  /** `end` less than it. */
  readonly end__lt?: number | Date | undefined;
  /** `end` less than it or equal. */
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
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /**  */
  readonly labels?: ObjectInput | null | undefined;
  /** `labels` equal to it. */
  readonly labels__exact?: ObjectInput | undefined;
  /** `labels` one of them. */
  readonly labels__in?: readonly ObjectInput[] | undefined;
  /**  */
  readonly range?: ObjectInput | undefined;
  /** `range` equal to it. */
  readonly range__exact?: ObjectInput | undefined;
  /** `range` one of them. */
  readonly range__in?: readonly ObjectInput[] | undefined;
  /** `range` greater than it. */
  readonly range__gt?: ObjectInput | undefined;
  /** `range` greater than it or equal. */
  readonly range__gte?: ObjectInput | undefined;
  /** `range` less than it. */
  readonly range__lt?: ObjectInput | undefined;
  /** `range` less than it or equal. */
  readonly range__lte?: ObjectInput | undefined;
  /** `range` from the first to the second, both included. */
  readonly range__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** `range` absent (true) or present (false). */
  readonly range__isnull?: boolean | undefined;
  /** Any filter of the objects linked by `range`. */
  readonly [related: `range__${string}`]: RelatedFilter | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /** `start` equal to it. */
  readonly start__exact?: number | Date | undefined;
  /** `start` from the first to the second, both included. */
  readonly start__range?: readonly [from: number | Date, to: number | Date] | undefined;
  /** `start` greater than it. */
  readonly start__gt?: number | Date | undefined;
  /** `start` greater than it or equal. */
  readonly start__gte?: number | Date | undefined;
  /** `start` less than it. */
  readonly start__lt?: number | Date | undefined;
  /** `start` less than it or equal. */
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
  /**  */
  readonly teams?: ObjectInput | null | undefined;
  /** `teams` equal to it. */
  readonly teams__exact?: ObjectInput | undefined;
  /** `teams` one of them. */
  readonly teams__in?: readonly ObjectInput[] | undefined;
  /** `teams` greater than it. */
  readonly teams__gt?: ObjectInput | undefined;
  /** `teams` greater than it or equal. */
  readonly teams__gte?: ObjectInput | undefined;
  /** `teams` less than it. */
  readonly teams__lt?: ObjectInput | undefined;
  /** `teams` less than it or equal. */
  readonly teams__lte?: ObjectInput | undefined;
  /** `teams` from the first to the second, both included. */
  readonly teams__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /** `trainingroutine` equal to it. */
  readonly trainingroutine__exact?: ObjectInput | undefined;
  /** `trainingroutine` one of them. */
  readonly trainingroutine__in?: readonly ObjectInput[] | undefined;
  /** `trainingroutine` greater than it. */
  readonly trainingroutine__gt?: ObjectInput | undefined;
  /** `trainingroutine` greater than it or equal. */
  readonly trainingroutine__gte?: ObjectInput | undefined;
  /** `trainingroutine` less than it. */
  readonly trainingroutine__lt?: ObjectInput | undefined;
  /** `trainingroutine` less than it or equal. */
  readonly trainingroutine__lte?: ObjectInput | undefined;
  /** `trainingroutine` from the first to the second, both included. */
  readonly trainingroutine__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /** `user` equal to it. */
  readonly user__exact?: ObjectInput | undefined;
  /** `user` one of them. */
  readonly user__in?: readonly ObjectInput[] | undefined;
  /** `user` greater than it. */
  readonly user__gt?: ObjectInput | undefined;
  /** `user` greater than it or equal. */
  readonly user__gte?: ObjectInput | undefined;
  /** `user` less than it. */
  readonly user__lt?: ObjectInput | undefined;
  /** `user` less than it or equal. */
  readonly user__lte?: ObjectInput | undefined;
  /** `user` from the first to the second, both included. */
  readonly user__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /**  */
  readonly users?: ObjectInput | undefined;
  /** `users` equal to it. */
  readonly users__exact?: ObjectInput | undefined;
  /** `users` one of them. */
  readonly users__in?: readonly ObjectInput[] | undefined;
  /** `users` greater than it. */
  readonly users__gt?: ObjectInput | undefined;
  /** `users` greater than it or equal. */
  readonly users__gte?: ObjectInput | undefined;
  /** `users` less than it. */
  readonly users__lt?: ObjectInput | undefined;
  /** `users` less than it or equal. */
  readonly users__lte?: ObjectInput | undefined;
  /** `users` from the first to the second, both included. */
  readonly users__range?: readonly [from: ObjectInput, to: ObjectInput] | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: TrainingsessionOrder | readonly TrainingsessionOrder[] | undefined;
}

/** Columns by which `trainingsession` lists can be sorted, up or (`-`) down. */
export type TrainingsessionOrder = 'id' | '-id' | 'range' | '-range' | 'start' | '-start' | 'end' | '-end' | 'user' | '-user' | 'trainingroutine' | '-trainingroutine';

/** Fields of a new `trainingsession`. */
export interface TrainingsessionCreate {
  /**  */
  readonly end: number | Date;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly note?: string | undefined;
  /**  */
  readonly range: ObjectInput;
  /**  */
  readonly start: number | Date;
  /**  */
  readonly status: string;
  /**  */
  readonly teams?: readonly ObjectInput[] | null | undefined;
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /**  */
  readonly user: ObjectInput;
  /**  */
  readonly users: readonly ObjectInput[];
}

/** Fields of a `trainingsession` that can be changed. */
export interface TrainingsessionUpdate {
  /**  */
  readonly end?: number | Date | undefined;
  /**  */
  readonly name?: string | undefined;
  /**  */
  readonly note?: string | undefined;
  /**  */
  readonly range?: ObjectInput | undefined;
  /**  */
  readonly start?: number | Date | undefined;
  /**  */
  readonly status?: string | undefined;
  /**  */
  readonly teams?: readonly ObjectInput[] | null | undefined;
  /**  */
  readonly trainingroutine?: ObjectInput | null | undefined;
  /**  */
  readonly user?: ObjectInput | undefined;
  /**  */
  readonly users?: readonly ObjectInput[] | undefined;
}

/** Filters and options of `unit` lists. */
export interface UnitFilters extends PageFilters {}

/** Columns by which `unit` lists can be sorted, up or (`-`) down. */
export type UnitOrder = never;

/** Filters and options of `user` lists. */
export interface UserFilters extends PageFilters {
  /**  */
  readonly email?: string | undefined;
  /** `email` equal to it. */
  readonly email__exact?: string | undefined;
  /** `email` one of them. */
  readonly email__in?: readonly string[] | undefined;
  /** `email` beginning with it. */
  readonly email__startswith?: string | undefined;
  /**  */
  readonly id?: number | undefined;
  /** `id` equal to it. */
  readonly id__exact?: number | undefined;
  /** `id` one of them. */
  readonly id__in?: readonly number[] | undefined;
  /** `id` greater than it. */
  readonly id__gt?: number | undefined;
  /** `id` greater than it or equal. */
  readonly id__gte?: number | undefined;
  /** `id` less than it. */
  readonly id__lt?: number | undefined;
  /** `id` less than it or equal. */
  readonly id__lte?: number | undefined;
  /** `id` from the first to the second, both included. */
  readonly id__range?: readonly [from: number, to: number] | undefined;
  /** Words to look for in names and addresses. */
  readonly search?: string | undefined;
  /** `search` equal to it. */
  readonly search__exact?: string | undefined;
  /**  */
  readonly username?: string | undefined;
  /** `username` equal to it. */
  readonly username__exact?: string | undefined;
  /** `username` one of them. */
  readonly username__in?: readonly string[] | undefined;
  /** `username` beginning with it. */
  readonly username__startswith?: string | undefined;
  /** Columns to sort by; `-` before those that run down. */
  readonly order_by?: UserOrder | readonly UserOrder[] | undefined;
}

/** Columns by which `user` lists can be sorted, up or (`-`) down. */
export type UserOrder = 'id' | '-id' | 'username' | '-username' | 'email' | '-email';

/** Fields of a `user` that can be changed. */
export interface UserUpdate {
  /**  */
  readonly first_name?: string | undefined;
  /**  */
  readonly last_name?: string | undefined;
}
