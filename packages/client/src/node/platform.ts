import type { Platform } from '../api/hexo-api.js';
import { defaultCachePrefix, fileCache } from './file-cache.js';

/** Node.js, Bun and Deno: the resource cache is a file. */
export const nodePlatform: Platform = {
  resourceCache(option, baseUrl) {
    if (option === null) return null;
    return typeof option === 'object' ? option : fileCache(option ?? defaultCachePrefix(), baseUrl);
  },
};
