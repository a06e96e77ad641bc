import { outline } from 'hexoskin-schema/outline';
import type { Authentication } from '../auth/authentication.js';
import type { AuthInput } from '../auth/parse.js';
import type { ResourceCacheStore } from '../discovery/cache-store.js';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { UsageError } from '../errors/usage.js';
import type { ResourceAccessors } from '../generated/accessors.js';
import type { ApiResponse } from '../http/response.js';
import { hide, INSPECT } from '../objects/inspect.js';
import { getByUri, type LoadOptions } from '../objects/loads.js';
import type { ApiResourceAccessor } from './accessor.js';
import { Engine } from './engine.js';
import { guardAgainstMisspelling } from './misspelling.js';
import { checkRequestOptions, type HexoApiOptions, type RequestOptions } from './options.js';
import { ApiPromise } from './promise.js';
import { refusePythonNames } from './python-names.js';
import { type RawRequest, sendRaw } from './raw-request.js';
import { readSettings } from './settings.js';
import type { UntypedInstance } from './types.js';

/** What depends on where the library runs. */
export interface Platform {
  /** The store of the resource cache that an option asks for; null for none. */
  resourceCache(option: HexoApiOptions['resourceCache'], baseUrl: string): ResourceCacheStore | null;
}

const ENGINE: unique symbol = Symbol.for('hexoskin.engine') as never;

export interface HexoApiBase extends ResourceAccessors {}

/** A client of one Hexoskin server. See `HexoApi`, which is this on the platform at hand. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as above.
export class HexoApiBase {
  /** @internal */
  declare readonly [ENGINE]: Engine;

  static {
    for (const name of Object.keys(outline)) {
      Object.defineProperty(HexoApiBase.prototype, name, {
        get(this: HexoApiBase) {
          return this[ENGINE].accessor(name);
        },
        configurable: true,
      });
    }
    refusePythonNames(HexoApiBase.prototype, {
      clear_object_cache: 'api.clearObjectCache()',
      clear_resource_cache: 'await api.clearResourceCache()',
      oauth1_get_access_token: 'await api.oauth1GetAccessToken(callbackUrl)',
      oauth1_get_request_token_url: 'await api.oauth1GetRequestTokenUrl(callbackUrl)',
      oauth2_get_access_token: 'await api.oauth2GetAccessToken(callbackUrl)',
      oauth2_get_request_token_url: "await api.oauth2GetRequestTokenUrl(callbackUrl, { grantType, scope: 'readonly' })",
      refresh_access_token: 'await api.refreshAccessToken()',
      resource_conf: 'await api.resourceConf()',
      resource_from_uri: 'await api.resourceFromUri(uri)',
    });
    guardAgainstMisspelling(HexoApiBase.prototype, Object.keys(outline));
  }

  /** @internal */
  constructor(options: HexoApiOptions, platform: Platform) {
    if (typeof options !== 'object' || options === null) {
      throw new UsageError(
        "HexoApi takes its options by name: new HexoApi({ apiKey, apiSecret, auth: 'user:password' })",
      );
    }
    const settings = readSettings(options);
    hide(this, ENGINE, new Engine(settings, platform));
    if (options.auth !== undefined) this.auth = options.auth;
  }

  /** Who signs in where a call does not say otherwise. Takes `'user:password'`, `{ username, password }`, an authentication object or null. */
  get auth(): Authentication | null {
    return this[ENGINE].auth;
  }

  set auth(auth: AuthInput | null) {
    this[ENGINE].setAuth(auth);
  }

  /** The server's address, without a final slash. */
  get baseUrl(): string {
    return this[ENGINE].origin;
  }

  /** Ticks per second of the server's timestamps: 256, or 1000. */
  get freq(): number {
    return this[ENGINE].settings.ticksPerSecond;
  }

  /** Version that is asked for in `X-HexoAPIVersion`; empty where none is. */
  get apiVersion(): string {
    return this[ENGINE].settings.apiVersion;
  }

  /** The accessor of a resource by its name, also of one that only the server knows. */
  resource<N extends keyof ResourceAccessors>(name: N): ResourceAccessors[N];
  resource(name: string): ApiResourceAccessor;
  resource(name: string): unknown {
    return this[ENGINE].accessor(name);
  }

  /**
   * How the server defines its resources, by name. Asks for every definition that is not in the resource cache.
   *
   * @throws HttpError where the server refuses all of them
   */
  async resourceConf(options: RequestOptions = {}): Promise<Record<string, ResourceConf>> {
    checkRequestOptions('resourceConf()', options);
    return this[ENGINE].definitions.all(this[ENGINE].resolve(options));
  }

  /** The object at a URI, of whatever resource it is. */
  resourceFromUri(uri: string, options: LoadOptions = {}): ApiPromise<UntypedInstance> {
    return ApiPromise.of(getByUri(this[ENGINE], uri, options));
  }

  /**
   * Sends any request and gives the server's answer.
   *
   * @param method HTTP method, as `GET`
   * @param path absolute (`/api/record/`) or below the API's root (`record/`), with its query or without
   * @throws HttpError for any answer that is not 2xx; ConnectionError for an address on another server
   */
  request(method: string, path: string, options: RawRequest = {}): Promise<ApiResponse> {
    return sendRaw(this[ENGINE], method, path, options);
  }

  /** Forgets how the resources are defined, here and in the resource cache. The next call asks the server. */
  async clearResourceCache(): Promise<void> {
    await this[ENGINE].definitions.clear();
  }

  /** Forgets all objects that were read. */
  clearObjectCache(): void {
    this[ENGINE].forgetObjects();
  }

  toString(): string {
    const { origin, auth } = this[ENGINE];
    return `<HexoApi ${origin}${auth === null ? '' : `, ${auth.account}`}>`;
  }

  toJSON(): string {
    return this.toString();
  }

  [INSPECT](): string {
    return this.toString();
  }
}
