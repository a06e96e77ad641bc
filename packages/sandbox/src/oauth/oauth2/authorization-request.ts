import { Refusal } from '../../http/errors.js';
import type { Exchange } from '../../http/exchange.js';
import { type Client, findClient } from '../clients.js';
import { redirect } from '../pages/page.js';
import { type Parameters, parametersOf, queryOf } from '../parameters.js';
import { Problem } from '../problem.js';
import { isRegistered, withParameters } from '../redirect-uris.js';
import { readScopes } from '../scopes.js';
import type { OAuthServer } from '../server.js';
import { PROOF } from './pkce.js';

/** What a program asks a user for by way of the browser. */
export interface AuthorizationRequest {
  readonly client: Client;
  /** Where the browser goes with the answer. */
  readonly redirectUri: string;
  /** The same as the request named it; null where it left it to the client's only one. */
  readonly namedRedirectUri: string | null;
  readonly responseType: 'code' | 'token';
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  /** The PKCE challenge (S256). */
  readonly challenge: string | null;
}

/**
 * Reads a request, or refuses it. Who asks and where the answer goes is checked first and refused on a page: a redirect
 * to an address that nobody registered would make the sandbox a tool of whoever made up the link.
 */
export function readAuthorizationRequest({ store }: OAuthServer, exchange: Exchange): AuthorizationRequest {
  const parameters = parametersOf(queryOf(exchange));
  const client = readClient(parameters, (clientId) => findClient(store, clientId));
  const redirectUri = readRedirectUri(parameters, client);
  const state = parameters.values.get('state');
  const refuse = (error: AuthorizationError, description: string) =>
    refusal(redirectUri, { error, error_description: description, state });

  if (parameters.repeated.size > 0) throw refuse('invalid_request', 'A parameter is repeated.');
  const responseType = parameters.values.get('response_type');
  if (responseType === undefined) throw refuse('invalid_request', "The parameter 'response_type' is missing.");
  if (responseType !== 'code' && responseType !== 'token') {
    throw refuse('unsupported_response_type', 'There is no such response type.');
  }
  if (!client.grants.includes(responseType === 'code' ? 'authorization_code' : 'implicit')) {
    throw refuse('unauthorized_client', `This client may not use the response type '${responseType}'.`);
  }
  const challenge = parameters.values.get('code_challenge') ?? null;
  const problem = problemOfProof(client, responseType, challenge, parameters.values.get('code_challenge_method'));
  if (problem !== null) throw refuse('invalid_request', problem);
  const scopes = readScopes(client, parameters.values.get('scope'));
  if (!scopes) throw refuse('invalid_scope', `This client may ask for: ${client.scopes.join(' ')}`);

  const namedRedirectUri = parameters.values.get('redirect_uri') ?? null;
  return { client, redirectUri, namedRedirectUri, responseType, scopes, state, challenge };
}

/** Codes of RFC 6749, section 4.1.2.1. */
type AuthorizationError =
  | 'invalid_request'
  | 'unauthorized_client'
  | 'access_denied'
  | 'unsupported_response_type'
  | 'invalid_scope';

/** Sends the browser back without consent. The answer stands in the query also where a token would stand in the fragment. */
export function refusal(
  redirectUri: string,
  answer: { readonly error: AuthorizationError; error_description?: string; state: string | undefined },
): Refusal {
  const { status, headers } = redirect(withParameters(redirectUri, answer));
  return new Refusal(status, null, headers);
}

function readClient({ values, repeated }: Parameters, find: (clientId: string) => Client | null): Client {
  const clientId = values.get('client_id');
  const client = clientId === undefined || repeated.has('client_id') ? null : find(clientId);
  if (client) return client;
  throw new Problem('Unknown program', 'The link that brought you here names no program that is registered.');
}

function readRedirectUri({ values, repeated }: Parameters, client: Client): string {
  const [only, ...more] = client.redirectUris;
  const named = values.get('redirect_uri') ?? (more.length === 0 ? only : undefined);
  if (named !== undefined && !repeated.has('redirect_uri') && isRegistered(client.redirectUris, named)) return named;
  throw new Problem(
    'Unknown address',
    `The link that brought you here asks to send you on to an address that ${client.name} has not registered.`,
  );
}

/** What is wrong with how a program proves that the code is brought back to where it started (RFC 7636). */
function problemOfProof(
  { secretHash }: Client,
  responseType: string,
  challenge: string | null,
  method: string | undefined,
): string | null {
  if (challenge === null) {
    if (method !== undefined) return 'There is a code_challenge_method but no code_challenge.';
    const needed = secretHash === '' && responseType === 'code';
    return needed ? 'A client without secret has to send a code_challenge (PKCE).' : null;
  }
  if (method !== 'S256') return 'The code_challenge_method must be S256.';
  return PROOF.test(challenge) ? null : 'The code_challenge is not the base64url form of a SHA-256 hash.';
}
