import type { Access } from '../../auth/principal.js';
import { Refusal } from '../../http/errors.js';
import type { Server } from '../../tastypie/call.js';
import { mayWrite, splitScopes } from '../scopes.js';
import { hashSecret } from '../secrets.js';
import { endPredecessors } from './tokens.js';

/** The token of an `Authorization: Bearer` header; null where there is none. */
export function readBearer(header: string | null): string | null {
  return /^bearer +(\S+)\s*$/i.exec(header ?? '')?.[1] ?? null;
}

/** Who gave a token and what it allows; or refuses one that is unknown, revoked or past its time. */
export function authenticateBearer(
  { store, now }: Server,
  token: string,
): { readonly userId: number; readonly access: Access } {
  const sql =
    'select id, user_id, oauthclient_id, scopes, expires, unused_refresh from oauth2token where access_hash = ?';
  const row = store.get(sql, [hashSecret(token)]);
  if (!row) throw invalidToken('The access token is unknown or was revoked');
  if (Number(row['expires']) <= now()) throw invalidToken('The access token has expired');
  if (row['unused_refresh'] !== null) endPredecessors(store, Number(row['id']), String(row['unused_refresh']));
  const access = { client: Number(row['oauthclient_id']), mayWrite: mayWrite(splitScopes(String(row['scopes']))) };
  return { userId: Number(row['user_id']), access };
}

/** 401 in the words of RFC 6750. */
export function invalidToken(description: string): Refusal {
  const challenge = `Bearer realm="hexoskin", error="invalid_token", error_description="${description}"`;
  return new Refusal(401, null, { 'www-authenticate': challenge });
}
