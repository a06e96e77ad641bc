import { brand, HexoskinError } from './base.js';

/**
 * Why a login did not succeed:
 *
 * - `refused`: the person, or the server on their behalf, did not agree
 * - `state-mismatch`: the callback has no state, or not that of the login; somebody may have forged it
 * - `unknown-login`: the callback belongs to no login under way here; it was used already, or begun elsewhere
 * - `missing-code`: the callback brings neither a code (token, verifier) nor a refusal
 * - `expired`: the code or the login is too old, or was used already
 * - `bad-credentials`: user name or password are wrong
 * - `invalid-client`: the server does not know the client, or its secret is wrong
 * - `invalid-scope`: the client may not have what it asked for
 * - `unsupported-grant`: the server or the client's registration does not allow this way of signing in
 * - `invalid-request`: the server could not make sense of the request; often the callback address is not registered
 * - `unavailable`: the server cannot do it now
 * - `invalid-answer`: the server answered something that OAuth does not know
 */
export type AuthFlowReason =
  | 'refused'
  | 'state-mismatch'
  | 'unknown-login'
  | 'missing-code'
  | 'expired'
  | 'bad-credentials'
  | 'invalid-client'
  | 'invalid-scope'
  | 'unsupported-grant'
  | 'invalid-request'
  | 'unavailable'
  | 'invalid-answer';

/** What the server said, as far as it said anything. */
export interface ServerWords {
  /** HTTP status of the answer; null where the words came with the callback. */
  readonly status?: number | null;
  /** OAuth's code, as `access_denied`. */
  readonly error?: string;
  /** The explanation for people. */
  readonly errorDescription?: string;
}

/** A login by OAuth did not succeed. */
export class AuthFlowError extends HexoskinError {
  override readonly name: string = 'AuthFlowError';
  /** Why, as a word to decide by. */
  readonly reason: AuthFlowReason;
  /** The server's code for it, as `access_denied`; empty where it gave none. */
  readonly error: string;
  /** The server's explanation; empty where it gave none. */
  readonly errorDescription: string;
  /** HTTP status of the answer; null where there was none. */
  readonly status: number | null;

  static {
    brand(this, 'AuthFlowError');
  }

  constructor(message: string, reason: AuthFlowReason, words: ServerWords = {}) {
    super(message);
    this.reason = reason;
    this.error = words.error ?? '';
    this.errorDescription = words.errorDescription ?? '';
    this.status = words.status ?? null;
  }
}

/** An access token could not be renewed, so that the request was not sent (again). */
export class TokenRefreshError extends HexoskinError {
  override readonly name: string = 'TokenRefreshError';
  /**
   * True where the login is over and only signing in again helps. False where the token is kept, because a later try may
   * succeed: the server could not be reached, or the client's own key or secret is wrong.
   */
  readonly terminal: boolean;
  /** The server's code for it, as `invalid_grant`; empty where it gave none. */
  readonly error: string;
  /** The server's explanation; empty where it gave none. */
  readonly errorDescription: string;

  static {
    brand(this, 'TokenRefreshError');
  }

  constructor(message: string, terminal: boolean, words: ServerWords = {}, options?: ErrorOptions) {
    super(message, options);
    this.terminal = terminal;
    this.error = words.error ?? '';
    this.errorDescription = words.errorDescription ?? '';
  }
}
