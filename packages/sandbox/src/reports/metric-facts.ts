import { metricsById } from 'hexoskin-schema';
import { type Call, modelOf } from '../tastypie/call.js';
import { embed, type WireObject } from '../tastypie/dehydrate.js';

/** A metric as answers describe it, apart from its value. */
export interface MetricFacts {
  readonly id: number;
  readonly name: unknown;
  readonly resource_uri: unknown;
  readonly title: unknown;
  readonly unit: WireObject | null;
}

/** What answers say of a metric; undefined where there is no such metric. */
export function metricFacts(call: Call, id: number): MetricFacts | undefined {
  const key = `facts of metric ${id}`;
  const known = call.embedded.get(key);
  if (known) return known as unknown as MetricFacts;
  const metric = embed(call, modelOf(call.server, 'metric'), id);
  if (!metric) return undefined;
  const { name, resource_uri } = metric;
  const unit = embed(call, modelOf(call.server, 'unit'), keyOf(metric['unit']));
  const facts = { id, name, resource_uri, title: metricsById.get(id)?.title ?? name, unit };
  call.embedded.set(key, facts);
  return facts;
}

/** The number that a URI ends in, as do those of metrics and units. */
export function keyOf(uri: unknown): number {
  return Number(/(\d+)\/?$/.exec(String(uri))?.[1]);
}

/** The metrics that texts name by id or URI, each once. */
export function metricsNamed(texts: readonly string[]): number[] {
  return [...new Set(texts.map((text) => keyOf(text.trim())))];
}
