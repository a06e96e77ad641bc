import type { ResourceSchema } from 'hexoskin-schema';
import { readParameters, textsNamed } from '../data/request/parameters.js';
import type { Pace } from '../http/pace.js';
import { type Call, modelOf } from '../tastypie/call.js';
import { dehydrate } from '../tastypie/dehydrate.js';
import { findAny } from '../tastypie/select.js';
import { type Group, groupsOf } from './groups.js';
import { isHistogram } from './histograms.js';
import { histogramItem, metricItem } from './items.js';
import { metricFacts, metricsNamed } from './metric-facts.js';

/** `GET /api/report/` and `/api/distribution/`: metrics and histograms of records, ranges, or a window of time. */
export async function answerReport(call: Call, schema: ResourceSchema, pace: Pace): Promise<unknown> {
  const parameters = readParameters(call.exchange.query, schema);
  const named = (name: string) => metricsNamed(textsNamed(parameters, name) ?? []);
  const metrics = [...new Set([...named('include_metrics'), ...named('include_histograms')])];
  const groups = groupsOf(call, parameters);
  const data: unknown[] = [];
  for (const group of groups) data.push(await itemsOf(call, group, metrics, pace));
  return {
    count: data.length,
    data,
    name: '',
    outputtype: 'list',
    record: showReported(call, groups),
    report: `${call.exchange.prefix}templatereport/None/`,
    title: '',
  };
}

async function itemsOf(call: Call, group: Group, metrics: readonly number[], pace: Pace): Promise<unknown[]> {
  const values = call.server.metrics.of(group);
  const items: unknown[] = [];
  for (const id of metrics) {
    const facts = metricFacts(call, id);
    if (!facts) continue;
    await values.prepare([id], pace);
    items.push(
      isHistogram(id)
        ? histogramItem(call, group, facts, values.histogram(id))
        : metricItem(call, group, facts, values.value(id)),
    );
    await pace.rest();
  }
  return items;
}

/** The one record or range that the report is about; an object without anything where it is about several or none. */
function showReported(call: Call, groups: readonly Group[]): unknown {
  const about = groups.length === 1 ? groups[0]?.about : undefined;
  if (!about) return {};
  const model = modelOf(call.server, about.resource);
  const row = findAny(call, model, about.id, 'detail');
  return row ? dehydrate(call, model, row, 'detail') : {};
}
