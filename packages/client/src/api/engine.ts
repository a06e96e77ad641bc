import type { Authentication } from '../auth/authentication.js';
import type { TokenStore } from '../auth/oauth2/token.js';
import { type AuthInput, parseAuth } from '../auth/parse.js';
import type { PendingLoginsOption } from '../auth/pending-logins.js';
import type { SignIn } from '../auth/sign-in.js';
import type { ResourceCacheStore } from '../discovery/cache-store.js';
import type { Definitions } from '../discovery/definitions.js';
import { UsageError } from '../errors/usage.js';
import { Gate } from '../http/gate.js';
import { stringifyJson } from '../http/json.js';
import { Observer } from '../http/observer.js';
import type { ApiResponse } from '../http/response.js';
import { randomFraction } from '../http/retry.js';
import { Signals } from '../http/signals.js';
import type { StreamedResponse } from '../http/streamed-response.js';
import { resolveTimeouts } from '../http/timeouts.js';
import { Transport, type WireRequest } from '../http/transport.js';
import { IdentityMap } from '../objects/identity-map.js';
import type { MultiGetWay } from '../objects/multi-get.js';
import { References } from '../objects/references.js';
import { type Reply, Session } from '../objects/session.js';
import { Shapes } from '../objects/shape.js';
import type { ApiResourceAccessor } from './accessor.js';
import { type AnyAccessor, createAccessor } from './create-accessor.js';
import type { Platform } from './hexo-api.js';
import type { RequestOptions, ResolvedOptions } from './options.js';
import { DEFAULTS, type Settings } from './settings.js';

/** A request of the library's own making. */
export interface EngineRequest {
  readonly method: string;
  /** Path with query, or a link that the server gave. */
  readonly link: string;
  /** Value to send as JSON. */
  readonly body?: unknown;
  /** File to send, in place of a value. */
  readonly file?: { readonly bytes: Uint8Array; readonly contentType: string };
  /** Media type to ask for; default JSON. */
  readonly accept?: string;
  readonly options: ResolvedOptions;
  /** Whether sending it twice has the effect of sending it once. Default: all but POST. */
  readonly repeatable?: boolean;
  /** Whether the bytes of the answer are wanted beside its body. */
  readonly keepBytes?: boolean;
}

/** Principals whose objects are kept alive: a server that works for many users must not keep those of all. */
const SESSIONS_KEPT = 64;

/** What the parts of a client share: settings, transport, definitions, and one session per principal. */
export class Engine {
  readonly settings: Settings;
  /** How resources are defined; whichever way is chosen is loaded when it is first used. */
  readonly definitions: Definitions;
  readonly shapes: Shapes;
  readonly references: References;
  /** What is done with files; null where there are none. */
  readonly files: Platform['files'];
  readonly observer: Observer;
  readonly signals = new Signals();
  readonly multiGetWays = new Map<string, MultiGetWay>();
  readonly #transport: Transport;
  readonly #pendingLogins: PendingLoginsOption;
  readonly #openTokenStore: () => Promise<TokenStore | null>;
  readonly #sessions = new IdentityMap<Session>(SESSIONS_KEPT);
  readonly #accessors = new Map<string, AnyAccessor>();
  #auth: Authentication | null = null;
  #signIn: Promise<SignIn> | null = null;
  #definitions: Promise<Definitions> | null = null;
  #order = 0;

  constructor(settings: Settings, platform: Platform) {
    this.settings = settings;
    this.files = platform.files;
    this.observer = new Observer(settings.hooks, settings.logger, settings.logLevel);
    this.#transport = new Transport({
      root: settings.root,
      fetch: settings.fetch,
      gate: new Gate(settings.concurrency),
      observer: this.observer,
      signals: this.signals,
      maxBodySize: settings.maxBodySize,
      now: settings.now,
      random: randomFraction,
      name: Math.floor(randomFraction() * 2 ** 20).toString(36),
    });
    this.#pendingLogins = settings.pendingLogins ?? platform.pendingLogins;
    this.#openTokenStore = platform.tokenStore(settings.tokenStore);
    this.shapes = new Shapes((resource, field) => this.references.addField(resource, field));
    this.references = new References(this.shapes);
    const store = settings.schemas === 'bundled' ? null : platform.resourceCache(settings.resourceCache, this.origin);
    this.definitions = {
      conf: async (name, options) => (await this.#openDefinitions(store)).conf(name, options),
      all: async (options) => (await this.#openDefinitions(store)).all(options),
      clear: async () => (await this.#openDefinitions(store)).clear(),
    };
    // Frameworks that wrap objects in proxies leave such ones alone; through a proxy private members cannot be read.
    Object.preventExtensions(this);
  }

  get origin(): string {
    return this.settings.root.origin;
  }

  get rootPath(): string {
    return this.settings.root.path;
  }

  get auth(): Authentication | null {
    return this.#auth;
  }

  setAuth(input: AuthInput | null): void {
    this.#auth = input === null ? null : parseAuth(input, this.settings);
  }

  /** Signing in by OAuth. It is loaded when it is first used. */
  signIn(): Promise<SignIn> {
    this.#signIn ??= this.#loadSignIn().catch((error: unknown) => {
      this.#signIn = null;
      throw error;
    });
    return this.#signIn;
  }

  now(): number {
    return this.settings.now();
  }

  /** The accessor of a resource; the same one every time. */
  accessor(name: string): AnyAccessor {
    let accessor = this.#accessors.get(name);
    if (!accessor) {
      accessor = createAccessor(this, name);
      this.#accessors.set(name, accessor);
    }
    return accessor;
  }

  /** The accessor of a resource that holds objects. */
  resource(name: string): ApiResourceAccessor {
    return this.accessor(name) as ApiResourceAccessor;
  }

  /** A call's options, with the client's in the places that it leaves open. */
  resolve(options: RequestOptions): ResolvedOptions {
    const { auth } = options;
    return {
      auth: auth === undefined ? this.#auth : auth === null ? null : parseAuth(auth, this.settings),
      signal: options.signal,
      timeouts: resolveTimeouts(options.timeout, this.settings.timeouts),
      retries: options.retries ?? this.settings.retries,
      maxRetryAfter: options.maxRetryAfter ?? this.settings.maxRetryAfter,
      repeatable: options.repeatable ?? false,
      headers: options.headers ?? {},
    };
  }

  /** What this principal has read so far. A token that was renewed is the same principal. */
  session(auth: Authentication | null): Session {
    const principal = auth?.principal ?? '';
    const session = this.#sessions.get(principal) ?? new Session(this, auth);
    this.#sessions.add(principal, session);
    session.auth = auth;
    return session;
  }

  forgetObjects(): void {
    for (const session of this.#sessions.values()) session.forgetAll();
  }

  /** To be called when a request begins: copies of objects are ordered by it. */
  beginReply(): Reply {
    this.#order += 1;
    return {
      order: this.#order,
      at: this.now(),
      endpoint: '',
      endpointResource: '',
      seen: new Set(),
      embedded: new Map(),
    };
  }

  /** A complete answer. Rejects with a typed error for any status but 2xx. */
  send(request: EngineRequest): Promise<ApiResponse> {
    return this.#transport.send(this.#onTheWire(request));
  }

  /** An answer whose body is still to come: for what may be long. See `Transport.stream()`. */
  stream(request: EngineRequest): Promise<StreamedResponse> {
    return this.#transport.stream(this.#onTheWire(request));
  }

  #onTheWire(request: EngineRequest): WireRequest {
    const { method, link, body, file, accept, options, repeatable, keepBytes = false } = request;
    const { auth, signal, timeouts, retries, maxRetryAfter } = options;
    const version = this.settings.apiVersion === '' ? {} : { 'X-HexoAPIVersion': this.settings.apiVersion };
    return {
      method,
      link,
      auth,
      accept: accept ?? 'application/json',
      signal,
      timeouts,
      retries,
      maxRetryAfter,
      repeatable: options.repeatable || (repeatable ?? method !== 'POST'),
      keepBytes,
      headers: { ...version, ...this.settings.headers, ...options.headers },
      ...(body === undefined ? {} : { body: stringifyJson(body) }),
      ...(file === undefined ? {} : { body: new Uint8Array(file.bytes), contentType: file.contentType }),
    };
  }

  async #loadSignIn(): Promise<SignIn> {
    if (this.settings.apiKey === '')
      throw new UsageError(
        'OAuth needs the client: new HexoApi({ apiKey, apiSecret }), or apiKey alone for a public one',
      );
    const { SignIn } = await import('../auth/sign-in.js');
    return new SignIn(this.settings, this.#pendingLogins, await this.#openTokenStore());
  }

  #openDefinitions(store: ResourceCacheStore | null): Promise<Definitions> {
    this.#definitions ??= this.#loadDefinitions(store).catch((error: unknown) => {
      this.#definitions = null;
      throw error;
    });
    return this.#definitions;
  }

  async #loadDefinitions(store: ResourceCacheStore | null): Promise<Definitions> {
    if (this.settings.schemas === 'bundled') {
      const { BundledDefinitions } = await import('../discovery/bundled.js');
      return new BundledDefinitions(this.rootPath);
    }
    const { ResourceDirectory } = await import('../discovery/directory.js');
    return new ResourceDirectory({
      baseUrl: this.origin,
      apiVersion: `${this.settings.apiVersion}${this.rootPath === DEFAULTS.rootPath ? '' : this.rootPath}`,
      rootPath: this.rootPath,
      store,
      signals: this.signals,
      get: (link, options) => this.send({ method: 'GET', link, options }),
      learn: (conf) => this.shapes.learn(conf),
    });
  }
}
