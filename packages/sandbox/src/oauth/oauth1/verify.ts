import type { Exchange } from '../../http/exchange.js';
import type { Server } from '../../tastypie/call.js';
import { type Client, findClient } from '../clients.js';
import { isSame } from '../secrets.js';
import { malformed, unauthorized } from './errors.js';
import type { SignedRequest } from './request.js';
import { signature, signatureBase } from './signature.js';

/** How far the clock of a signed request may be off, in seconds. */
const SKEW = 300;

/**
 * Checks that a request is signed by a consumer and with a token's secret, just now and for the first time. Answers the
 * consumer: an API key, which is the public name of an `oauthclient`, too.
 */
export function verify(
  { store, accounts, now }: Server,
  exchange: Exchange,
  request: SignedRequest,
  tokenSecret: string | null,
): Client {
  const seconds = Math.floor(now() / 1000);
  if (Math.abs(request.timestamp - seconds) > SKEW) {
    throw malformed(`The timestamp is more than ${SKEW} seconds off the server's clock.`);
  }
  const client = findClient(store, request.consumerKey);
  const secret = accounts.secretOf(request.consumerKey);
  if (!client || secret === null || tokenSecret === null) throw unauthorized();
  const base = signatureBase(exchange.method, exchange.url, request.parameters);
  if (!isSame(request.signature, signature(base, secret, tokenSecret))) throw unauthorized();
  // After the signature: nobody else can use up a consumer's nonces.
  if (!isFresh(request, { store, seconds })) throw unauthorized();
  return client;
}

/** Remembers a nonce for as long as its timestamp would be taken. False where it was used before. */
function isFresh(
  { consumerKey, token, timestamp, nonce }: SignedRequest,
  { store, seconds }: { store: Server['store']; seconds: number },
): boolean {
  return store.transaction(() => {
    store.run('delete from oauth1_nonce where timestamp < ?', [seconds - SKEW]);
    const key = [timestamp, consumerKey, token, nonce];
    const where = 'timestamp = ? and consumer = ? and token = ? and nonce = ?';
    if (store.get(`select 1 from oauth1_nonce where ${where}`, key)) return false;
    store.run('insert into oauth1_nonce (timestamp, consumer, token, nonce) values (?, ?, ?, ?)', key);
    return true;
  });
}
