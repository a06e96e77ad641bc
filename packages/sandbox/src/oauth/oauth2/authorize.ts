import type { Exchange } from '../../http/exchange.js';
import type { Reply } from '../../http/reply.js';
import { redirect } from '../pages/page.js';
import { withParameters } from '../redirect-uris.js';
import type { OAuthServer } from '../server.js';
import { ask } from '../sign-in/ask.js';
import { type AuthorizationRequest, readAuthorizationRequest, refusal } from './authorization-request.js';
import { issueCode } from './codes.js';
import { issueToken } from './tokens.js';

/** `/api/connect/oauth2/auth/`, where a program sends its user's browser. GET shows a page, POST is the form on it. */
export async function authorize(server: OAuthServer, exchange: Exchange): Promise<Reply> {
  const request = readAuthorizationRequest(server, exchange);
  const { client, scopes, redirectUri, state } = request;
  const outcome = await ask(server, exchange, { program: client.name, scopes, returnsTo: redirectUri });
  if ('next' in outcome) return outcome.next;
  if (outcome.allowedBy === null) throw refusal(redirectUri, { error: 'access_denied', state });
  return redirect(
    request.responseType === 'code'
      ? withCode(server, request, outcome.allowedBy)
      : withToken(server, request, outcome.allowedBy),
  );
}

function withCode(server: OAuthServer, request: AuthorizationRequest, userId: number): string {
  const { client, scopes, challenge, namedRedirectUri, redirectUri, state } = request;
  const code = issueCode(server, { client: client.id, userId, scopes, challenge, redirectUri: namedRedirectUri });
  return withParameters(redirectUri, { code, state });
}

function withToken(server: OAuthServer, request: AuthorizationRequest, userId: number): string {
  const { client, scopes, redirectUri, state } = request;
  const { reply } = issueToken(server, { client: client.id, userId, scopes }, false);
  const { access_token, expires_in, token_type, scope } = reply;
  const answer = { access_token, expires_in: String(expires_in), token_type, scope, state };
  return withParameters(redirectUri, answer, 'fragment');
}
