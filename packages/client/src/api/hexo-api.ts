import { outline } from 'hexoskin-schema/outline';
import type { Authentication } from '../auth/authentication.js';
import { type OAuth1Auth, OAuth2Auth, resumeOAuth2 } from '../auth/oauth.js';
import type { LoginOptions } from '../auth/oauth2/flow.js';
import type { OAuth2Token, TokenStore } from '../auth/oauth2/token.js';
import type { AuthInput } from '../auth/parse.js';
import type { PendingLoginsOption } from '../auth/pending-logins.js';
import type { PasswordLogin } from '../auth/sign-in.js';
import type { ResourceCacheStore } from '../discovery/cache-store.js';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { UsageError } from '../errors/usage.js';
import type { ImportOptions, ImportResult, ImportSource } from '../files/import/options.js';
import type { LocalFiles } from '../files/local-files.js';
import type { ResourceAccessors } from '../generated/accessors.js';
import type { ApiResponse } from '../http/response.js';
import { hide, INSPECT } from '../objects/inspect.js';
import { getByUri, type LoadOptions } from '../objects/loads.js';
import type { ApiResourceAccessor } from './accessor.js';
import { Engine } from './engine.js';
import { checkRequestOptions, type HexoApiOptions, type RequestOptions } from './options.js';
import { ApiPromise } from './promise.js';
import type { RawRequest } from './raw-request.js';
import { readSettings } from './settings.js';
import type { UntypedInstance } from './types.js';
import { guardAgainstMisspelling, refusePythonNames } from './wrong-names.js';

/** What depends on where the library runs. */
export interface Platform {
  /** The store of the resource cache that an option asks for; null for none. */
  resourceCache(option: HexoApiOptions['resourceCache'], baseUrl: string): ResourceCacheStore | null;
  /** How to open the store of tokens that an option asks for; gives null for none. */
  tokenStore(option: HexoApiOptions['tokenStore']): () => Promise<TokenStore | null>;
  /** What is done with files; null where there are none. It is loaded when it is first used. */
  readonly files: (() => Promise<LocalFiles>) | null;
  /** Where logins under way are kept unless an option says otherwise. */
  readonly pendingLogins: PendingLoginsOption;
  /** Whether a program can hold passwords and key secrets; false where it is handed to those who use it. */
  readonly keepsSecrets: boolean;
}

const ENGINE: unique symbol = Symbol.for('hexoskin.engine') as never;

export interface HexoApiBase extends ResourceAccessors {}

/** A client of one Hexoskin server. See `HexoApi`, which is this on the platform at hand. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the accessors of the interface are defined below, by name.
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
      api_version: 'new HexoApi({ apiVersion })',
      base_url: 'new HexoApi({ baseUrl })',
      clear_object_cache: 'api.clearObjectCache()',
      clear_resource_cache: 'await api.clearResourceCache()',
      delete: "await api.request('DELETE', path)",
      get: "await api.request('GET', path)",
      oauth1_get_access_token: 'await api.oauth1GetAccessToken(callbackUrl)',
      oauth1_get_request_token_url: 'await api.oauth1GetRequestTokenUrl(callbackUrl)',
      oauth2_get_access_token: 'await api.oauth2GetAccessToken(callbackUrl)',
      oauth2_get_request_token_url: "await api.oauth2GetRequestTokenUrl(callbackUrl, { grantType, scope: 'readonly' })",
      patch: "await api.request('PATCH', path, { body })",
      post: "await api.request('POST', path, { body })",
      put: "await api.request('PUT', path, { body })",
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
    const settings = readSettings(options, platform.keepsSecrets);
    hide(this, ENGINE, new Engine(settings, platform));
    if (options.auth !== undefined) this.auth = options.auth;
    else if (options.tokenStore !== undefined) this.auth = resumeOAuth2(null, () => this[ENGINE].signIn());
  }

  /** Who signs in where a call does not say otherwise. Takes `'user:password'`, `{ username, password }`, an authentication object or null. */
  get auth(): Authentication | null {
    return this[ENGINE].auth;
  }

  /** Takes effect for all calls from here on. */
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

  /**
   * Begins an OAuth 2 login: gives the address to which the person has to be sent. Afterwards the server sends them to the
   * callback address, which goes to `oauth2GetAccessToken()`.
   *
   * @param callbackUri as it is registered for the client
   * @param options `grantType`: `'authorization_code'` (default) or `'implicit'`; `scope`: `'readonly'` (default) or
   * `'readwrite'`; `pkce`: whether a code is bound to this login (default true)
   * @throws UsageError
   */
  async oauth2GetRequestTokenUrl(callbackUri: string | URL, options: LoginOptions = {}): Promise<string> {
    return (await this[ENGINE].signIn()).beginOAuth2(callbackUri, options);
  }

  /**
   * Ends an OAuth 2 login, and signs this client in with it. The token is renewed by itself from then on.
   *
   * @param callback the whole address of the callback, or the user's own `{ username, password, scope }`
   * @returns what `auth` is now
   * @throws AuthFlowError whose `reason` tells why there is no token; UsageError; ConnectionError; HttpError
   */
  async oauth2GetAccessToken(callback: string | URL | PasswordLogin): Promise<OAuth2Auth> {
    const auth = await (await this[ENGINE].signIn()).finishOAuth2(callback);
    this.auth = auth;
    return auth;
  }

  /**
   * The authentication of an OAuth 2 token that exists already, for `auth`. Keep it as long as the token: two of the same
   * token would both renew it, unless its store tells them of each other.
   *
   * @param from a token as `auth.token()` or `onToken` gave it, or the store that keeps it
   */
  oauth2Auth(from: OAuth2Token | TokenStore): OAuth2Auth {
    return resumeOAuth2(from, () => this[ENGINE].signIn());
  }

  /**
   * Renews the access token of `auth`. It happens by itself before the token ends, and when the server refuses it.
   *
   * @throws TokenRefreshError; UsageError where `auth` is no OAuth 2 login
   */
  async refreshAccessToken(): Promise<void> {
    const { auth } = this;
    if (!(auth instanceof OAuth2Auth))
      throw new UsageError('There is no OAuth 2 token to renew: sign in with api.oauth2GetAccessToken()');
    await auth.renew();
  }

  /**
   * Begins an OAuth 1 login: gives the address to which the person has to be sent. Afterwards the server sends them to the
   * callback address, which goes to `oauth1GetAccessToken()`.
   *
   * @param callbackUri as it is registered for the client; `'oob'` where no address leads back
   * @throws AuthFlowError, UsageError, ConnectionError, HttpError
   */
  async oauth1GetRequestTokenUrl(callbackUri: string | URL): Promise<string> {
    return (await this[ENGINE].signIn()).beginOAuth1(callbackUri);
  }

  /**
   * Ends an OAuth 1 login, and signs this client in with it.
   *
   * @param callbackUrl the whole address of the callback
   * @returns what `auth` is now
   * @throws AuthFlowError whose `reason` tells why there is no token; UsageError; ConnectionError; HttpError
   */
  async oauth1GetAccessToken(callbackUrl: string | URL): Promise<OAuth1Auth> {
    const auth = await (await this[ENGINE].signIn()).finishOAuth1(callbackUrl);
    this.auth = auth;
    return auth;
  }

  /**
   * Withdraws what the user granted to this client, on the server and here. Of OAuth 2, this ends all the user's logins with
   * this client, since the server does not tell which token is whose.
   *
   * @throws UsageError where `auth` is no OAuth login; HttpError where the server refuses, as it may with `readonly`
   */
  async revokeAccess(options: RequestOptions = {}): Promise<void> {
    checkRequestOptions('revokeAccess()', options);
    const { revokeAccess } = await import('../auth/revoke.js');
    const revoked = await revokeAccess(this[ENGINE], options);
    if (this.auth === revoked) this.auth = null;
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

  /**
   * Imports an activity that a watch or another program recorded, as TCX or FIT, for whoever signs in. Waits until the server
   * has made ranges of it.
   *
   * @param file its path (Node.js, Bun, Deno), its bytes, or the file that a user chose
   * @param options `contentType`; `onProgress`: called with how far it is, from 0 to 1; `interval`, `patience`
   * @returns the ranges that were created
   * @throws ImportError where the server can make nothing of it; UsageError, HttpError, ConnectionError, AbortError
   */
  async import(file: ImportSource, options: ImportOptions = {}): Promise<ImportResult> {
    const chosen = { ...options, auth: options.auth === undefined ? this.auth : options.auth };
    const { importFile } = await import('../files/import/import-file.js');
    return importFile(this[ENGINE], file, chosen);
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
  async request(method: string, path: string, options: RawRequest = {}): Promise<ApiResponse> {
    const chosen = { ...options, auth: options.auth === undefined ? this.auth : options.auth };
    const { sendRaw } = await import('./raw-request.js');
    return sendRaw(this[ENGINE], method, path, chosen);
  }

  /** Forgets how the resources are defined, here and in the resource cache. The next call asks the server. */
  async clearResourceCache(): Promise<void> {
    await this[ENGINE].definitions.clear();
  }

  /** Forgets all objects that were read. */
  clearObjectCache(): void {
    this[ENGINE].forgetObjects();
  }

  /** A short description for people, as `<HexoApi https://api.hexoskin.com, user 'a@example.org'>`; without secrets. */
  toString(): string {
    const { origin, auth } = this[ENGINE];
    return `<HexoApi ${origin}${auth === null ? '' : `, ${auth.account}`}>`;
  }

  /** The same as `toString()`: a client has secrets, which do not belong into JSON. */
  toJSON(): string {
    return this.toString();
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}
