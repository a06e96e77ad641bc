import { UsageError } from '../../errors/usage.js';
import { INSPECT, type Inspect, type InspectOptions } from '../../objects/inspect.js';

/** What a report says of one metric. */
export interface ReportMetric {
  /** Id of the metric. */
  readonly id: number;
  /** Name for programs, such as `heartrate_avg`. */
  readonly name: string;
  /** Name for people, such as `HR Avg`. */
  readonly title: string;
  /** Symbol of the unit, such as `bpm`; empty where there is none. */
  readonly unit: string;
  /** In `unit`; null where there is nothing to compute it from. */
  readonly value: number | null;
  /** Bin of the value among `zones`, from 1; 0 below the first edge, -1 above the last or without zones, null without a value. */
  readonly zone: number | null;
  /** Edges of the zones in ascending order, in `unit`. */
  readonly zones: readonly number[];
}

/** How often a metric had which values. */
export interface ReportHistogram {
  /** Id of the metric. */
  readonly id: number;
  /** Name for programs, such as `heartrate_histo`. */
  readonly name: string;
  /** Name for people. */
  readonly title: string;
  /** Symbol of the unit of the bins, such as `bpm`; empty where there is none. */
  readonly unit: string;
  /** Centre of each bin, in `unit`. Empty where there is nothing to count. */
  readonly bins: readonly number[];
  /** Samples in each bin. */
  readonly counts: readonly number[];
  /** Edges of the bins, one more than there are bins; null where the server does not give them. */
  readonly edges: readonly number[] | null;
}

/** The time and the user that an entry of a report is about. */
export interface ReportTimeRange {
  /** First tick. */
  readonly start: number | null;
  /** Last tick. */
  readonly end: number | null;
  /** Address of the user. */
  readonly user: string | null;
}

/** Everything that a report says of one record, range or group. */
export class ApiReportEntry {
  /** Metrics with their values, in the server's order. */
  readonly metrics: readonly ReportMetric[];
  /** Histograms, in the server's order. */
  readonly histograms: readonly ReportHistogram[];
  /** What it is about, where the server says so. */
  readonly timerange: ReportTimeRange | null;

  /** @internal */
  constructor(
    metrics: readonly ReportMetric[],
    histograms: readonly ReportHistogram[],
    timerange: ReportTimeRange | null,
  ) {
    this.metrics = metrics;
    this.histograms = histograms;
    this.timerange = timerange;
  }

  /**
   * A metric by its id or name.
   *
   * @throws UsageError for one that the report does not have
   */
  metric(key: number | string): ReportMetric {
    return find(this.metrics, key, 'metric');
  }

  /**
   * The value of a metric by its id or name; null where there is nothing to compute it from.
   *
   * @throws UsageError for one that the report does not have
   */
  value(key: number | string): number | null {
    return this.metric(key).value;
  }

  /**
   * A histogram by the id or name of its metric.
   *
   * @throws UsageError for one that the report does not have
   */
  histogram(key: number | string): ReportHistogram {
    return find(this.histograms, key, 'histogram');
  }

  /** The metrics with their values, for people. */
  toString(): string {
    const values = this.metrics.map(({ title, value, unit }) => `${title} ${value ?? '-'}${unit && ` ${unit}`}`);
    const histograms = this.histograms.map(({ title }) => title);
    return `<${[...values, ...histograms].join(', ') || 'nothing'}>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}

/** What `report` and `distribution` give: an array with one entry for each record, range or group. */
export class ApiReport extends Array<ApiReportEntry> {
  /** What `map`, `filter` and the like make of it is an ordinary array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override toString(): string {
    return `<report of ${this.length} ${this.length === 1 ? 'entry' : 'entries'}>`;
  }

  /** @internal */
  [INSPECT](depth: number | null, options: InspectOptions, inspect: Inspect): string {
    return depth !== null && depth < 0 ? this.toString() : `${this.toString()} ${inspect([...this], options)}`;
  }
}

function find<T extends { readonly id: number; readonly name: string }>(
  items: readonly T[],
  key: number | string,
  kind: string,
): T {
  const item = items.find(({ id, name }) => id === key || name === key);
  if (item) return item;
  const known = items.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new UsageError(`The report has no ${kind} ${key}; ${known === '' ? 'it has none' : `it has: ${known}`}`);
}
