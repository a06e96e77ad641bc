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
    const all = await this.all();
    const conf = Object.hasOwn(all, name) ? all[name] : undefined;
    if (conf) return conf;
    throw new UsageError(`This package knows no resource '${name}'${didYouMean(name, Object.keys(all))}`);
  }

  async all(): Promise<Record<string, ResourceConf>> {
    const { resources, toTastypieSchema } = await import('hexoskin-schema');
    return Object.fromEntries(
      Array.from(resources.values(), (resource): [string, ResourceConf] => {
        const schema = toTastypieSchema(resource) as Omit<ResourceConf, 'name' | 'list_endpoint'>;
        return [resource.name, { ...schema, name: resource.name, list_endpoint: `${this.#rootPath}${resource.name}/` }];
      }),
    );
  }

  async clear(): Promise<void> {}
}
