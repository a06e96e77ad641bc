import { UsageError } from '../errors/usage.js';

/** A login that was begun and whose callback has not come yet. It is plain data and secret. */
export interface PendingLogin {
  /** What the callback will name it by: the `state` of OAuth 2, the request token of OAuth 1. */
  readonly key: string;
  /** How the person is logged in. */
  readonly flow: 'authorization_code' | 'implicit' | 'oauth1';
  /** Where the callback goes. */
  readonly callbackUri: string;
  /** Scope that was asked for; empty for OAuth 1. */
  readonly scope: string;
  /** The PKCE verifier, or the secret of the request token; empty where there is none. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/**
 * Keeps logins under way until their callbacks come, perhaps to another page or to another process of the same server.
 *
 * Where a server signs many people in, the store has to belong to the visitor's own session, as by a cookie: a callback must
 * be taken only from the browser in which the login was begun.
 */
export interface PendingLoginStore {
  /** Keeps a login until its callback comes. */
  put(login: PendingLogin): Promise<void>;
  /** Gives the login of that key and forgets it in one step, so that no callback is taken twice; null where there is none. */
  take(key: string): Promise<PendingLogin | null>;
}

/** What the option `pendingLogins` takes. */
export type PendingLoginsOption = 'memory' | 'sessionStorage' | PendingLoginStore;

/** How long a person may take to log in. */
export const LONGEST_LOGIN_MS = 3_600_000;

/** Logins that were given up are forgotten, the oldest first. */
const MOST_PENDING = 1_000;

/** Keeps logins under way as long as the process runs. */
export class MemoryPendingLogins implements PendingLoginStore {
  readonly #logins = new Map<string, PendingLogin>();

  async put(login: PendingLogin): Promise<void> {
    this.#logins.set(login.key, login);
    if (this.#logins.size > MOST_PENDING) for (const key of this.#logins.keys()) return void this.#logins.delete(key);
  }

  async take(key: string): Promise<PendingLogin | null> {
    const login = this.#logins.get(key) ?? null;
    this.#logins.delete(key);
    return login;
  }
}

const PREFIX = 'hexoskin-login:';

/** Keeps logins under way in the `sessionStorage` of the browser's tab, so that they outlive the page. */
export class SessionPendingLogins implements PendingLoginStore {
  readonly #storage: Storage;

  constructor() {
    const storage = sessionStorageHere();
    if (!storage)
      throw new UsageError("There is no sessionStorage here; pendingLogins is 'memory' or a store of your own");
    this.#storage = storage;
  }

  async put(login: PendingLogin): Promise<void> {
    this.#forgetOld(login.startedAt);
    this.#storage.setItem(PREFIX + login.key, JSON.stringify(login));
  }

  async take(key: string): Promise<PendingLogin | null> {
    const text = this.#storage.getItem(PREFIX + key);
    this.#storage.removeItem(PREFIX + key);
    return parse(text);
  }

  #forgetOld(now: number): void {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    for (const name of names.filter((name) => name.startsWith(PREFIX))) {
      const login = parse(this.#storage.getItem(name));
      if (login === null || now - login.startedAt > LONGEST_LOGIN_MS) this.#storage.removeItem(name);
    }
  }
}

function sessionStorageHere(): Storage | undefined {
  try {
    return (globalThis as { sessionStorage?: Storage }).sessionStorage;
  } catch {
    // Browsers that keep a page from storing anything throw already here.
    return undefined;
  }
}

function parse(text: string | null): PendingLogin | null {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Somebody else wrote there: that is no login of ours.
    return null;
  }
}
