import { Refusal } from '../http/errors.js';
import type { Exchange } from '../http/exchange.js';
import { isSigned } from '../oauth/oauth1/request.js';
import { authenticateOAuth1 } from '../oauth/oauth1/tokens.js';
import { authenticateBearer, readBearer } from '../oauth/oauth2/bearer.js';
import type { Server } from '../tastypie/call.js';
import { readBasic } from './basic.js';
import type { Access, Principal } from './principal.js';
import { isSignatureValid, readSignature } from './signature.js';

/** Finds out who asks, or refuses. A signature is required only where one of its headers is sent. */
export function authenticate(server: Server, exchange: Exchange): Principal {
  checkSignature(server, exchange);
  const authorization = exchange.headers.get('authorization');
  const bearer = readBearer(authorization);
  if (bearer !== null) return inNameOf(server, authenticateBearer(server, bearer));
  if (isSigned(exchange)) return inNameOf(server, authenticateOAuth1(server, exchange));
  const basic = readBasic(authorization);
  const principal = basic && server.accounts.signIn(basic.username, basic.password);
  if (!principal) throw new Refusal(401, null, { 'www-authenticate': 'Basic Realm="hexoskin"' });
  return principal;
}

function checkSignature({ accounts, now }: Server, exchange: Exchange): void {
  const signed = readSignature(exchange.headers);
  if (!signed) return;
  const secret = accounts.secretOf(signed.key ?? '');
  const valid = secret !== null && isSignatureValid(signed, secret, exchange.url, now());
  // The body tells a bad key from a bad password, whose refusal is empty.
  if (!valid) throw new Refusal(401, { error: 'API signature failed.' });
}

/** A program sees what its user sees. */
function inNameOf(server: Server, { userId, access }: { readonly userId: number; readonly access: Access }): Principal {
  return { ...server.accounts.principal(userId), access };
}
