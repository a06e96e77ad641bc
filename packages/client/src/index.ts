import { HexoApiBase } from './api/hexo-api.js';
import type { HexoApiOptions } from './api/options.js';
import { webPlatform } from './web/platform.js';

export * from './exports.js';

/**
 * A client of one Hexoskin server, with an accessor for each of its resources.
 *
 * @example
 * const api = new HexoApi({ auth: 'someone@example.org:password' });
 * for await (const record of api.record.list({ order_by: '-start' })) console.log(record.id, await record.user.email);
 */
export class HexoApi extends HexoApiBase {
  /**
   * Sets up a client. Nothing is sent before the first call.
   *
   * @throws UsageError for an option that does not exist or cannot be
   */
  constructor(options: HexoApiOptions = {}) {
    super(options, webPlatform);
  }
}
