import { AuthFlowError, type AuthFlowReason, type ServerWords } from '../errors/auth.js';
import { quote } from './words.js';

/** What was refused: the answer of a callback, or a request for a token. */
type Step = 'callback' | 'authorization_code' | 'password' | 'oauth1-request' | 'oauth1-access';

/** The error for a login that the server refused, in its own words, which must hold no secret any more. */
export function refused(words: Required<ServerWords>, step: Step): AuthFlowError {
  const reason = reasonOf(words, step);
  const said = quote(words);
  return new AuthFlowError(
    `The login failed${said === '' ? '' : `: the server said ${said}`} (${ADVICE[reason]})`,
    reason,
    words,
  );
}

function reasonOf({ error, status }: Required<ServerWords>, step: Step): AuthFlowReason {
  if (error === 'invalid_grant') return step === 'password' ? 'bad-credentials' : 'expired';
  const known = REASONS.get(error);
  if (known) return known;
  // The client's secret was right when the request token was given.
  if (status === 401) return step === 'oauth1-access' ? 'expired' : 'invalid-client';
  return error !== '' || status === 400 ? 'invalid-request' : 'invalid-answer';
}

const REASONS: ReadonlyMap<string, AuthFlowReason> = new Map([
  ['access_denied', 'refused'],
  ['invalid_client', 'invalid-client'],
  ['invalid_scope', 'invalid-scope'],
  ['unsupported_grant_type', 'unsupported-grant'],
  ['unsupported_response_type', 'unsupported-grant'],
  ['unauthorized_client', 'unsupported-grant'],
  ['server_error', 'unavailable'],
  ['temporarily_unavailable', 'unavailable'],
]);

const ADVICE: Readonly<Record<AuthFlowReason, string>> = {
  refused: 'the person did not agree',
  'state-mismatch': 'begin the login again',
  'unknown-login': 'begin the login again',
  'missing-code': 'begin the login again',
  expired: 'the code or the login is too old, or was used already: begin the login again',
  'bad-credentials': 'user name or password are wrong, or not those of the owner of the client',
  'invalid-client': 'check apiKey and apiSecret',
  'invalid-scope': "the client may not ask for this scope; there are 'readonly' and 'readwrite'",
  'unsupported-grant': 'the client is not registered for this way of signing in',
  'invalid-request': 'is the callback address registered for this client?',
  unavailable: 'try again later',
  'invalid-answer': 'is baseUrl the address of a Hexoskin API?',
};
