import type { Authentication } from './authentication.js';

/** User name (the e-mail address) and password, by HTTP Basic in UTF-8. */
export class BasicAuth implements Authentication {
  /** Who signs in: the e-mail address. */
  readonly username: string;
  readonly #password: string;

  constructor(username: string, password: string) {
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
}

function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
