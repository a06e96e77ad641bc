import { createHash } from 'node:crypto';
import type { Store } from '../store/store.js';
import { hashPassword, verifyPassword } from './passwords.js';
import type { Principal } from './principal.js';

/** How long a verified password is remembered, in milliseconds: hashing is made to be slow, and not paid per request. */
const REMEMBERED = 60_000;
const MOST_REMEMBERED = 1000;

/** Who can sign in, and whom they see. */
export class Accounts {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #verified = new Map<string, { userId: number; until: number }>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The principal with this name and password; null where they are wrong. */
  signIn(username: string, password: string): Principal | null {
    // The engine would cut the name there and find somebody else.
    if (username.includes('\0')) return null;
    const proof = createHash('sha256')
      .update(JSON.stringify([username, password]))
      .digest('base64');
    const userId = this.#recall(proof) ?? this.#verify(username, password, proof);
    return userId === null ? null : this.principal(userId);
  }

  principal(userId: number): Principal {
    const sees = this.#store.all('select sees from sight where "user" = ?', [userId]).map((row) => Number(row['sees']));
    return { userId, sees: [userId, ...sees] };
  }

  secretOf(apiKey: string): string | null {
    const row = this.#store.get('select secret from api_key where key = ?', [apiKey]);
    return row ? String(row['secret']) : null;
  }

  setPassword(userId: number, password: string): void {
    const sql =
      'insert into login ("user", password) values (?, ?) on conflict do update set password = excluded.password';
    this.#store.run(sql, [userId, hashPassword(password)]);
    this.forgetVerified();
  }

  letSee(userId: number, sees: number): void {
    if (userId !== sees) this.#store.run('insert or ignore into sight ("user", sees) values (?, ?)', [userId, sees]);
  }

  hideFrom(userId: number, seen: number): void {
    this.#store.run('delete from sight where "user" = ? and sees = ?', [userId, seen]);
  }

  /** To be called when a user name or password has changed. */
  forgetVerified(): void {
    this.#verified.clear();
  }

  #recall(proof: string): number | null {
    const known = this.#verified.get(proof);
    return known && known.until > this.#now() ? known.userId : null;
  }

  #verify(username: string, password: string, proof: string): number | null {
    const sql = 'select u.id, l.password from "user" u join login l on l."user" = u.id where u.username = ?';
    const row = this.#store.get(sql, [username]);
    if (!row || !verifyPassword(password, String(row['password']))) return null;
    if (this.#verified.size >= MOST_REMEMBERED) this.#verified.clear();
    const userId = Number(row['id']);
    this.#verified.set(proof, { userId, until: this.#now() + REMEMBERED });
    return userId;
  }
}
