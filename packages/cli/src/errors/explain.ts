import {
  AuthFlowError,
  type AuthFlowReason,
  ConnectionError,
  HexoskinError,
  HttpForbidden,
  HttpUnauthorized,
  MethodNotAllowed,
  TokenRefreshError,
  UsageError,
} from 'hexoskin-client';
import type { FailureCode } from '../failure.js';
import type { World } from '../world.js';

export interface Explanation {
  readonly message: string;
  readonly exitCode: FailureCode;
}

/** What an error of the library, the system or ourselves means to whoever called the command, and what they can do. */
export function explain(error: unknown, env: World['env']): Explanation {
  if (error instanceof AuthFlowError) {
    return { message: `${inOurWords(error.message)}${LOGIN_ADVICE[error.reason] ?? ''}`, exitCode: 3 };
  }
  if (error instanceof TokenRefreshError && !error.terminal) {
    return { message: withAdvice(error.message, SEE_DOCTOR), exitCode: 1 };
  }
  if (error instanceof TokenRefreshError || error instanceof HttpUnauthorized) {
    // A password of the environment comes before every sign-in.
    const next = (env['HEXOSKIN_AUTH'] ?? '') === '' ? 'sign in with: hexoskin login' : 'check HEXOSKIN_AUTH';
    return { message: withAdvice(error.message, next), exitCode: 3 };
  }
  if (error instanceof UsageError || error instanceof MethodNotAllowed) {
    return { message: inOurWords(error.message), exitCode: 2 };
  }
  if (error instanceof HttpForbidden) {
    return {
      message: `${error.message}; if it is for a sign-in that only reads: hexoskin login --scope readwrite`,
      exitCode: 1,
    };
  }
  if (error instanceof ConnectionError) {
    return { message: withAdvice(error.message, SEE_DOCTOR), exitCode: 1 };
  }
  if (error instanceof HexoskinError || isOfTheSystem(error)) return { message: error.message, exitCode: 1 };
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { message: `${words} (this is a mistake of the command itself; --verbose tells where)`, exitCode: 1 };
}

const SEE_DOCTOR = 'see what is wrong with: hexoskin doctor';

/** What can be done, behind what went wrong: behind a sentence or a question as one of its own. */
function withAdvice(theirs: string, advice: string): string {
  const message = inOurWords(theirs);
  return /[.?]$/.test(message) ? `${message} ${advice[0]?.toUpperCase()}${advice.slice(1)}` : `${message}; ${advice}`;
}

/** What helps where a login came to nothing. */
const LOGIN_ADVICE: Readonly<Partial<Record<AuthFlowReason, string>>> = {
  'invalid-client': '; check HEXOSKIN_API_KEY and HEXOSKIN_API_SECRET',
  'invalid-scope': '; your API key may allow no more than --scope readonly',
  'invalid-request': '; --callback is the address that is registered for your API key',
  'unsupported-grant': '; another way may be allowed, with --password or without',
};

/** No such file, no room, no permission: Node's own words name the file. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\? \(a filter that the schema does not know .*\)$/, '? If the server alone knows it, send it with --query'],
  [/ \(a filter that the schema does not know .*\)$/, '; if the server alone knows it, send it with --query'],
  [/: no credentials were sent: set auth$/, ': nobody is signed in'],
  [/ \(no credentials were sent: set auth\)$/, ' (nobody is signed in)'],
  [/: check auth\b/, ''],
  [/: the login is over, sign in again$/, ''],
  [/; use https:, or pass allowInsecureHttp: true if you must$/, '; use https:'],
  [/: check apiKey and apiSecret/, ''],
  [/\bbaseUrl\b/g, 'the address'],
];

/** What the library tells to programmers, for people at a keyboard. */
export function inOurWords(message: string): string {
  return WORDS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), message);
}
