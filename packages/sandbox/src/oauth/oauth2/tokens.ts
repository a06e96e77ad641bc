import type { Store } from '../../store/store.js';
import { splitScopes } from '../scopes.js';
import { hashSecret, newSecret } from '../secrets.js';
import type { OAuthServer } from '../server.js';

/** What a user allowed a program. */
export interface Grant {
  /** Number of the `oauthclient`. */
  readonly client: number;
  readonly userId: number;
  readonly scopes: readonly string[];
}

/** The reply that hands out a token: these members and no others, as the vendor's Python client wants it. */
export interface TokenReply {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
  /** Absent in the implicit grant. */
  readonly refresh_token?: string;
}

/**
 * Begins a family of tokens: one `oauth2token`, whose access token each renewal replaces. Only hashes are kept, and
 * deleting the `oauth2token` ends the whole family.
 */
export function issueToken(
  { store, now, tokenLife }: OAuthServer,
  { client, userId, scopes }: Grant,
  refreshable: boolean,
): { readonly id: number; readonly reply: TokenReply } {
  const access = newSecret();
  const id = store.run(
    `insert into oauth2token (user_id, oauthclient_id, scopes, granted_scopes, token_type, expires_in, expires, access_hash)
      values (?, ?, ?, ?, 'Bearer', ?, ?, ?)`,
    [userId, client, scopes.join(' '), scopes.join(' '), tokenLife, now() + tokenLife * 1000, hashSecret(access)],
  );
  return { id, reply: tokenReply(access, tokenLife, scopes, refreshable ? addRefreshToken(store, id) : undefined) };
}

/** A refresh token as the store knows it, and the family it belongs to. */
export interface Family {
  readonly token: number;
  readonly client: number;
  /** Whether this refresh token was used before: then it was stolen, before that or now. */
  readonly used: boolean;
  readonly grantedScopes: readonly string[];
}

export function findFamily(store: Store, refreshToken: string): Family | null {
  const sql = `select r.token, r.used, t.oauthclient_id, t.granted_scopes
    from oauth2_refresh r join oauth2token t on t.id = r.token where r.hash = ?`;
  const row = store.get(sql, [hashSecret(refreshToken)]);
  if (!row) return null;
  return {
    token: Number(row['token']),
    client: Number(row['oauthclient_id']),
    used: row['used'] !== 0,
    grantedScopes: splitScopes(String(row['granted_scopes'])),
  };
}

/** Replaces both tokens of a family. The old access token ends at once, the old refresh token is remembered as used. */
export function renewToken(
  { store, now, tokenLife }: OAuthServer,
  { token }: Family,
  refreshToken: string,
  scopes: readonly string[],
): TokenReply {
  const access = newSecret();
  store.run('update oauth2_refresh set used = 1 where hash = ?', [hashSecret(refreshToken)]);
  store.run('update oauth2token set scopes = ?, expires_in = ?, expires = ?, access_hash = ? where id = ?', [
    scopes.join(' '),
    tokenLife,
    now() + tokenLife * 1000,
    hashSecret(access),
    token,
  ]);
  return tokenReply(access, tokenLife, scopes, addRefreshToken(store, token));
}

export function revokeFamily(store: Store, token: number): void {
  store.run('delete from oauth2token where id = ?', [token]);
}

function addRefreshToken(store: Store, token: number): string {
  const refresh = newSecret();
  store.run('insert into oauth2_refresh (hash, token) values (?, ?)', [hashSecret(refresh), token]);
  return refresh;
}

function tokenReply(
  access: string,
  lifetime: number,
  scopes: readonly string[],
  refresh: string | undefined,
): TokenReply {
  return {
    access_token: access,
    token_type: 'Bearer',
    expires_in: lifetime,
    scope: scopes.join(' '),
    ...(refresh === undefined ? {} : { refresh_token: refresh }),
  };
}
