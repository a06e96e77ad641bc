import type { ResourceSchema } from 'hexoskin-schema';
import { type Context, Hono } from 'hono';
import { answerOAuth, oauthRoutes } from '../oauth/routes.js';
import { getDirectory } from '../tastypie/directory.js';
import { type Desk, dispatch, dispatchImport } from '../tastypie/dispatch.js';
import { Refusal } from './errors.js';
import { type Exchange, openExchange, type Prefix } from './exchange.js';
import { notFoundPage, slashRedirect } from './pages.js';
import { type Place, readPlace } from './place.js';
import { emptyReply, type Reply, toResponse } from './reply.js';

/** What the adapter of a runtime can do better than a `Request` and a `Response`. */
export interface Bindings {
  /** The URL exactly as it was received: building a `Request` may change its spelling. */
  readonly receivedUrl?: string;
  /** Another URL to answer in its place. */
  readonly answeredUrl?: string;
  /** Told of a body as it was received, where somebody reads it. */
  readonly received?: (body: Uint8Array) => void;
  /** Sends a reply. */
  readonly deliver?: (reply: Reply) => Response;
}

/** The resource that has no schema: it takes files. */
const IMPORT = 'import';

type Env = { Bindings: Bindings };

/** The URL space of the API. */
export function createApp(desk: Desk, schemas: ReadonlyMap<string, ResourceSchema>): Hono<Env> {
  const app = new Hono<Env>();
  for (const [path, route] of Object.entries(oauthRoutes)) {
    app.all(path, async (c) => deliver(c, await answerOAuth(desk.server, route, open(c, '/api/'), desk.onError)));
  }
  // The longer prefix first: to the shorter one, `v1` is the name of a resource.
  for (const prefix of ['/api/v1/', '/api/'] as const) {
    app.all(`${prefix}*`, async (c, next) => {
      const exchange = open(c, prefix);
      // The pattern matches the prefix without its slash, too.
      const place = exchange.path.startsWith(prefix) ? readPlace(exchange.path.slice(prefix.length)) : null;
      return place ? deliver(c, await answer(exchange, place)) : next();
    });
  }
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    const isMissingSlash = !pathname.endsWith('/') && isKnown(`${pathname}/`, schemas);
    return deliver(c, isMissingSlash ? slashRedirect(pathname, search.slice(1)) : notFoundPage());
  });
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    // Only the listing refuses outside of a resource, and does it without a word.
    return deliver(c, emptyReply(error.status));
  });
  return app;

  function answer(exchange: Exchange, place: Place): Reply | Promise<Reply> {
    if (place.view === 'directory') return getDirectory(exchange, schemas);
    const schema = schemas.get(place.resource);
    if (schema) return dispatch(desk, exchange, schema, place);
    if (place.resource !== IMPORT || place.view === 'set') return notFoundPage();
    return place.view === 'schema' ? emptyReply(401) : dispatchImport(desk, exchange, place);
  }
}

function open(c: Context<Env>, prefix: Prefix): Exchange {
  const exchange = openExchange(c.req.raw, c.env?.receivedUrl ?? c.req.url, prefix, c.env?.answeredUrl);
  const { received } = c.env ?? {};
  if (!received) return exchange;
  return { ...exchange, body: async () => noted(await exchange.body(), received) };
}

function noted(body: Uint8Array, received: (body: Uint8Array) => void): Uint8Array {
  received(body);
  return body;
}

function deliver(c: Context<Env>, reply: Reply): Response {
  return (c.env?.deliver ?? toResponse)(reply);
}

/** Whether there is something at a path. */
function isKnown(path: string, schemas: ReadonlyMap<string, ResourceSchema>): boolean {
  const [, rest] = /^\/api\/(?:v1\/)?(.*)$/.exec(path) ?? [];
  if (Object.hasOwn(oauthRoutes, path)) return true;
  const place = rest === undefined ? null : readPlace(rest);
  return place !== null && (place.view === 'directory' || place.resource === IMPORT || schemas.has(place.resource));
}
