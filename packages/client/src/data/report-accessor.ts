import type { DistributionFilters, ReportFilters } from 'hexoskin-schema';
import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import { ApiPromise, type WithResponse } from '../api/promise.js';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { hide, INSPECT } from '../objects/inspect.js';
import type { SelectionOptions } from './options.js';
import type { ApiReport } from './report/report.js';

const ENGINE: unique symbol = Symbol.for('hexoskin.engine') as never;

/** The way to computed values: `api.report` and `api.distribution`. */
export class ApiReportAccessor<Filters extends object = ReportFilters | DistributionFilters> {
  /** Name of the resource, as in its address. */
  readonly name: string;
  /** @internal */
  declare readonly [ENGINE]: Engine;

  /** @internal */
  constructor(engine: Engine, name: string) {
    this.name = name;
    hide(this, ENGINE, engine);
  }

  /**
   * Metrics and histograms over records, ranges or a time, computed by the server.
   *
   * @param filters what to compute, and over which records, ranges, users or time; the server extends times to full hours in UTC
   * @param options `window`: the time in other forms
   * @returns an array with one entry for each record, range or group
   * @throws UsageError for a filter that the resource does not have, and for a report of everything; HttpError
   */
  list(filters: Filters, options: SelectionOptions = {}): ApiPromise<ApiReport> {
    return ApiPromise.of(load(this[ENGINE], this.name, filters, options));
  }

  /** How the server defines the resource. */
  async conf(options: RequestOptions = {}): Promise<ResourceConf> {
    checkRequestOptions('conf()', options);
    return this[ENGINE].definitions.conf(this.name, this[ENGINE].resolve(options));
  }

  toString(): string {
    return `<${this.name} resource>`;
  }

  [INSPECT](): string {
    return this.toString();
  }
}

async function load(
  engine: Engine,
  resource: string,
  filters: object,
  options: SelectionOptions,
): Promise<WithResponse<ApiReport>> {
  // What the caller does to its objects afterwards must not change the call.
  const given = typeof filters === 'object' && filters !== null ? { ...filters } : (filters ?? {});
  const chosen = { ...options, auth: options.auth === undefined ? engine.auth : options.auth };
  const { listReport } = await import('./report/list-report.js');
  return listReport(engine, resource, given, chosen);
}
