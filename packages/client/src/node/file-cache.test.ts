import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultCachePrefix, fileCache } from './file-cache.js';

describe('fileCache', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-cache-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("names its file by the vendor client's rule: prefix, underscore, address with dots", async () => {
    await fileCache(join(folder, '.api_cache'), 'https://api.hexoskin.com').write('text');
    await fileCache(join(folder, '.api_cache'), 'http://127.0.0.1:8000').write('text');
    expect((await readdir(folder)).sort()).toEqual([
      '.api_cache_http.127.0.0.1.8000',
      '.api_cache_https.api.hexoskin.com',
    ]);
  });

  it('reads what was written last, and forgets it', async () => {
    const cache = fileCache(join(folder, 'c'), 'https://x');
    await cache.write('first');
    await cache.write('second');
    expect(await cache.read()).toBe('second');
    await cache.write(null);
    expect(await readdir(folder)).toEqual([]);
    await cache.write(null);
  });

  it('makes the folders that it needs', async () => {
    const cache = fileCache(join(folder, 'a', 'b', 'c'), 'https://x');
    await cache.write('text');
    expect(await cache.read()).toBe('text');
  });

  it('never shows a reader half of a text, however many write at once', async () => {
    const cache = fileCache(join(folder, 'c'), 'https://x');
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
    await cache.write(texts[0] as string);
    const seen: string[] = [];
    await Promise.all([
      ...texts.map((text) => cache.write(text)),
      ...texts.map(async () => seen.push((await cache.read()) ?? '')),
    ]);
    expect(seen.every((text) => texts.includes(text))).toBe(true);
    expect(await readdir(folder)).toEqual(['c_https.x']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    await writeFile(join(folder, 'file'), 'in the way');
    await expect(fileCache(join(folder, 'file', 'c'), 'https://x').write('text')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['file']);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('in the way');
  });
});

describe('defaultCachePrefix', () => {
  it("lies in the user's cache folder", () => {
    const before = process.env['XDG_CACHE_HOME'];
    try {
      process.env['XDG_CACHE_HOME'] = join(tmpdir(), 'elsewhere');
      const prefix = defaultCachePrefix();
      if (process.platform === 'linux') expect(prefix.startsWith(join(tmpdir(), 'elsewhere', 'hexoskin'))).toBe(true);
      else expect(prefix).toContain('hexoskin');
    } finally {
      if (before === undefined) delete process.env['XDG_CACHE_HOME'];
      else process.env['XDG_CACHE_HOME'] = before;
    }
  });
});
