import type { Server } from '../tastypie/call.js';
import type { Sessions } from './sign-in/sessions.js';

/** The parts of a running server that sign users in to programs. */
export interface OAuthServer extends Server {
  readonly sessions: Sessions;
  /** How long an OAuth 2 access token lasts, in seconds. */
  readonly tokenLife: number;
}
