import { Query } from '../http/query.js';

/** A request as far as rules look at it. */
export interface Asked {
  /** Lower case; what `X-HTTP-Method-Override` says where it is sent. */
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Query;
  readonly headers: Headers;
  /** The body as text, while the sandbox still reads it itself. */
  readonly text: () => Promise<string>;
}

export function readAsked(request: Request, url: string): Asked {
  const { headers } = request;
  const { pathname, search } = new URL(url);
  return {
    method: (headers.get('x-http-method-override') ?? request.method).toLowerCase(),
    path: pathname,
    query: new Query(search),
    headers,
    text: () => request.clone().text(),
  };
}
