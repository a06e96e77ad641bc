import { emptyReply, type Reply } from './reply.js';

/** Headers of answers that pages may read, beside those that they always may. */
const EXPOSED =
  'Accept-Ranges, Content-Disposition, Content-Range, ETag, Location, Retry-After, WWW-Authenticate, X-HexoCache';

/** Lets pages of chosen origins read what the sandbox answers (CORS). Cookies are not for them: the API needs none. */
export class Cors {
  readonly #origins: ReadonlySet<string>;

  /** Throws a `TypeError` for what is no origin: it would never match. */
  constructor(origins: readonly string[]) {
    for (const origin of origins) checkOrigin(origin);
    this.#origins = new Set(origins);
  }

  /** Answers what a browser asks before it sends a page's request; null for other requests. */
  preflight(request: Request): Reply | null {
    const { method, headers } = request;
    if (method !== 'OPTIONS' || !headers.has('access-control-request-method') || !this.#allows(headers)) return null;
    const reply = emptyReply(204, {
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': headers.get('access-control-request-headers') ?? '',
      // Seconds.
      'access-control-max-age': '600',
    });
    return this.open(request, reply);
  }

  /** The reply to a request, readable for the page that sent it if that is one of the chosen. */
  open({ headers }: Request, reply: Reply): Reply {
    if (this.#origins.size === 0) return reply;
    return { ...reply, headers: { ...reply.headers, ...this.#added(headers, reply.headers['vary']) } };
  }

  /** The same of a response that is under way. */
  openResponse({ headers }: Request, response: Response): Response {
    if (this.#origins.size === 0) return response;
    const added = this.#added(headers, response.headers.get('vary') ?? undefined);
    for (const [name, value] of Object.entries(added)) response.headers.set(name, value);
    return response;
  }

  #added(asked: Headers, vary: string | undefined): Readonly<Record<string, string>> {
    const varied = { vary: vary === undefined ? 'Origin' : `${vary}, Origin` };
    if (!this.#allows(asked)) return varied;
    return {
      ...varied,
      'access-control-allow-origin': asked.get('origin') ?? '',
      'access-control-expose-headers': EXPOSED,
    };
  }

  #allows(headers: Headers): boolean {
    return this.#origins.has(headers.get('origin') ?? '');
  }
}

function checkOrigin(origin: string): void {
  const right = URL.canParse(origin) ? new URL(origin).origin : 'null';
  if (right === origin) return;
  const instead = right === 'null' ? "Write it like 'http://localhost:3000'." : `Write '${right}'.`;
  throw new TypeError(`'${origin}' is not the origin of a web page. ${instead}`);
}
