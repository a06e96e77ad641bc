import { type Call, modelOf, uriOf } from '../tastypie/call.js';
import type { Group } from './groups.js';
import { centresOf, type Histogram } from './histograms.js';
import type { MetricFacts } from './metric-facts.js';
import { zoneOf } from './zones.js';

/** A metric in a report. */
export function metricItem(call: Call, group: Group, facts: MetricFacts, value: number | null): unknown {
  const zones = call.server.metrics.zones(facts.id, group.user);
  return { ...common(call, group, facts), unit: unitOf(facts), value, zone: zoneOf(value, zones), zones };
}

/** A histogram in a report. Newer editions have its value in a short form, too. */
export function histogramItem(call: Call, group: Group, facts: MetricFacts, histogram: Histogram | null): unknown {
  const item = common(call, group, facts);
  const bins = histogram && {
    data1: {
      bin_edge: histogram.edges,
      count: histogram.counts.length,
      unit: unitOf(facts),
      value: centresOf(histogram),
    },
    data2: { count: histogram.counts.length, unit: 'rep', value: histogram.counts },
  };
  const short =
    call.exchange.prefix === '/api/v1/' ? {} : { value: histogram && [centresOf(histogram), histogram.counts] };
  return { ...item, ...(bins ?? { data1: null, data2: null }), ...short };
}

function common(call: Call, group: Group, { name, resource_uri: uri, title }: MetricFacts): object {
  const { user, from, to, about } = group;
  return {
    metric: uri,
    name,
    outputtype: 'value',
    // Whatever a report is about, the live service calls it a record here, with the id that it has.
    record: about && uriOf(call, modelOf(call.server, 'record'), about.id),
    timerange: {
      end: Number.isFinite(to) ? to : null,
      start: from,
      user: uriOf(call, modelOf(call.server, 'user'), user),
    },
    title,
    uri,
  };
}

function unitOf({ unit }: MetricFacts): unknown {
  return unit?.['si_short'] ?? '';
}
