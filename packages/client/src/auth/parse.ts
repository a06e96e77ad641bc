import { UsageError } from '../errors/usage.js';
import type { Authentication } from './authentication.js';
import { BasicAuth } from './basic.js';
import { HexoAuth } from './hexo-auth.js';
import { OAuth1Auth } from './oauth.js';

/** What `auth` accepts: `'user:password'` (split at the first colon), the two by name, or an authentication object. */
export type AuthInput =
  | string
  | {
      /** Name to sign in with: the e-mail address. */
      readonly username: string;
      /** Any text, colons included. */
      readonly password: string;
    }
  | Authentication;

/** What a client knows when it reads an `auth` option. */
export interface AuthContext {
  /** Signs, with its secret, every request that a user name and password sign in; empty where there is no key. */
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly now: () => number;
  /** Whether passwords and key secrets may be used here. */
  readonly secretsAllowed: boolean;
}

/** Reads an `auth` option. A user name and password are joined by the key's signature where there is a key. */
export function parseAuth(input: AuthInput, { apiKey, apiSecret, now, secretsAllowed }: AuthContext): Authentication {
  if (isAuthentication(input)) {
    if (!secretsAllowed && holdsSecret(input)) throw secretRefused('a password or key secret');
    return input;
  }
  const user = typeof input === 'string' ? fromText(input) : fromNames(input);
  if (!secretsAllowed) throw secretRefused('a password');
  if (apiKey === '') return user;
  if (apiSecret === '')
    throw new UsageError(
      'apiKey and apiSecret together sign what a user name and password sign in; apiSecret is missing',
    );
  return new HexoAuth(apiKey, apiSecret, user, now);
}

/** The error for what must not be where everybody who opens the page can read it. */
export function secretRefused(what: string): UsageError {
  return new UsageError(
    `Whoever opens a page can read ${what} in it. Let people log in: api.oauth2GetRequestTokenUrl(callbackUri) asks for a ` +
      'code with PKCE, which needs apiKey alone. Where nobody else gets the program, pass allowSecretsInBrowser: true',
  );
}

function holdsSecret(input: Authentication): boolean {
  return input instanceof BasicAuth || input instanceof HexoAuth || input instanceof OAuth1Auth;
}

function isAuthentication(input: unknown): input is Authentication {
  return typeof input === 'object' && input !== null && 'authorize' in input && typeof input.authorize === 'function';
}

function fromText(text: string): BasicAuth {
  const colon = text.indexOf(':');
  if (colon <= 0) throw new UsageError("auth is 'user:password'; the colon or the user is missing");
  return new BasicAuth(text.slice(0, colon), text.slice(colon + 1));
}

function fromNames(input: { readonly username: string; readonly password: string }): BasicAuth {
  if (typeof input?.username === 'string' && typeof input.password === 'string')
    return new BasicAuth(input.username, input.password);
  throw new UsageError("auth is 'user:password', { username, password } or an authentication object");
}
