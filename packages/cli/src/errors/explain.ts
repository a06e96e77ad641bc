import {
  AuthFlowError,
  ConnectionError,
  HexoskinError,
  HttpForbidden,
  HttpUnauthorized,
  MethodNotAllowed,
  TokenRefreshError,
  UsageError,
} from 'hexoskin-client';
import type { FailureCode } from '../failure.js';

export interface Explanation {
  readonly message: string;
  readonly exitCode: FailureCode;
}

/** What an error of the library, the system or ourselves means to whoever called the command, and what they can do. */
export function explain(error: unknown): Explanation {
  if (error instanceof TokenRefreshError || error instanceof HttpUnauthorized || error instanceof AuthFlowError) {
    return { message: `${inOurWords(error.message)}; sign in with: hexoskin login`, exitCode: 3 };
  }
  if (error instanceof UsageError || error instanceof MethodNotAllowed) {
    return { message: inOurWords(error.message), exitCode: 2 };
  }
  if (error instanceof HttpForbidden) {
    return {
      message: `${error.message}; a sign-in that only reads is changed with: hexoskin login --scope readwrite`,
      exitCode: 1,
    };
  }
  if (error instanceof ConnectionError) {
    return { message: `${error.message}; see what is wrong with: hexoskin doctor`, exitCode: 1 };
  }
  if (error instanceof HexoskinError || isOfTheSystem(error)) return { message: error.message, exitCode: 1 };
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { message: `${words} (this is a mistake of the command itself; --verbose tells where)`, exitCode: 1 };
}

/** No such file, no room, no permission: Node's own words name the file. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

/** What the library tells to programmers, for people at a keyboard. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    / \(a filter that the schema does not know can be passed as .*\)$/,
    '; --query sends one that the server alone knows',
  ],
  [/: no credentials were sent: set auth$/, ': nobody is signed in'],
  [/ \(no credentials were sent: set auth\)$/, ' (nobody is signed in)'],
  [/: check auth\b/, ''],
  [/; use https:, or pass allowInsecureHttp: true if you must$/, '; use https:'],
  [/: check apiKey and apiSecret/, ''],
  [/\bbaseUrl\b/g, 'the address'],
];

function inOurWords(message: string): string {
  return WORDS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), message);
}
