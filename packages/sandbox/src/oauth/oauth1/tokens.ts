import type { Access } from '../../auth/principal.js';
import type { Exchange } from '../../http/exchange.js';
import type { Server } from '../../tastypie/call.js';
import { storedMoment } from '../../time/datetime.js';
import { mayWrite } from '../scopes.js';
import { newSecret } from '../secrets.js';
import type { OAuthServer } from '../server.js';
import { unauthorized } from './errors.js';
import { readSignedRequest } from './request.js';
import { verify } from './verify.js';

/** Adds an `oauth1token`: lasting access, until the user deletes it. */
export function issueAccessToken(
  { store, now }: OAuthServer,
  client: number,
  userId: number,
): { readonly token: string; readonly secret: string } {
  const [token, secret] = [newSecret(), newSecret()];
  const insert =
    'insert into oauth1token ("user", oauthclient, access_token, access_token_secret, created) values (?, ?, ?, ?, ?)';
  store.run(insert, [userId, client, token, secret, storedMoment(now())]);
  return { token, secret };
}

/** Who gave the token of a signed request to a resource, and what it allows; or refuses the request. */
export function authenticateOAuth1(
  server: Server,
  exchange: Exchange,
): { readonly userId: number; readonly access: Access } {
  const request = readSignedRequest(exchange, []);
  // Users write to `oauth1token`, too: one without a name must not be what a request without a token comes by.
  if (request.token === '') throw unauthorized();
  const sql = 'select "user", oauthclient, access_token_secret from oauth1token where access_token = ?';
  const row = server.store.get(sql, [request.token]);
  const client = verify(server, exchange, request, row ? String(row['access_token_secret']) : null);
  if (!row || row['oauthclient'] !== client.id) throw unauthorized();
  return { userId: Number(row['user']), access: { client: client.id, mayWrite: mayWrite(client.scopes) } };
}
