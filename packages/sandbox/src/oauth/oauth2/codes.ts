import type { Store } from '../../store/store.js';
import { splitScopes } from '../scopes.js';
import { hashSecret, newSecret } from '../secrets.js';
import type { OAuthServer } from '../server.js';
import type { Grant } from './tokens.js';

/** How long a code may be exchanged, in milliseconds: a program does it at once. */
const LIFETIME = 60_000;

/** What a code was given for. */
export interface CodeGrant extends Grant {
  /** As the request had it; null where it left it to the client's only one. */
  readonly redirectUri: string | null;
  /** The PKCE challenge (S256); null where the program began without. */
  readonly challenge: string | null;
}

/** The same, as it is found again. */
export interface FoundCode extends CodeGrant {
  readonly expired: boolean;
  /** The `oauth2token` that the code was exchanged for before; null for a fresh code. */
  readonly exchangedFor: number | null;
}

export function issueCode({ store, now }: OAuthServer, grant: CodeGrant): string {
  const code = newSecret();
  store.run('delete from oauth2_code where token is null and expires <= ?', [now()]);
  store.run(
    `insert into oauth2_code (hash, oauthclient, "user", redirect_uri, scopes, challenge, expires)
      values (?, ?, ?, ?, ?, ?, ?)`,
    [
      hashSecret(code),
      grant.client,
      grant.userId,
      grant.redirectUri,
      grant.scopes.join(' '),
      grant.challenge,
      now() + LIFETIME,
    ],
  );
  return code;
}

export function findCode({ store, now }: OAuthServer, code: string): FoundCode | null {
  const row = store.get('select * from oauth2_code where hash = ?', [hashSecret(code)]);
  if (!row) return null;
  return {
    client: Number(row['oauthclient']),
    userId: Number(row['user']),
    scopes: splitScopes(String(row['scopes'])),
    redirectUri: row['redirect_uri'] === null ? null : String(row['redirect_uri']),
    challenge: row['challenge'] === null ? null : String(row['challenge']),
    expired: Number(row['expires']) <= now(),
    exchangedFor: row['token'] === null ? null : Number(row['token']),
  };
}

/** Remembers what a code was exchanged for: a second exchange tells that it was stolen, and ends that token. */
export function markExchanged(store: Store, code: string, token: number): void {
  store.run('update oauth2_code set token = ? where hash = ?', [token, hashSecret(code)]);
}
