import type { Exchange } from '../../http/exchange.js';
import type { Reply } from '../../http/reply.js';
import { clientNumbered } from '../clients.js';
import { refusedPage, verifierPage } from '../pages/messages.js';
import { redirect } from '../pages/page.js';
import { formOf, parametersOf, queryOf } from '../parameters.js';
import { Problem } from '../problem.js';
import { encodeForm, isRegistered, withParameters } from '../redirect-uris.js';
import type { OAuthServer } from '../server.js';
import { ask } from '../sign-in/ask.js';
import { FORM, malformed, unauthorized } from './errors.js';
import { readSignedRequest } from './request.js';
import {
  allow,
  dropRequestToken,
  findRequestToken,
  issueRequestToken,
  isVerifier,
  type RequestToken,
} from './request-tokens.js';
import { issueAccessToken } from './tokens.js';
import { verify } from './verify.js';

/** For programs that have no address: the verifier is shown to the user. */
const OUT_OF_BAND = 'oob';

/** `POST /oauth/request_token`: a program begins. */
export async function postRequestToken(server: OAuthServer, exchange: Exchange): Promise<Reply> {
  const request = readSignedRequest(exchange, (await formOf(exchange)) ?? []);
  const client = verify(server, exchange, request, '');
  const { callback } = request;
  if (!callback) throw malformed('The parameter oauth_callback is missing.');
  if (callback !== OUT_OF_BAND && !isRegistered(client.redirectUris, callback)) {
    throw malformed('The oauth_callback is not registered.');
  }
  const { token, secret } = issueRequestToken(server, client.id, callback);
  return formReply({ oauth_token: token, oauth_token_secret: secret, oauth_callback_confirmed: 'true' });
}

/** `/oauth/authorize`, where the program sends its user's browser. GET shows a page, POST is the form on it. */
export async function authorize(server: OAuthServer, exchange: Exchange): Promise<Reply> {
  const request = readRequestToken(server, exchange);
  const { token, callback } = request;
  const { name: program, scopes } = clientNumbered(server.store, request.client);
  const returnsTo = callback === OUT_OF_BAND ? null : callback;
  const outcome = await ask(server, exchange, { program, scopes, returnsTo });
  if ('next' in outcome) return outcome.next;
  if (outcome.allowedBy === null) {
    dropRequestToken(server, request);
    // The protocol has no word for it; this one is that of the "OAuth problem reporting" extension.
    const answer = { oauth_token: token, oauth_problem: 'user_refused' };
    return returnsTo === null ? refusedPage(program) : redirect(withParameters(returnsTo, answer));
  }
  const verifier = allow(server, request, outcome.allowedBy);
  if (returnsTo === null) return verifierPage(program, verifier);
  return redirect(withParameters(returnsTo, { oauth_token: token, oauth_verifier: verifier }));
}

function readRequestToken(server: OAuthServer, exchange: Exchange): RequestToken {
  const token = parametersOf(queryOf(exchange)).values.get('oauth_token');
  const request = token === undefined ? null : findRequestToken(server, token);
  // Also once somebody has allowed access: the program has its answer.
  if (request && request.userId === null) return request;
  throw new Problem(
    'Unknown request',
    'The link that brought you here is out of date. Go back to the program and start again.',
  );
}

/** `POST /oauth/access_token`: the program comes back with the proof of consent. */
export async function postAccessToken(server: OAuthServer, exchange: Exchange): Promise<Reply> {
  const signed = readSignedRequest(exchange, (await formOf(exchange)) ?? []);
  const request = findRequestToken(server, signed.token);
  const client = verify(server, exchange, signed, request?.secret ?? null);
  if (signed.verifier === undefined) throw malformed('The parameter oauth_verifier is missing.');
  if (!request || request.userId === null || request.client !== client.id || !isVerifier(request, signed.verifier)) {
    throw unauthorized();
  }
  const { userId } = request;
  const { token, secret } = server.store.transaction(() => {
    dropRequestToken(server, request);
    return issueAccessToken(server, client.id, userId);
  });
  return formReply({
    oauth_token: token,
    oauth_token_secret: secret,
    oauth_authorized_realms: client.scopes.join(' '),
  });
}

function formReply(values: Readonly<Record<string, string>>): Reply {
  return { status: 200, headers: { 'content-type': FORM, 'cache-control': 'no-store' }, body: encodeForm(values) };
}
