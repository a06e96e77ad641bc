import { type Span, spanOf } from '../data/request/spans.js';
import type { Pace } from '../http/pace.js';
import { centresOf, isHistogram } from '../reports/histograms.js';
import { keyOf, metricFacts, metricsNamed } from '../reports/metric-facts.js';
import { type StretchValues, unknown } from '../reports/metric-values.js';
import type { Stretch } from '../reports/stretch.js';
import { zoneOf } from '../reports/zones.js';
import type { Form, Made, Subject } from '../resources/subject.js';
import type { Row } from '../store/sql.js';
import { type Call, modelOf } from '../tastypie/call.js';
import { embed, type WireObject } from '../tastypie/dehydrate.js';

/** The stretch of time that a row stands for. */
type StretchOf = (row: Row) => Stretch;

/** A range means whatever its user has recorded in its time. */
const stretchOfRange: StretchOf = (row) => stretchOf(spanOf(row), null);

/** A record means its own data, also where another one of the same user has the same time. */
const stretchOfRecord: StretchOf = (row) => stretchOf(spanOf(row), Number(row['id']));

function stretchOf(span: Span, record: number | null): Stretch {
  return { user: span.user, windows: [span], record, activityType: span.activityType };
}

export const shownRecordMetrics: Made = (row, call) => {
  const named = namedBy(call, 'include_metrics');
  // Most lists name none, and to look up what was recorded would take as long as showing the rest of a record.
  if (named.length === 0) return [];
  const stretch = stretchOfRecord(row);
  const values = call.server.metrics.of(stretch);
  return named.flatMap((metric) => showMetric(call, stretch, values, metric));
};

export const workOutRecordMetrics: NonNullable<Subject['workOut']> = (row, call, _form, pace) => {
  const named = [...namedBy(call, 'include_metrics'), ...namedBy(call, 'include_histograms')];
  return named.length > 0 ? call.server.metrics.of(stretchOfRecord(row)).prepare(named, pace) : null;
};

/** What a range shows of its metrics, and of which it knows the values without being slow. */
interface RangeMetrics {
  readonly stretch: Stretch;
  readonly shown: ReadonlySet<number>;
  readonly valuesOf: (metric: number) => StretchValues;
}

/** Before those that the request names come those that the activity type of a range always brings. */
function metricsOfRange(row: Row, call: Call, form: Form): RangeMetrics {
  const stretch = stretchOfRange(row);
  const named = namedBy(call, 'include_metrics');
  // Where there is nothing to show, nothing has to be looked up either: lists of ranges are long.
  const isCrowded = form === 'list' && call.isCrowded === true;
  const values = named.length === 0 && isCrowded ? unknown : call.server.metrics.of(stretch);
  const isCostly = isCrowded || (form === 'list' && values.seconds > QUICK);
  return {
    stretch,
    shown: new Set([...defaultMetrics(call, stretch.activityType), ...named]),
    valuesOf: (metric) => (isCostly && !named.includes(metric) ? unknown : values),
  };
}

export const shownRangeMetrics: Made = (row, call, form) => {
  const { stretch, shown, valuesOf } = metricsOfRange(row, call, form);
  return [...shown].flatMap((metric) => showMetric(call, stretch, valuesOf(metric), metric));
};

export const workOutRangeMetrics: NonNullable<Subject['workOut']> = (row, call, form, pace) => {
  const histograms = namedBy(call, 'include_histograms');
  // What lists show unasked is quickly worked out.
  if (form === 'list' && histograms.length === 0 && namedBy(call, 'include_metrics').length === 0) return null;
  return prepareRange(metricsOfRange(row, call, form), histograms, call, pace);
};

async function prepareRange(
  { stretch, shown, valuesOf }: RangeMetrics,
  histograms: readonly number[],
  call: Call,
  pace: Pace,
): Promise<void> {
  for (const metric of shown) await valuesOf(metric).prepare([metric], pace);
  if (histograms.length > 0) await call.server.metrics.of(stretch).prepare(histograms, pace);
}

/** Seconds of recordings whose metrics lists have although nobody asked for them. All of them would take half a minute. */
const QUICK = 7200;

export const shownRecordHistograms: Made = shownHistograms(stretchOfRecord);
export const shownRangeHistograms: Made = shownHistograms(stretchOfRange);

/** Only answers that ask for histograms have the field at all. */
function shownHistograms(stretchOf: StretchOf): Made {
  return (row, call) => {
    if (!call.exchange.query.has('include_histograms')) return undefined;
    const values = call.server.metrics.of(stretchOf(row));
    return namedBy(call, 'include_histograms').flatMap((metric) => {
      const facts = metricFacts(call, metric);
      return facts ? [{ ...facts, value: histogramValue(values, metric) }] : [];
    });
  };
}

function namedBy(call: Call, parameter: string): number[] {
  if (!call.exchange.query.has(parameter)) return [];
  return metricsNamed(call.exchange.query.getAll(parameter).flatMap((text) => text.split(',')));
}

function defaultMetrics(call: Call, activityType: number | null): number[] {
  const type = activityType === null ? null : embed(call, modelOf(call.server, 'activitytype'), activityType);
  return type ? (type['default_metrics'] as string[]).map(keyOf) : [];
}

function showMetric(call: Call, { user }: Stretch, values: StretchValues, metric: number): WireObject[] {
  const facts = metricFacts(call, metric);
  if (!facts) return [];
  const { id, name, resource_uri, title, unit } = facts;
  if (isHistogram(metric)) return [{ id, name, resource_uri, title, unit, value: histogramValue(values, metric) }];
  const value = values.value(metric);
  const zones = call.server.metrics.zones(metric, user);
  return [{ id, name, resource_uri, title, unit, value, zone: zoneOf(value, zones), zones }];
}

function histogramValue(values: StretchValues, metric: number): unknown {
  const histogram = values.histogram(metric);
  return histogram && [centresOf(histogram), histogram.counts];
}
