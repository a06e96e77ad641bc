import type { ResourceSchema } from 'hexoskin-schema';
import { Hono } from 'hono';
import { getDirectory } from '../tastypie/directory.js';
import { type Desk, dispatch, type Place } from '../tastypie/dispatch.js';
import { Refusal } from './errors.js';
import { type Exchange, openExchange, type Prefix } from './exchange.js';
import { notFoundPage, slashRedirect } from './pages.js';
import { emptyReply, refusalReply } from './reply.js';

/** What the adapter of a runtime may know better than the request. */
export interface Bindings {
  /** The URL exactly as it was received, where building a `Request` may have changed its spelling. */
  readonly receivedUrl?: string;
}

/** The URL space of the API. */
export function createApp(desk: Desk, schemas: ReadonlyMap<string, ResourceSchema>): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  // The longer prefix first: to the shorter one, `v1` is the name of a resource.
  for (const prefix of ['/api/v1/', '/api/'] as const) {
    app.all(prefix, (c) => getDirectory(open(c.req.raw, c.env, prefix), schemas));
    for (const [pattern, place] of PLACES) {
      app.all(`${prefix}:resource/${pattern}`, (c) => {
        const exchange = open(c.req.raw, c.env, prefix);
        const { resource = '', rest = '' } = c.req.param() as Record<string, string>;
        return answer(exchange, resource, place(rest));
      });
    }
  }
  app.post('/api/connect/oauth2/token/', tokenRefusal);
  app.notFound((c) => {
    const url = new URL(c.req.url);
    const isMissingSlash = !url.pathname.endsWith('/') && isKnown(`${url.pathname}/`, schemas);
    return isMissingSlash ? slashRedirect(url.pathname, url.search.slice(1)) : notFoundPage();
  });
  return app;

  function answer(exchange: Exchange, resource: string, place: Place): Response | Promise<Response> {
    const schema = schemas.get(resource);
    if (schema) return dispatch(desk, exchange, schema, place);
    return resource === 'import' && place.view === 'schema' ? emptyReply(401) : notFoundPage();
  }
}

/** OAuth is not served yet. This is the answer on which the vendor's programs fall back to signed requests. */
function tokenRefusal(): Response {
  return refusalReply(new Refusal(400, { error: 'unsupported_grant_type' }));
}

const PLACES: readonly [string, (rest: string) => Place][] = [
  ['', () => ({ view: 'list' })],
  ['schema/', () => ({ view: 'schema' })],
  ['set/:rest/', (keys) => ({ view: 'set', keys })],
  ['set/', () => ({ view: 'set', keys: '' })],
  [':rest/', (key) => ({ view: 'detail', key })],
];

function open(request: Request, bindings: Bindings | undefined, prefix: Prefix): Exchange {
  return openExchange(request, bindings?.receivedUrl ?? request.url, prefix);
}

/** Whether a path ends in something that the API serves. */
function isKnown(path: string, schemas: ReadonlyMap<string, ResourceSchema>): boolean {
  if (path === '/api/' || path === '/api/v1/') return true;
  const [, resource = ''] = /^\/api\/(?:v1\/)?([^/]+)\/(?:(?:set\/)?[^/]+\/)?$/.exec(path) ?? [];
  return schemas.has(resource);
}
