import * as oauth from 'oauth4webapi';
import type { Settings } from '../../api/settings.js';
import { AuthFlowError } from '../../errors/auth.js';
import { UsageError } from '../../errors/usage.js';
import { takePending } from '../callback.js';
import type { PendingLogin, PendingLoginStore } from '../pending-logins.js';
import { refused } from '../refused.js';
import { withoutSecrets } from '../words.js';
import type { OAuth2Token } from './token.js';
import type { TokenAnswer, TokenEndpoint } from './token-endpoint.js';

/** How a person is asked to log in. */
export interface LoginOptions {
  /**
   * `'authorization_code'` (default): the callback brings a code, which is exchanged for a token that can be renewed.
   * `'implicit'`: the callback brings the access token itself, which cannot be renewed.
   */
  grantType?: 'authorization_code' | 'implicit' | undefined;
  /** What the token shall allow: `'readonly'` (default) or `'readwrite'`. */
  scope?: string | undefined;
  /** Whether the code is bound to this login by PKCE (S256). Default true; false only for servers that refuse it. */
  pkce?: boolean | undefined;
}

/** Begins a login: the address to which the person has to be sent. */
export async function beginOAuth2(
  settings: Settings,
  pendingLogins: PendingLoginStore,
  callbackUri: string,
  options: LoginOptions,
): Promise<string> {
  const { grantType = 'authorization_code', scope = 'readonly', pkce = true } = options;
  if (grantType !== 'authorization_code' && grantType !== 'implicit')
    throw new UsageError(`grantType is 'authorization_code' or 'implicit', not ${JSON.stringify(grantType)}`);
  const state = oauth.generateRandomState();
  const verifier = grantType === 'authorization_code' && pkce ? oauth.generateRandomCodeVerifier() : '';
  const url = new URL('/api/connect/oauth2/auth/', settings.root.origin);
  url.search = new URLSearchParams({
    response_type: grantType === 'implicit' ? 'token' : 'code',
    client_id: settings.apiKey,
    redirect_uri: callbackUri,
    scope,
    state,
    ...(verifier === '' ? {} : await challengeOf(verifier)),
  }).toString();
  const startedAt = settings.now();
  await pendingLogins.put({ key: state, flow: grantType, callbackUri, scope, secret: verifier, startedAt });
  return url.href;
}

async function challengeOf(verifier: string): Promise<Record<string, string>> {
  return { code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' };
}

/** Ends a login with what its callback brought. */
export async function finishOAuth2(
  settings: Settings,
  endpoint: TokenEndpoint,
  pendingLogins: PendingLoginStore,
  callbackUrl: string,
): Promise<OAuth2Token> {
  const parameters = parametersOf(callbackUrl);
  const state = parameters.get('state');
  if (state === null || state === '')
    throw new AuthFlowError(
      'The callback has no state, so that it may be forged: begin the login again',
      'state-mismatch',
    );
  const login = await takePending(pendingLogins, state, ['authorization_code', 'implicit'], settings.now());
  const valid = validate(endpoint, parameters, login);
  if (login.flow === 'implicit') return tokenInCallback(valid, login, settings.now());
  if (!valid.get('code'))
    throw new AuthFlowError('The callback has no code: pass its whole address, query included', 'missing-code');
  if (valid.getAll('code').length > 1)
    throw new AuthFlowError('The callback has more than one code: somebody has changed it', 'invalid-answer');
  return tokenOf(await endpoint.code(valid, login.callbackUri, login.secret, login.scope), 'authorization_code');
}

/** Signs in with a user's own name and password. */
export async function passwordLogin(
  endpoint: TokenEndpoint,
  { username, password, scope }: { readonly username: string; readonly password: string; readonly scope: string },
): Promise<OAuth2Token> {
  return tokenOf(await endpoint.password(username, password, scope), 'password');
}

function tokenOf(answer: TokenAnswer, grant: 'authorization_code' | 'password'): OAuth2Token {
  if ('refusal' in answer) throw refused(answer.refusal, grant);
  return answer.token;
}

/** A code and every refusal come in the query, an access token in the fragment. */
function parametersOf(callbackUrl: string): URLSearchParams {
  const [rest = '', fragment = ''] = splitAt(callbackUrl, '#');
  const inFragment = new URLSearchParams(fragment);
  return inFragment.has('state') ? inFragment : new URLSearchParams(splitAt(rest, '?')[1]);
}

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}

function validate(endpoint: TokenEndpoint, parameters: URLSearchParams, login: PendingLogin): URLSearchParams {
  try {
    return oauth.validateAuthResponse(endpoint.server, endpoint.client, parameters, login.key);
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) {
      const words = { error: error.error, errorDescription: error.error_description ?? '' };
      throw refused(withoutSecrets(words, [login.key, login.secret]), 'callback');
    }
    throw new AuthFlowError(`The callback is not valid: ${(error as Error).message}`, 'invalid-answer');
  }
}

function tokenInCallback(parameters: URLSearchParams, { scope }: PendingLogin, now: number): OAuth2Token {
  const accessToken = parameters.get('access_token') ?? '';
  if (accessToken === '')
    throw new AuthFlowError(
      'The callback has no access_token: pass its whole address, with what follows the #',
      'missing-code',
    );
  const type = parameters.get('token_type') ?? '';
  if (type.toLowerCase() !== 'bearer')
    throw new AuthFlowError('The callback brings a token of a type other than Bearer', 'invalid-answer');
  const seconds = Number(parameters.get('expires_in') ?? Number.NaN);
  return {
    accessToken,
    obtainedAt: now,
    ...(Number.isFinite(seconds) ? { expiresAt: now + seconds * 1000 } : {}),
    scope: parameters.get('scope') ?? scope,
  };
}
