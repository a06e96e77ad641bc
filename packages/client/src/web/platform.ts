import type { Platform } from '../api/hexo-api.js';
import { UsageError } from '../errors/usage.js';

/** Where there are no files: the resource cache is kept in memory, or in a store that the caller brings. */
export const webPlatform: Platform = {
  resourceCache(option) {
    if (typeof option === 'string') {
      throw new UsageError('resourceCache names a file, and there are none here; pass null, or { read, write }');
    }
    return option ?? null;
  },
};
