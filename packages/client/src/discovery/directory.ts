import type { ResolvedOptions } from '../api/options.js';
import { HttpNotFound, HttpUnauthorized } from '../errors/http.js';
import { UsageError } from '../errors/usage.js';
import { unlessAborted } from '../http/abort.js';
import type { ApiResponse } from '../http/response.js';
import { expectObject } from '../http/transport.js';
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
  #cacheRead: Promise<void> | null = null;

  constructor(source: DirectorySource) {
    this.#source = source;
  }

  /** How the server defines one resource. */
  async conf(name: string, options: ResolvedOptions): Promise<ResourceConf> {
    await this.#readCache();
    const known = this.#schemas.get(name);
    if (known) return known;
    const listing = await this.#ensureListing(options);
    const entry = Object.hasOwn(listing, name) ? listing[name] : undefined;
    if (!entry) throw new UsageError(`The server has no resource '${name}'${didYouMean(name, Object.keys(listing))}`);
    return this.#once(`schema ${name}`, options, async (shared) => {
      const response = await this.#source.get(entry.schema, shared);
      const conf = readResourceConf(name, entry.list_endpoint, expectObject(response), `GET ${response.url}`);
      this.#keep(conf);
      await this.#writeCache();
      return conf;
    });
  }

  /** Every definition that the server shows to this user. Schemas that it refuses one by one are left out. */
  async all(options: ResolvedOptions): Promise<Record<string, ResourceConf>> {
    await this.#readCache();
    const names = Object.keys(await this.#ensureListing(options));
    const found = await Promise.all(names.map((name) => this.conf(name, options).catch(ignoreRefusal)));
    const shown = found.filter((conf): conf is ResourceConf => !(conf instanceof Error));
    const refusal = found.find((conf) => conf instanceof Error);
    if (shown.length === 0 && refusal) throw refusal;
    return Object.fromEntries(shown.map((conf) => [conf.name, conf]));
  }

  /** Forgets all definitions, here and in the store. */
  async clear(): Promise<void> {
    this.#listing = null;
    this.#schemas.clear();
    this.#underway.clear();
    this.#cacheRead = Promise.resolve();
    await this.#source.store?.write(null);
  }

  async #ensureListing(options: ResolvedOptions): Promise<Listing> {
    if (this.#listing) return this.#listing;
    return this.#once('listing', options, async (shared) => {
      const response = await this.#source.get(this.#source.rootPath, shared);
      this.#listing = readListing(expectObject(response), `GET ${response.url}`);
      return this.#listing;
    });
  }

  /** Callers of one principal who want the same thing at the same time share a request, but each keeps its own signal. */
  #once<T>(task: string, options: ResolvedOptions, run: (options: ResolvedOptions) => Promise<T>): Promise<T> {
    const key = `${task} ${options.auth?.principal ?? ''}`;
    let underway = this.#underway.get(key) as Promise<T> | undefined;
    if (!underway) {
      underway = run({ ...options, signal: undefined }).finally(() => this.#underway.delete(key));
      this.#underway.set(key, underway);
    }
    return unlessAborted(underway, options.signal, 'Reading the definition of a resource');
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
  async #writeCache(): Promise<void> {
    const { store, baseUrl, apiVersion } = this.#source;
    if (!store || !this.#listing) return;
    const schemas = { ...(await this.#stored())?.schemas, ...Object.fromEntries(this.#schemas) };
    const document: CacheDocument = {
      format: 'hexoskin-resource-cache',
      version: 1,
      baseUrl,
      apiVersion,
      listing: this.#listing,
      schemas,
    };
    await store.write(JSON.stringify(document)).catch(() => {});
  }
}

function ignoreRefusal(error: unknown): Error {
  if (error instanceof HttpUnauthorized || error instanceof HttpNotFound) return error;
  throw error;
}
