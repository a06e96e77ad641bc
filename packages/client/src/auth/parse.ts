import { UsageError } from '../errors/usage.js';
import type { Authentication } from './authentication.js';
import { BasicAuth } from './basic.js';
import { HexoAuth } from './hexo-auth.js';

/** What `auth` accepts: `'user:password'` (split at the first colon), the two by name, or an authentication object. */
export type AuthInput = string | { readonly username: string; readonly password: string } | Authentication;

/** The API key and its secret that sign every request which a user name and password sign in. */
export interface ApiKey {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly now: () => number;
}

/** Reads an `auth` option. A user name and password are joined by the key's signature where there is a key. */
export function parseAuth(input: AuthInput, key: ApiKey | null): Authentication {
  if (isAuthentication(input)) return input;
  const user = typeof input === 'string' ? fromText(input) : fromNames(input);
  return key === null ? user : new HexoAuth(key.apiKey, key.apiSecret, user, key.now);
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
