import type { Platform } from '../api/hexo-api.js';
import { UsageError } from '../errors/usage.js';

/** Where there are no files: what has to be kept stays in memory, or goes to a store that the caller brings. */
export const webPlatform: Platform = {
  resourceCache(option) {
    if (typeof option === 'string') {
      throw new UsageError('resourceCache names a file, and there are none here; pass null, or { read, write }');
    }
    return option ?? null;
  },
  tokenStore(option) {
    if (typeof option === 'string')
      throw new UsageError('tokenStore names a file, and there are none here; pass a store of your own');
    return async () => option ?? null;
  },
  files: null,
  // A login takes the person to another page and back.
  get pendingLogins() {
    return 'sessionStorage' in globalThis ? 'sessionStorage' : 'memory';
  },
  keepsSecrets: false,
};
