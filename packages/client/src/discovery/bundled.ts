import type { ResourceSchema } from 'hexoskin-schema';
import { UsageError } from '../errors/usage.js';
import { didYouMean } from '../query/nearest.js';
import type { Definitions } from './definitions.js';
import type { ResourceConf } from './resource-conf.js';

/** The definitions that this package brings along. They load on first use, and cost no request. */
export class BundledDefinitions implements Definitions {
  readonly #rootPath: string;

  /** @param rootPath where the API is, for the addresses of the resources */
  constructor(rootPath: string) {
    this.#rootPath = rootPath;
  }

  async conf(name: string): Promise<ResourceConf> {
    const { resources } = await import('hexoskin-schema');
    const resource = resources.get(name);
    if (resource) return this.#confOf(resource);
    throw new UsageError(`This package knows no resource '${name}'${didYouMean(name, resources.keys())}`);
  }

  async all(): Promise<Record<string, ResourceConf>> {
    const { resources } = await import('hexoskin-schema');
    const confs: Record<string, ResourceConf> = {};
    for (const resource of resources.values()) confs[resource.name] = await this.#confOf(resource);
    return confs;
  }

  async clear(): Promise<void> {}

  async #confOf(resource: ResourceSchema): Promise<ResourceConf> {
    const { toTastypieSchema } = await import('hexoskin-schema');
    const schema = toTastypieSchema(resource) as Omit<ResourceConf, 'name' | 'list_endpoint'>;
    return { ...schema, name: resource.name, list_endpoint: `${this.#rootPath}${resource.name}/` };
  }
}
