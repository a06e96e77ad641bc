import type { Platform } from '../api/hexo-api.js';
import type { ResourceCacheStore } from '../discovery/cache-store.js';

/** Node.js, Bun and Deno: the resource cache and tokens can be files, and nobody else reads the program's memory. */
export const nodePlatform: Platform = {
  resourceCache(option, baseUrl) {
    if (option === null) return null;
    if (typeof option === 'object') return option;
    const open = async (): Promise<ResourceCacheStore> => {
      const { defaultCachePrefix, fileCache } = await import('./file-cache.js');
      return fileCache(option ?? defaultCachePrefix(), baseUrl);
    };
    return { read: async () => (await open()).read(), write: async (text) => (await open()).write(text) };
  },
  tokenStore(option) {
    if (typeof option !== 'string') return async () => option ?? null;
    return async () => (await import('./file-token-store.js')).fileTokenStore(option);
  },
  files: async () => (await import('./local-files.js')).localFiles,
  pendingLogins: 'memory',
  keepsSecrets: true,
};
