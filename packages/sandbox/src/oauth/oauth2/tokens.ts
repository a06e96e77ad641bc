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

/**
 * What has become of a refresh token. `exchanged`: it was used, and nothing that it was exchanged for; who was killed before
 * the answer was stored may use it again. `spent`: it is nobody's to use any more.
 */
type RefreshState = 'fresh' | 'exchanged' | 'spent';

/** A refresh token as the store knows it, and the family it belongs to. */
export interface Family {
  readonly token: number;
  readonly client: number;
  readonly state: RefreshState;
  readonly grantedScopes: readonly string[];
}

export function findFamily(store: Store, refreshToken: string): Family | null {
  const sql = `select r.token, r.state, t.oauthclient_id, t.granted_scopes
    from oauth2_refresh r join oauth2token t on t.id = r.token where r.hash = ?`;
  const row = store.get(sql, [hashSecret(refreshToken)]);
  if (!row) return null;
  return {
    token: Number(row['token']),
    client: Number(row['oauthclient_id']),
    state: row['state'] as RefreshState,
    grantedScopes: splitScopes(String(row['granted_scopes'])),
  };
}

/**
 * Replaces both tokens of a family. The old access token ends at once; the old refresh token when one of the new ones is
 * used. If the old one is used again before that, its answers stand side by side, since nobody knows which of them
 * arrived: all their refresh tokens work until one is used, and the last access token.
 */
export function renewToken(
  { store, now, tokenLife }: OAuthServer,
  { token, state }: Family,
  refreshToken: string,
  scopes: readonly string[],
): TokenReply {
  if (state === 'fresh') {
    endPredecessors(store, token, hashSecret(refreshToken));
    store.run("update oauth2_refresh set state = 'exchanged' where hash = ?", [hashSecret(refreshToken)]);
  }
  const [access, refresh] = [newSecret(), addRefreshToken(store, token)];
  store.run(
    'update oauth2token set scopes = ?, expires_in = ?, expires = ?, access_hash = ?, unused_refresh = ? where id = ?',
    [scopes.join(' '), tokenLife, now() + tokenLife * 1000, hashSecret(access), hashSecret(refresh), token],
  );
  return tokenReply(access, tokenLife, scopes, refresh);
}

/** A renewed token has been used, so it arrived: all refresh tokens of its family but its own are spent. */
export function endPredecessors(store: Store, token: number, ownRefreshHash: string): void {
  store.run("update oauth2_refresh set state = 'spent' where token = ? and hash <> ?", [token, ownRefreshHash]);
  store.run('update oauth2token set unused_refresh = null where id = ?', [token]);
}

export function revokeFamily(store: Store, token: number): void {
  store.run('delete from oauth2token where id = ?', [token]);
}

function addRefreshToken(store: Store, token: number): string {
  const refresh = newSecret();
  store.run("insert into oauth2_refresh (hash, token, state) values (?, ?, 'fresh')", [hashSecret(refresh), token]);
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
