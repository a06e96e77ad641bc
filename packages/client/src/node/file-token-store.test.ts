import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OAuth2Token } from '../auth/oauth2/token.js';
import { fileTokenStore } from './file-token-store.js';

const token = (number: number): OAuth2Token => ({ accessToken: `access-${number}`, refreshToken: `refresh-${number}` });

describe('fileTokenStore', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexoskin-tokens-'));
    path = join(folder, 'deep', 'token.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back what was put there, in another process as well', async () => {
    const whole = { ...token(1), obtainedAt: 5, expiresAt: 10, scope: 'readonly', login: 'x' };
    expect(await fileTokenStore(path).read()).toBeNull();
    expect(await fileTokenStore(path).compareAndSwap(null, whole)).toBe(true);
    expect(await fileTokenStore(path).read()).toEqual(whole);
    expect(await readdir(join(folder, 'deep'))).toEqual(['token.json']);
  });

  it.skipIf(process.platform === 'win32')(
    'can be read by its owner alone, even where others could before',
    async () => {
      const store = fileTokenStore(path);
      await store.compareAndSwap(null, token(1));
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, 'deep'))).mode & 0o777).toBe(0o700);
      await chmod(path, 0o644);
      await store.compareAndSwap(token(1), token(2));
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    },
  );

  it('keeps a newer token from those who have not seen it', async () => {
    const store = fileTokenStore(path);
    await store.compareAndSwap(null, token(1));
    expect(await store.compareAndSwap(null, token(2))).toBe(false);
    expect(await store.compareAndSwap(token(0), token(2))).toBe(false);
    expect(await store.compareAndSwap(token(0), null)).toBe(false);
    expect(await store.read()).toEqual(token(1));
    expect(await store.compareAndSwap(token(1), null)).toBe(true);
    expect(await store.read()).toBeNull();
  });

  it('lets one of many win that saw the same token', async () => {
    await fileTokenStore(path).compareAndSwap(null, token(0));
    const stores = Array.from({ length: 20 }, () => fileTokenStore(path));
    const won = await Promise.all(stores.map((store, index) => store.compareAndSwap(token(0), token(index + 1))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await stores[0]?.read()).toEqual(token(won.indexOf(true) + 1));
  });

  it('forgets', async () => {
    const store = fileTokenStore(path);
    await store.compareAndSwap(null, token(1));
    await store.clear();
    expect(await store.read()).toBeNull();
    await store.clear();
    expect(await readdir(join(folder, 'deep'))).toEqual([]);
  });

  it('never shows a reader half of a token', async () => {
    const long = (number: number): OAuth2Token => ({ accessToken: String(number).repeat(100_000) });
    const store = fileTokenStore(path);
    await store.compareAndSwap(null, long(1));
    const seen: (OAuth2Token | null)[] = [];
    const writing = (async () => {
      for (let number = 1; number < 9; number += 1) await store.compareAndSwap(long(number), long(number + 1));
    })();
    await Promise.all([writing, ...Array.from({ length: 100 }, async () => seen.push(await store.read()))]);
    expect(seen.every((found) => found !== null && /^(\d)\1{99999}$/.test(found.accessToken))).toBe(true);
    expect(await store.read()).toEqual(long(9));
  });

  it.each(['', '{"accessTo', 'null', '5', '{}', '{"accessToken":5}'])(
    'takes a file with %j in it for none, and replaces it',
    async (text) => {
      const damaged = join(folder, 'token.json');
      await writeFile(damaged, text);
      const store = fileTokenStore(damaged);
      expect(await store.read()).toBeNull();
      expect(await store.compareAndSwap(null, token(1))).toBe(true);
      expect(await store.read()).toEqual(token(1));
    },
  );

  it('replaces what a writer left that was killed', async () => {
    const store = fileTokenStore(path);
    await store.compareAndSwap(null, token(1));
    await writeFile(`${path}.part`, 'half', { mode: 0o644 });
    await store.compareAndSwap(token(1), token(2));
    expect(await readdir(join(folder, 'deep'))).toEqual(['token.json']);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(token(2));
  });

  it('lets one renewal run at a time, which may write', async () => {
    let running = 0;
    const renew = (number: number): Promise<number> => {
      const store = fileTokenStore(path);
      return (store.exclusively as <T>(task: () => Promise<T>) => Promise<T>)(async () => {
        running += 1;
        const seen = running;
        await store.compareAndSwap(await store.read(), token(number));
        running -= 1;
        return seen;
      });
    };
    expect(Math.max(...(await Promise.all([1, 2, 3, 4, 5].map(renew))))).toBe(1);
  });
});
