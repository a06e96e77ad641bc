import { metricsById } from 'hexoskin-schema';
import { type Call, modelOf } from '../tastypie/call.js';
import { embed, type WireObject } from '../tastypie/dehydrate.js';

/** A metric as answers describe it. */
export interface MetricFacts {
  readonly id: number;
  readonly name: unknown;
  readonly uri: unknown;
  readonly title: unknown;
  readonly unit: WireObject | null;
}

/** What answers say of a metric beside its value; undefined where there is no such metric. */
export function metricFacts(call: Call, id: number): MetricFacts | undefined {
  const metric = embed(call, modelOf(call.server, 'metric'), id);
  if (!metric) return undefined;
  const { name, resource_uri: uri } = metric;
  const unit = embed(call, modelOf(call.server, 'unit'), keyOf(metric['unit']));
  return { id, name, uri, title: metricsById.get(id)?.title ?? name, unit };
}

/** The number that a URI ends in, as do those of metrics and units. */
export function keyOf(uri: unknown): number {
  return Number(/(\d+)\/?$/.exec(String(uri))?.[1]);
}

/** The metrics that texts name by id or URI, each once. */
export function metricsNamed(texts: readonly string[]): number[] {
  return [...new Set(texts.map((text) => keyOf(text.trim())))];
}
