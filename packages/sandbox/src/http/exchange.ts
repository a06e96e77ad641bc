import { Query } from './query.js';

/** Editions of the API. They differ in the prefix of every URI they give, and in a few forms of values. */
export type Prefix = '/api/' | '/api/v1/';

/** One request, as the handlers need it. */
export interface Exchange {
  /** Lower case; what `X-HTTP-Method-Override` says where it is sent. */
  readonly method: string;
  readonly prefix: Prefix;
  /** Path without the query, as received. */
  readonly path: string;
  readonly query: Query;
  readonly headers: Headers;
  /** The whole URL exactly as received: what a signature covers. */
  readonly url: string;
  readonly body: () => Promise<Uint8Array>;
  /** Whether the caller no longer waits for the answer. */
  readonly isAbandoned: () => boolean;
}

/** @param answered another URL to answer in place of the received one, which a signature covers all the same */
export function openExchange(request: Request, url: string, prefix: Prefix, answered: string = url): Exchange {
  const { pathname, search } = splitUrl(answered);
  return {
    method: (request.headers.get('x-http-method-override') ?? request.method).toLowerCase(),
    prefix,
    path: pathname,
    query: new Query(search),
    headers: request.headers,
    url,
    body: async () => new Uint8Array(await request.arrayBuffer()),
    isAbandoned: () => request.signal.aborted,
  };
}

function splitUrl(url: string): { pathname: string; search: string } {
  const pathStart = url.indexOf('/', url.indexOf('//') + 2);
  const [path = '/'] = url.slice(pathStart).split('#', 1);
  const queryStart = path.indexOf('?');
  return queryStart < 0
    ? { pathname: path, search: '' }
    : { pathname: path.slice(0, queryStart), search: path.slice(queryStart + 1) };
}
