import type { ResolvedOptions } from '../api/options.js';
import { HttpNotFound, HttpUnauthorized } from '../errors/http.js';
import { UsageError } from '../errors/usage.js';
import { expectObject } from '../http/decode.js';
import { type ApiResponse, lineOf, told } from '../http/response.js';
import { abortError, type Signals } from '../http/signals.js';
import { didYouMean } from '../query/nearest.js';
import { type CacheDocument, parseCacheDocument } from './cache-document.js';
import type { ResourceCacheStore } from './cache-store.js';
import { type Listing, type ResourceConf, readListing, readResourceConf } from './resource-conf.js';

/** What discovery needs of its surroundings. */
export interface DirectorySource {
  readonly baseUrl: string;
  readonly apiVersion: string;
  /** Address of the root listing. */
  readonly rootPath: string;
  readonly store: ResourceCacheStore | null;
  readonly signals: Signals;
  get(link: string, options: ResolvedOptions): Promise<ApiResponse>;
  /** Called for each definition that becomes known. */
  learn(conf: ResourceConf): void;
}

/**
 * Knows how the server defines its resources. Asks only for what is used, keeps answers in the resource cache, and
 * never keeps a failure.
 */
export class ResourceDirectory {
  readonly #source: DirectorySource;
  readonly #schemas = new Map<string, ResourceConf>();
  readonly #underway = new Map<string, Promise<unknown>>();
  #listing: Listing | null = null;
  #generation = 0;
  #cacheRead: Promise<void> | null = null;

  constructor(source: DirectorySource) {
    this.#source = source;
  }

  /** How the server defines one resource. */
  async conf(name: string, options: ResolvedOptions): Promise<ResourceConf> {
    await this.#readCache();
    const known = this.#schemas.get(name);
    if (known) return known;
    const entry = await this.#entry(name, options);
    return this.#once(`schema ${name}`, options, async (shared, isCurrent) => {
      const response = await this.#source.get(entry.schema, shared);
      const conf = read(response, (body, what) => readResourceConf(name, entry.list_endpoint, body, what));
      if (isCurrent()) this.#keep(conf);
      await this.#writeCache(isCurrent);
      return conf;
    });
  }

  /** Every definition that the server shows to this user. Schemas that it refuses one by one are left out. */
  async all(options: ResolvedOptions): Promise<Record<string, ResourceConf>> {
    await this.#readCache();
    const names = Object.keys(this.#listing ?? (await this.#readListing(options)));
    const found = await Promise.all(names.map((name) => this.conf(name, options).catch(ignoreRefusal)));
    const shown = found.filter((conf): conf is ResourceConf => !(conf instanceof Error));
    const refusal = found.find((conf) => conf instanceof Error);
    if (shown.length === 0 && refusal) throw refusal;
    return Object.fromEntries(shown.map((conf) => [conf.name, conf]));
  }

  /** Forgets all definitions, here and in the store; answers under way count no more. */
  async clear(): Promise<void> {
    this.#generation += 1;
    this.#listing = null;
    this.#schemas.clear();
    this.#underway.clear();
    this.#cacheRead = Promise.resolve();
    await this.#source.store?.write(null);
  }

  /** Where a resource is. One that a listing read before lacks may have been added since. */
  async #entry(name: string, options: ResolvedOptions): Promise<ListingEntry> {
    const before = this.#listing && entryIn(this.#listing, name);
    if (before) return before;
    const listing = await this.#readListing(options);
    const entry = entryIn(listing, name);
    if (entry) return entry;
    throw new UsageError(`The server has no resource '${name}'${didYouMean(name, Object.keys(listing))}`);
  }

  #readListing(options: ResolvedOptions): Promise<Listing> {
    return this.#once('listing', options, async (shared, isCurrent) => {
      const response = await this.#source.get(this.#source.rootPath, shared);
      const listing = read(response, readListing);
      if (isCurrent()) this.#listing = listing;
      return listing;
    });
  }

  /** Callers of one principal who want the same thing at the same time share a request, but each keeps its own signal. */
  async #once<T>(task: string, options: ResolvedOptions, run: SharedTask<T>): Promise<T> {
    const { auth, signal } = options;
    const what = 'Reading the definition of a resource';
    if (signal?.aborted) throw abortError(what, signal);
    const key = `${task} ${auth?.principal ?? ''}`;
    let underway = this.#underway.get(key) as Promise<T> | undefined;
    if (!underway) {
      const generation = this.#generation;
      const started = run({ ...options, signal: undefined }, () => this.#generation === generation).finally(() => {
        if (this.#underway.get(key) === started) this.#underway.delete(key);
      });
      this.#underway.set(key, started);
      underway = started;
    }
    return this.#source.signals.unlessAborted(underway, signal, what);
  }

  #readCache(): Promise<void> {
    this.#cacheRead ??= this.#loadStore();
    return this.#cacheRead;
  }

  async #loadStore(): Promise<void> {
    const document = await this.#stored();
    if (!document) return;
    this.#listing = document.listing;
    for (const conf of Object.values(document.schemas)) this.#keep(conf);
  }

  /** A cache that cannot be read is as good as none: the next write repairs it. */
  async #stored(): Promise<CacheDocument | null> {
    const { store, baseUrl, apiVersion } = this.#source;
    const text = await store?.read().catch(() => null);
    return typeof text === 'string' ? parseCacheDocument(text, baseUrl, apiVersion) : null;
  }

  #keep(conf: ResourceConf): void {
    this.#schemas.set(conf.name, conf);
    this.#source.learn(conf);
  }

  /** Adds what is known now to what other processes have stored meanwhile. A cache that cannot be written is no error. */
  async #writeCache(isCurrent: () => boolean): Promise<void> {
    const { store, baseUrl, apiVersion } = this.#source;
    if (!store) return;
    const others = (await this.#stored())?.schemas;
    if (!this.#listing || !isCurrent()) return;
    const document: CacheDocument = {
      format: 'hexoskin-resource-cache',
      version: 1,
      baseUrl,
      apiVersion,
      listing: this.#listing,
      schemas: { ...others, ...Object.fromEntries(this.#schemas) },
    };
    await store.write(JSON.stringify(document)).catch(() => {});
  }
}

/** A task of several callers; its second argument tells whether its result is still wanted. */
type SharedTask<T> = (options: ResolvedOptions, isCurrent: () => boolean) => Promise<T>;

function read<T>(response: ApiResponse, reader: (body: Record<string, unknown>, what: string) => T): T {
  try {
    return reader(expectObject(response), lineOf(response));
  } catch (error) {
    throw told(response, error);
  }
}

type ListingEntry = Listing[string];

function entryIn(listing: Listing, name: string): ListingEntry | undefined {
  return Object.hasOwn(listing, name) ? listing[name] : undefined;
}

function ignoreRefusal(error: unknown): Error {
  if (error instanceof HttpUnauthorized || error instanceof HttpNotFound) return error;
  throw error;
}
