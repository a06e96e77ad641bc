import { Refusal } from '../http/errors.js';
import type { Exchange } from '../http/exchange.js';
import type { Accounts } from './accounts.js';
import { readBasic } from './basic.js';
import type { Principal } from './principal.js';
import { isSignatureValid, readSignature } from './signature.js';

/** Finds out who asks, or refuses. A signature is required only where one of its headers is sent. */
export function authenticate(exchange: Exchange, accounts: Accounts, now: number): Principal {
  const signed = readSignature(exchange.headers);
  if (signed) {
    const secret = accounts.secretOf(signed.key ?? '');
    const valid = secret !== null && isSignatureValid(signed, secret, exchange.url, now);
    // The body tells a bad key from a bad password, whose refusal is empty.
    if (!valid) throw new Refusal(401, { error: 'API signature failed.' });
  }
  const basic = readBasic(exchange.headers.get('authorization'));
  const principal = basic && accounts.signIn(basic.username, basic.password);
  if (!principal) throw new Refusal(401, null, { 'www-authenticate': 'Basic Realm="hexoskin"' });
  return principal;
}
