import { readBasic } from '../auth/basic.js';
import { isOAuth1 } from '../oauth/oauth1/request.js';
import { readBearer } from '../oauth/oauth2/bearer.js';
import { hashSecret } from '../oauth/secrets.js';
import type { Store } from '../store/store.js';

/**
 * In whose name a request comes: an e-mail address, or null. Whether the credentials are right is not looked at, which
 * would use up the nonces of signed requests.
 */
export function userNamed(store: Store, headers: Headers): string | null {
  const authorization = headers.get('authorization');
  const bearer = readBearer(authorization);
  if (bearer !== null) return ownerOf(store, OAUTH2, hashSecret(bearer));
  if (isOAuth1(authorization)) return ownerOf(store, OAUTH1, /oauth_token="([^"]*)"/.exec(authorization ?? '')?.[1]);
  return readBasic(authorization)?.username ?? null;
}

const OAUTH2 = 'select u.username from oauth2token t join "user" u on u.id = t.user_id where t.access_hash = ?';
const OAUTH1 = 'select u.username from oauth1token t join "user" u on u.id = t."user" where t.access_token = ?';

function ownerOf(store: Store, sql: string, token = ''): string | null {
  const username = store.get(sql, [token])?.['username'];
  return typeof username === 'string' ? username : null;
}
