import { HexoApiBase } from './api/hexo-api.js';
import type { HexoApiOptions } from './api/options.js';
import { nodePlatform } from './node/platform.js';

export * from './exports.js';

/** The same as in the web entry, with the resource cache in a file. */
export class HexoApi extends HexoApiBase {
  /**
   * Sets up a client. Nothing is sent before the first call.
   *
   * @throws UsageError for an option that does not exist or cannot be
   */
  constructor(options: HexoApiOptions = {}) {
    super(options, nodePlatform);
  }
}
