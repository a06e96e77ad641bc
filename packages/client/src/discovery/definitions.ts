import type { ResolvedOptions } from '../api/options.js';
import type { ResourceConf } from './resource-conf.js';

/** How resources are defined: asked of the server, or taken from the copy in this package. */
export interface Definitions {
  /** @throws UsageError where there is no such resource */
  conf(name: string, options: ResolvedOptions): Promise<ResourceConf>;
  all(options: ResolvedOptions): Promise<Record<string, ResourceConf>>;
  /** Forgets what was learnt. */
  clear(): Promise<void>;
}
