import type { DistributionFilters, ReportFilters } from 'hexoskin-schema';
import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import { ApiPromise } from '../api/promise.js';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { hide, INSPECT } from '../objects/inspect.js';
import { requestValues } from './request.js';

const ENGINE: unique symbol = Symbol.for('hexoskin.engine') as never;

/** The way to computed values: `api.report` and `api.distribution`. */
export class ApiReportAccessor {
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
   * The report that the filters describe, as the server sends it.
   *
   * @throws UsageError for a filter that the resource does not have; HttpError
   */
  list(filters: ReportFilters | DistributionFilters = {}, options: RequestOptions = {}): ApiPromise<unknown> {
    return ApiPromise.of(requestValues(this[ENGINE], this.name, { ...filters }, options));
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
