import type { Accounts } from '../auth/accounts.js';
import type { Principal } from '../auth/principal.js';
import type { Recordings } from '../data/recordings/recordings.js';
import type { Exchange } from '../http/exchange.js';
import type { MetricValues } from '../reports/metric-values.js';
import type { ResourceModel } from '../resources/model.js';
import type { SqlValue } from '../store/sql.js';
import type { Store } from '../store/store.js';

/** The parts of a running server. */
export interface Server {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly models: ReadonlyMap<string, ResourceModel>;
  readonly recordings: Recordings;
  readonly metrics: MetricValues;
  /** Whether a part of a file may be asked for. */
  readonly acceptsRanges: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One request of somebody who may make it. */
export interface Call {
  readonly exchange: Exchange;
  readonly server: Server;
  readonly me: Principal;
  /** Objects that were embedded already: a page of records has few users. */
  readonly embedded: Map<string, Readonly<Record<string, unknown>> | null>;
  /** The answer shows so many objects that what is costly to work out is left out unless it was asked for. */
  readonly isCrowded?: boolean;
}

/** The model of a resource that is known to exist. */
export function modelOf(server: Server, resource: string): ResourceModel {
  const model = server.models.get(resource);
  if (!model) throw new Error(`There is no resource '${resource}' with objects.`);
  return model;
}

/** The URI of an object, in the edition that was asked. */
export function uriOf(call: Call, model: ResourceModel, key: SqlValue): string {
  return `${call.exchange.prefix}${model.home}/${key}/`;
}
