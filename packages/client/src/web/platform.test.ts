import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors/usage.js';
import { HexoApi } from '../index.js';

describe('the entry for browsers', () => {
  it('refuses a file for the resource cache, since there are none', () => {
    expect(() => new HexoApi({ resourceCache: '.api_cache' })).toThrow(UsageError);
    expect(() => new HexoApi({ resourceCache: '.api_cache' })).toThrow('pass null, or { read, write }');
  });

  it('refuses a file for tokens, since there are none', () => {
    expect(() => new HexoApi({ apiKey: 'k', tokenStore: 'token.json' })).toThrow(UsageError);
    expect(() => new HexoApi({ apiKey: 'k', tokenStore: 'token.json' })).toThrow('a store of your own');
  });

  it('takes a store of one’s own, or none', () => {
    const store = { read: async () => null, write: async () => {} };
    for (const resourceCache of [undefined, null, store]) expect(() => new HexoApi({ resourceCache })).not.toThrow();
  });

  it('needs nothing of Node.js', async () => {
    const { readdir, readFile } = await import('node:fs/promises');
    const source = new URL('../', import.meta.url);
    const files = await readdir(source, { recursive: true });
    const shared = files.filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^node(\/|\.ts)/.test(file),
    );
    expect(shared.length).toBeGreaterThan(50);
    for (const file of shared) {
      const text = await readFile(new URL(file, source), 'utf8');
      expect(text, file).not.toMatch(/from 'node:|import\('node:|\bBuffer\b|\bprocess\./);
    }
  });
});
