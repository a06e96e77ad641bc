import { createHash, randomBytes } from 'node:crypto';
import { type ServedSandbox, type ServeOptions, serveSandbox } from '../../src/index.js';
import { Browser } from './browser.js';

export const CALLBACK = 'http://127.0.0.1:8765/callback';
export const AUTH = '/api/connect/oauth2/auth/';
export const TOKEN = '/api/connect/oauth2/token/';

/** A registered client: its public name and its secret. */
export type Credentials = readonly [clientId: string, secret: string];
export const CODE: Credentials = ['sandbox-code', 'sandbox-code-secret'];
export const KEY: Credentials = ['sandbox-key', 'sandbox-secret'];
export const SCRIPT: Credentials = ['sandbox-script', 'sandbox-script-secret'];

export interface Tokens {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly refresh_token: string;
  readonly scope: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into JSON of every form.
  readonly json: any;
}

type Parameters = Readonly<Record<string, string>>;

/** A sandbox on a port, with a clock that tests set, and what a program does with it. */
export class Served {
  /** Milliseconds since 1970. */
  now = Date.UTC(2026, 5, 1, 12);
  readonly #sandbox: ServedSandbox;

  static async start(options: Partial<ServeOptions> = {}): Promise<Served> {
    const clock = { now: () => 0 };
    const sandbox = await serveSandbox({ port: 0, now: () => clock.now(), ...options });
    const served = new Served(sandbox);
    clock.now = () => served.now;
    return served;
  }

  private constructor(sandbox: ServedSandbox) {
    this.#sandbox = sandbox;
  }

  get url(): string {
    return this.#sandbox.url;
  }

  close(): Promise<void> {
    return this.#sandbox.close();
  }

  browser(): Browser {
    return new Browser(this.url);
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answered> {
    const response = await fetch(this.url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    const { status, headers } = response;
    return {
      status,
      headers,
      text,
      get json() {
        return JSON.parse(text);
      },
    };
  }

  /** Asks for a token: the client by HTTP Basic, the parameters in the body. Null for no client. */
  token(parameters: Parameters, client: Credentials | null = KEY): Promise<Answered> {
    const headers = client === null ? {} : { authorization: basic(...client) };
    return this.ask(TOKEN, { method: 'POST', headers, body: new URLSearchParams(parameters) });
  }

  async password(scope = 'readwrite', client: Credentials = KEY): Promise<Tokens> {
    const { json } = await this.token(
      { grant_type: 'password', username: 'athlete@example.org', password: 'athlete', scope },
      client,
    );
    return json;
  }

  refresh(refreshToken: string, more: Parameters = {}, client: Credentials = KEY): Promise<Answered> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken, ...more }, client);
  }

  authorizationUrl(parameters: Parameters): string {
    const standard = { response_type: 'code', client_id: 'sandbox-code', redirect_uri: CALLBACK, state: 'a state' };
    return `${this.url}${AUTH}?${new URLSearchParams({ ...standard, ...parameters })}`;
  }

  /** Has the athlete allow access; answers the code. */
  async code(parameters: Parameters = {}): Promise<string> {
    const callback = await this.browser().allow(this.authorizationUrl(parameters));
    return callback.searchParams.get('code') ?? '';
  }

  exchange(code: string, more: Parameters = {}, client: Credentials | null = CODE): Promise<Answered> {
    return this.token({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...more }, client);
  }

  bearer(token: string, path = '/api/account/', init: RequestInit = {}): Promise<Answered> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
    return this.ask(path, { ...init, headers });
  }
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

export const ATHLETE = basic('athlete@example.org', 'athlete');

/** A verifier and its challenge. */
export function proof(): { readonly verifier: string; readonly challenge: Parameters } {
  const verifier = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, challenge: { code_challenge: hash, code_challenge_method: 'S256' } };
}
