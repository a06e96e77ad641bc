import type { Exchange } from '../../http/exchange.js';
import type { Reply } from '../../http/reply.js';
import { encodeJson } from '../../json/encode.js';
import { formOf, parametersOf, queryOf } from '../parameters.js';
import type { OAuthServer } from '../server.js';
import { authenticateClient } from './client-authentication.js';
import { NOT_KEPT, tokenRefusal } from './errors.js';
import { authorizationCode, type GrantType, password, refreshToken } from './grants.js';

const GRANT_TYPES: ReadonlyMap<string, GrantType> = new Map([
  ['authorization_code', authorizationCode],
  ['password', password],
  ['refresh_token', refreshToken],
]);

/** `POST /api/connect/oauth2/token/`. */
export async function postToken(server: OAuthServer, exchange: Exchange): Promise<Reply> {
  const form = await formOf(exchange);
  if (!form) throw tokenRefusal('invalid_request', 'The body must be application/x-www-form-urlencoded.');
  // The live service reads the query, too. The client's own secret is taken from nowhere but the header and the body.
  const { values, repeated } = parametersOf([...form, ...queryOf(exchange)]);
  if (repeated.size > 0) throw tokenRefusal('invalid_request', 'A parameter is repeated.');
  const name = values.get('grant_type');
  if (name === undefined) throw tokenRefusal('invalid_request', "The parameter 'grant_type' is missing.");
  const grantType = GRANT_TYPES.get(name);
  if (!grantType) throw tokenRefusal('unsupported_grant_type', 'There is no such grant type.');
  const client = authenticateClient(server, exchange, parametersOf(form).values);
  const headers = { 'content-type': 'application/json', ...NOT_KEPT };
  return { status: 200, headers, body: encodeJson(grantType(server, client, values)) };
}
