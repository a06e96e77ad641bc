import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { hide, INSPECT } from '../objects/inspect.js';

/** Where accessors keep the client's inner parts. */
export const ENGINE: unique symbol = Symbol.for('hexoskin.engine') as never;

/** What the accessors of the data family have in common: their resources have no pages and no objects. */
export abstract class FamilyAccessor {
  /** Name of the resource, as in its address. */
  readonly name: string;
  /** @internal */
  declare readonly [ENGINE]: Engine;

  /** @internal */
  constructor(engine: Engine, name: string) {
    this.name = name;
    hide(this, ENGINE, engine);
  }

  /** How the server defines the resource. */
  async conf(options: RequestOptions = {}): Promise<ResourceConf> {
    checkRequestOptions('conf()', options);
    return this[ENGINE].definitions.conf(this.name, this[ENGINE].resolve(options));
  }

  /** A short description for people, as `<heartrate resource>`. */
  toString(): string {
    return `<${this.name} resource>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}

/** What the caller does to its objects afterwards must not change the call. */
export function copied<Given extends object | string>(filters: Given): Given {
  const isPlain = typeof filters === 'object' && filters !== null && !ArrayBuffer.isView(filters);
  return isPlain && !(filters instanceof Blob) ? { ...filters } : filters;
}

/** Whoever signs in when the call is made signs in for it. */
export function signedIn<Options extends RequestOptions>(engine: Engine, options: Options): Options {
  return { ...options, auth: options.auth === undefined ? engine.auth : options.auth };
}
