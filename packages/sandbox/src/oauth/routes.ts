import { failure, Refusal } from '../http/errors.js';
import type { Exchange } from '../http/exchange.js';
import { type Reply, refusalReply } from '../http/reply.js';
import * as oauth1 from './oauth1/endpoints.js';
import { authorize } from './oauth2/authorize.js';
import { postToken } from './oauth2/token.js';
import { problemPage } from './pages/messages.js';
import { Problem } from './problem.js';
import type { OAuthServer } from './server.js';

type Handler = (server: OAuthServer, exchange: Exchange) => Promise<Reply>;

/** Handlers of a path, by method. */
export type OAuthRoute = Readonly<Record<string, Handler>>;

/** What is served where. */
export const oauthRoutes: Readonly<Record<string, OAuthRoute>> = {
  '/api/connect/oauth2/auth/': { get: authorize, post: authorize },
  '/api/connect/oauth2/token/': { post: postToken },
  '/oauth/request_token': { post: oauth1.postRequestToken },
  '/oauth/authorize': { get: oauth1.authorize, post: oauth1.authorize },
  '/oauth/access_token': { post: oauth1.postAccessToken },
};

/** Answers a request to one of them. `onError` is told of failures of the sandbox itself. */
export async function answerOAuth(
  server: OAuthServer,
  route: OAuthRoute,
  exchange: Exchange,
  onError: (error: unknown) => void,
): Promise<Reply> {
  try {
    const handler = Object.hasOwn(route, exchange.method) ? route[exchange.method] : undefined;
    if (!handler) throw notAllowed(exchange, Object.keys(route));
    return await handler(server, exchange);
  } catch (error) {
    if (error instanceof Problem) return problemPage(error);
    if (error instanceof Refusal) return refusalReply(error);
    onError(error);
    return refusalReply(failure(500));
  }
}

function notAllowed({ method }: Exchange, methods: readonly string[]): Refusal {
  const allow = methods.join(',').toUpperCase();
  return new Refusal(method === 'options' ? 200 : 405, null, { allow }, allow);
}
