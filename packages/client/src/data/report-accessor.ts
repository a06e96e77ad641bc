import type { DistributionFilters, ReportFilters } from 'hexoskin-schema';
import type { Engine } from '../api/engine.js';
import { ApiPromise, type WithResponse } from '../api/promise.js';
import { copied, ENGINE, FamilyAccessor, signedIn } from './family-accessor.js';
import type { SelectionOptions } from './options.js';
import type { ApiReport } from './report/report.js';

/** The way to computed values: `api.report` and `api.distribution`. */
export class ApiReportAccessor<Filters extends object = ReportFilters | DistributionFilters> extends FamilyAccessor {
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
}

async function load(
  engine: Engine,
  resource: string,
  filters: object,
  options: SelectionOptions,
): Promise<WithResponse<ApiReport>> {
  const given = copied(filters ?? {});
  const chosen = signedIn(engine, options);
  const { listReport } = await import('./report/list-report.js');
  return listReport(engine, resource, given, chosen);
}
