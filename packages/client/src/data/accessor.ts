import type { DataFilters } from 'hexoskin-schema';
import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import { ApiPromise } from '../api/promise.js';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { hide, INSPECT } from '../objects/inspect.js';
import { requestValues } from './request.js';

const ENGINE: unique symbol = Symbol.for('hexoskin.engine') as never;

/** The way to the samples of recordings: `api.data`, and the resources of single data types such as `api.heartrate`. */
export class ApiDataAccessor {
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
   * The samples that match, as the server sends them: one element for each user, with samples by data type.
   *
   * @throws UsageError for a filter that the resource does not have; HttpError
   */
  list(filters: DataFilters = {}, options: RequestOptions = {}): ApiPromise<unknown> {
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
