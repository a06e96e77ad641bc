import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../errors/usage.js';
import {
  MemoryPendingLogins,
  type PendingLogin,
  type PendingLoginStore,
  SessionPendingLogins,
} from './pending-logins.js';

/** What a browser has, as far as it matters here. */
class TabStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  clear(): void {
    this.#items.clear();
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
}

const login = (key: string, startedAt = 0): PendingLogin => ({
  key,
  flow: 'authorization_code',
  callbackUri: 'https://app.example.org/callback',
  scope: 'readonly',
  secret: `secret of ${key}`,
  startedAt,
});

let tab: TabStorage;
beforeEach(() => {
  tab = new TabStorage();
  vi.stubGlobal('sessionStorage', tab);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each<[string, () => PendingLoginStore]>([
  ['memory', () => new MemoryPendingLogins()],
  ['sessionStorage', () => new SessionPendingLogins()],
])('logins under way in %s', (_, make) => {
  it('are found by their keys, several at once, and once each', async () => {
    const store = make();
    await store.put(login('a'));
    await store.put(login('b'));
    expect(await store.take('b')).toEqual(login('b'));
    expect(await store.take('b')).toBeNull();
    expect(await store.take('a')).toEqual(login('a'));
    expect(await store.take('c')).toBeNull();
  });

  it('are not found under names that every object has', async () => {
    for (const key of ['__proto__', 'constructor', 'toString']) expect(await make().take(key)).toBeNull();
  });
});

describe('logins under way', () => {
  it('in memory are forgotten when they become too many, the oldest first', async () => {
    const store = new MemoryPendingLogins();
    for (let number = 0; number <= 1_000; number += 1) await store.put(login(String(number)));
    expect(await store.take('0')).toBeNull();
    expect(await store.take('1')).not.toBeNull();
    expect(await store.take('1000')).not.toBeNull();
  });

  it('in the tab outlive the page', async () => {
    await new SessionPendingLogins().put(login('a'));
    expect(await new SessionPendingLogins().take('a')).toEqual(login('a'));
    expect(tab.length).toBe(0);
  });

  it('in the tab are forgotten when they were given up, and nothing else of the page is', async () => {
    const store = new SessionPendingLogins();
    tab.setItem('of the page', 'kept');
    tab.setItem('hexoskin-login:broken', '{');
    await store.put(login('old', 0));
    await store.put(login('new', 3_600_001));
    expect(await store.take('old')).toBeNull();
    expect(await store.take('new')).not.toBeNull();
    expect(tab.getItem('of the page')).toBe('kept');
    expect(tab.length).toBe(1);
  });

  it('cannot be kept in a tab where there is none, or which keeps nothing', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => new SessionPendingLogins()).toThrow(UsageError);
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(() => new SessionPendingLogins()).toThrow("pendingLogins is 'memory' or a store of your own");
  });
});
