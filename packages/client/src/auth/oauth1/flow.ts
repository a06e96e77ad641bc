import type { Settings } from '../../api/settings.js';
import { AuthFlowError, type ServerWords } from '../../errors/auth.js';
import { serverMessage } from '../../errors/server-message.js';
import { takePending } from '../callback.js';
import type { OAuth1Credentials } from '../oauth.js';
import type { PendingLoginStore } from '../pending-logins.js';
import { post, throwIfDown } from '../post.js';
import { refused } from '../refused.js';
import { withoutSecrets } from '../words.js';
import { oauth1Authorization } from './signature.js';

/** Begins a login: the address to which the person has to be sent. */
export async function beginOAuth1(
  settings: Settings,
  pendingLogins: PendingLoginStore,
  callbackUri: string,
): Promise<string> {
  const client = { apiKey: settings.apiKey, apiSecret: settings.apiSecret, token: '', tokenSecret: '' };
  const answer = await ask(settings, '/oauth/request_token', client, { oauth_callback: callbackUri }, 'oauth1-request');
  const { token, tokenSecret } = credentialsIn(answer);
  // Without it the server is one of OAuth 1.0, in which a login could be passed on to somebody else.
  if (answer.get('oauth_callback_confirmed') !== 'true')
    throw new AuthFlowError('The server did not confirm the callback address', 'invalid-answer');
  const startedAt = settings.now();
  await pendingLogins.put({ key: token, flow: 'oauth1', callbackUri, scope: '', secret: tokenSecret, startedAt });
  const url = new URL('/oauth/authorize', settings.root.origin);
  url.searchParams.set('oauth_token', token);
  return url.href;
}

/** Ends a login with what its callback brought. */
export async function finishOAuth1(
  settings: Settings,
  pendingLogins: PendingLoginStore,
  callbackUrl: string,
): Promise<OAuth1Credentials> {
  const callback = new URLSearchParams(callbackUrl.split('#', 1)[0]?.split('?').slice(1).join('?'));
  const token = callback.get('oauth_token') ?? callback.get('denied') ?? '';
  if (token === '')
    throw new AuthFlowError('The callback has no oauth_token: pass its whole address, query included', 'missing-code');
  const login = await takePending(pendingLogins, token, ['oauth1'], settings.now());
  const verifier = callback.get('oauth_verifier') ?? '';
  if (verifier === '') throw withoutVerifier(callback);
  const client = { apiKey: settings.apiKey, apiSecret: settings.apiSecret, token, tokenSecret: login.secret };
  const answer = await ask(settings, '/oauth/access_token', client, { oauth_verifier: verifier }, 'oauth1-access');
  return { ...client, ...credentialsIn(answer) };
}

/** Servers tell a refusal in different ways: RFC 5849 names none. */
function withoutVerifier(callback: URLSearchParams): AuthFlowError {
  const error = callback.get('error') ?? callback.get('oauth_problem') ?? '';
  if (error === '' && !callback.has('denied'))
    return new AuthFlowError(
      'The callback has no oauth_verifier: the person did not agree, or it was cut',
      'missing-code',
    );
  const words = { error: 'access_denied', errorDescription: callback.get('error_description') ?? '' };
  return refused(withoutSecrets(words, []), 'callback');
}

async function ask(
  settings: Settings,
  path: string,
  credentials: OAuth1Credentials,
  more: Readonly<Record<string, string>>,
  step: 'oauth1-request' | 'oauth1-access',
): Promise<URLSearchParams> {
  const url = settings.root.origin + path;
  const authorization = await oauth1Authorization('POST', url, credentials, settings.now(), more);
  const response = await post(settings, url, { Authorization: authorization }, null);
  const text = await response.text();
  if (response.status === 200) return new URLSearchParams(text);
  const secrets = [credentials.apiSecret, credentials.tokenSecret, more['oauth_verifier'] ?? ''];
  const words = withoutSecrets(wordsOf(response.status, text), secrets);
  throwIfDown(url, response, words, settings.now());
  throw refused(words, step);
}

function wordsOf(status: number, text: string): ServerWords {
  const form = new URLSearchParams(text);
  const error = form.get('error');
  if (error === null) return { status, errorDescription: serverMessage(text) };
  return { status, error, errorDescription: form.get('error_description') ?? '' };
}

function credentialsIn(answer: URLSearchParams): { token: string; tokenSecret: string } {
  const [token, tokenSecret] = [answer.get('oauth_token') ?? '', answer.get('oauth_token_secret') ?? ''];
  if (token === '' || tokenSecret === '')
    throw new AuthFlowError(
      'The server answered no OAuth 1 token: is baseUrl the address of a Hexoskin API?',
      'invalid-answer',
    );
  return { token, tokenSecret };
}
