import type { Engine } from '../../api/engine.js';
import { checkRequestOptions, type ResolvedOptions } from '../../api/options.js';
import type { ResourceConf } from '../../discovery/resource-conf.js';
import { UsageError } from '../../errors/usage.js';
import { listQuery } from '../../query/filters.js';
import { assertAllowed } from '../../query/methods.js';
import type { SelectionOptions } from '../options.js';
import { ticksOfWindow } from '../window.js';
import { checkSelection } from './check-selection.js';

/** Parameters of a request, in order. */
export type Query = readonly (readonly [name: string, value: string])[];

/** A call that selects measurements, checked and worded. */
export interface Selection {
  readonly conf: ResourceConf;
  readonly options: ResolvedOptions;
  readonly query: Query;
}

/**
 * Checks a call against the resource's definition and words it.
 *
 * @param own options that only this kind of call has
 * @throws UsageError for what the resource does not have, and for a selection that cannot be meant
 */
export async function prepareSelection(
  engine: Engine,
  resource: string,
  filters: object,
  options: SelectionOptions,
  own: readonly string[] = [],
): Promise<Selection> {
  checkRequestOptions('list()', options, ['window', 'unbounded', ...own]);
  if (typeof filters !== 'object' || filters === null) {
    throw new UsageError(`api.${resource}.list() takes its filters as an object: { record: 12345 }`);
  }
  const { window, unbounded = false, query: extra = {}, ...rest } = options;
  const resolved = engine.resolve(rest);
  const { ticksPerSecond } = engine.settings;
  refusePaging(resource, filters);
  if (window !== undefined) refuseBounds(filters);
  const bounds = window === undefined ? {} : await ticksOfWindow(window, ticksPerSecond);
  const conf = await engine.definitions.conf(resource, resolved);
  assertAllowed(conf, 'list', 'get');
  const checked = listQuery(conf, { ...filters, ...bounds }, ticksPerSecond);
  const query = [...checked, ...Object.entries(extra).map(([name, value]): [string, string] => [name, String(value)])];
  checkSelection(resource, checked, query, unbounded);
  return { conf, options: resolved, query };
}

/** The server ignores these here, and sends everything. */
function refusePaging(resource: string, filters: object): void {
  for (const name of ['limit', 'offset', 'order_by']) {
    if ((filters as Record<string, unknown>)[name] === undefined) continue;
    throw new UsageError(`${resource} has no pages, so no '${name}': select by record, range, user or window`);
  }
}

function refuseBounds(filters: object): void {
  for (const [name, value] of Object.entries(filters)) {
    if (value === undefined || !/^(start|end)(Timestamp)?(__exact)?$/.test(name)) continue;
    throw new UsageError(`'${name}' and the option 'window' both say which time is meant; give one of them`);
  }
}
