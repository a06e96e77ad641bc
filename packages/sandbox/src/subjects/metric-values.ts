import { metricsById } from 'hexoskin-schema';
import type { Made } from '../resources/subject.js';
import { modelOf } from '../tastypie/call.js';
import { embed } from '../tastypie/dehydrate.js';
import { readInteger } from '../tastypie/paging.js';

/**
 * The metrics of a range or record that a parameter of the request names. Their values are null, as the API has it
 * where there is nothing to compute them from.
 */
function metricsNamedBy(parameter: string): Made {
  return (_row, call) => {
    const named = call.exchange.query.getAll(parameter).flatMap((text) => text.split(','));
    return named.flatMap((text) => {
      const metric = embed(call, modelOf(call.server, 'metric'), readInteger(text));
      if (!metric) return [];
      const { id, name, resource_uri } = metric;
      const unit = embed(call, modelOf(call.server, 'unit'), unitKey(metric['unit']));
      const { title = name, zones = [] } = metricsById.get(Number(id)) ?? {};
      return [{ id, name, resource_uri, title, unit, value: null, zones }];
    });
  };
}

function unitKey(uri: unknown): number {
  return Number(/(\d+)\/$/.exec(String(uri))?.[1]);
}

export const shownMetrics: Made = metricsNamedBy('include_metrics');

/** Only answers that ask for histograms have the field at all. */
export const shownHistograms: Made = (row, call, form) =>
  call.exchange.query.has('include_histograms') ? metricsNamedBy('include_histograms')(row, call, form) : undefined;
