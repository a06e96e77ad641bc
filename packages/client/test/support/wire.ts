import type { Fetch } from 'hexoskin-client';

/** One request as the client sent it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Headers;
  /** The body's text; empty where there is none. */
  readonly body: string;
  readonly signal: AbortSignal | null;
}

/** Answers that the server has given already, but that are still on their way. */
export interface Held {
  /** Settles when the server has answered the first of them. */
  readonly answered: Promise<void>;
  /** Lets them arrive, and all further ones too. */
  release(): void;
}

type Handler = (request: Request) => Promise<Response>;
type Change = (response: Response, sent: Sent) => Response | Promise<Response>;

/**
 * The way between a client and a server in the same process: `fetch` for the client, and a record of what went over it.
 * Tests can hold answers back and change them on the way.
 */
export class Wire {
  readonly sent: Sent[] = [];
  /** Most requests that were under way at the same time. */
  mostAtOnce = 0;
  #underWay = 0;
  readonly #handler: Handler;
  readonly #holds: { pattern: RegExp; gate: Promise<void>; onAnswer: () => void }[] = [];
  readonly #changes: { pattern: RegExp; change: Change }[] = [];

  constructor(handler: Handler) {
    this.#handler = handler;
  }

  readonly fetch: Fetch = async (url, init) => {
    const { pathname, search } = new URL(url);
    const sent: Sent = {
      method: init.method ?? 'GET',
      url,
      path: pathname + search,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : '',
      signal: init.signal ?? null,
    };
    this.sent.push(sent);
    this.#underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay);
    try {
      const { signal, ...rest } = init;
      return await this.#deliver(sent, await this.#handler(new Request(url, rest)));
    } finally {
      this.#underWay -= 1;
    }
  };

  /** The requests sent so far, as `GET /api/range/`. */
  get lines(): string[] {
    return this.sent.map(({ method, path }) => `${method} ${path}`);
  }

  /** The requests that were no part of discovery. */
  get calls(): string[] {
    return this.lines.filter((line) => !/ (\/api\/(v1\/)?|.*\/schema\/)$/.test(line));
  }

  /** Forgets what was sent so far. */
  clear(): void {
    this.sent.length = 0;
    this.mostAtOnce = 0;
  }

  /** Holds the answers to requests back whose line (`GET /api/range/`) matches: all of them, or only the first. */
  hold(pattern: RegExp, which: 'all' | 'first' = 'all'): Held {
    let release = (): void => {};
    let onAnswer = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answered = new Promise<void>((resolve) => {
      onAnswer = resolve;
    });
    const end = (): void => {
      const place = this.#holds.indexOf(hold);
      if (place >= 0) this.#holds.splice(place, 1);
    };
    const hold = {
      pattern,
      gate,
      onAnswer: () => {
        if (which === 'first') end();
        onAnswer();
      },
    };
    this.#holds.push(hold);
    return {
      answered,
      release: () => {
        end();
        release();
      },
    };
  }

  /** Changes the answers to requests whose line matches; gives a function that ends it. */
  change(pattern: RegExp, change: Change): () => void {
    const entry = { pattern, change };
    this.#changes.push(entry);
    return () => {
      this.#changes.splice(this.#changes.indexOf(entry), 1);
    };
  }

  async #deliver(sent: Sent, response: Response): Promise<Response> {
    const line = `${sent.method} ${sent.path}`;
    let delivered = response;
    for (const { pattern, change } of this.#changes) {
      if (pattern.test(line)) delivered = await change(delivered, sent);
    }
    for (const { pattern, gate, onAnswer } of [...this.#holds]) {
      if (!pattern.test(line)) continue;
      onAnswer();
      await gate;
    }
    return delivered;
  }
}

/** The answer without its body, as servers give it that do not return what they store. */
export async function withoutBody(response: Response): Promise<Response> {
  await response.arrayBuffer();
  const headers = new Headers(response.headers);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.delete('content-length');
  // Only these statuses are allowed to have no body at all in a Response.
  const status = response.status === 200 ? 204 : response.status;
  return new Response(status === 204 ? null : '', { status, headers });
}

/** The answer with its JSON changed. */
export function withJson<Body = Record<string, unknown>>(change: (body: Body) => unknown): Change {
  return async (response) =>
    new Response(JSON.stringify(change((await response.json()) as Body)), {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
}

/** A JSON answer of a server. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}
