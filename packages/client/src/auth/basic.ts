import { UsageError } from '../errors/usage.js';
import type { Authentication } from './authentication.js';
import { PrintedAuth } from './printed.js';

/** User name (the e-mail address) and password, by HTTP Basic in UTF-8. */
export class BasicAuth extends PrintedAuth implements Authentication {
  /** Who signs in: the e-mail address. */
  readonly username: string;
  readonly #password: string;

  /** @throws UsageError where one of the two is no text */
  constructor(username: string, password: string) {
    super();
    if (typeof username !== 'string' || typeof password !== 'string')
      throw new UsageError("BasicAuth takes two texts: new BasicAuth('someone@example.org', password)");
    this.username = username;
    this.#password = password;
  }

  get principal(): string {
    return JSON.stringify(['basic', this.username, this.#password]);
  }

  get account(): string {
    return `user '${this.username}'`;
  }

  async authorize(): Promise<Record<string, string>> {
    return { Authorization: `Basic ${base64(`${this.username}:${this.#password}`)}` };
  }

  override toString(): string {
    return `<BasicAuth: ${this.account}>`;
  }
}

function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
