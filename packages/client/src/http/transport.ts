import type { Authentication } from '../auth/authentication.js';
import { errorFromResponse } from '../errors/from-response.js';
import { looksLikeHtml } from '../errors/server-message.js';
import { ConnectionError, DecodeError } from '../errors/transport.js';
import { sleep } from './abort.js';
import { attempt, type Fetch, limited, type RawAnswer } from './attempt.js';
import { type ApiRoot, resolveLink } from './base-url.js';
import type { Gate } from './gate.js';
import { parseJson } from './json.js';
import { ApiResponse, keepBytes, keepStream } from './response.js';
import { randomFraction, retryDelay } from './retry.js';

/** A request as the rest of the library asks for it. */
export interface WireRequest {
  readonly method: string;
  /** Path with query, or a link that the server gave. */
  readonly link: string;
  readonly auth: Authentication | null;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text of the body. */
  readonly body?: string;
  /** Media type to ask for. */
  readonly accept: string;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds until the answer must be complete. */
  readonly timeout: number;
  /** How often to send the request again after failures that may pass. */
  readonly retries: number;
  /** Whether sending it twice has the effect of sending it once. */
  readonly repeatable: boolean;
  /** Whether the bytes of a successful answer are wanted as well; its body is then parsed when it is first read. */
  readonly keepBytes?: boolean;
  /** Whether the body of a successful answer is wanted as it comes. The timeout then ends with the headers. */
  readonly streams?: boolean;
}

export interface TransportOptions {
  readonly root: ApiRoot;
  readonly fetch: Fetch;
  readonly gate: Gate;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
}

const MOST_REDIRECTS = 5;

/** Sends requests: signs each attempt, retries what may be retried, and turns error statuses into errors. */
export class Transport {
  readonly root: ApiRoot;
  readonly #fetch: Fetch;
  readonly #gate: Gate;
  readonly #now: () => number;

  constructor(options: TransportOptions) {
    this.root = options.root;
    this.#fetch = options.fetch;
    this.#gate = options.gate;
    this.#now = options.now;
  }

  /** The complete answer, when its status is 2xx; rejects with the typed error otherwise. */
  async send(request: WireRequest): Promise<ApiResponse> {
    const url = resolveLink(this.root, request.link);
    const what = `${request.method} ${url.href}`;
    for (let count = 1; ; count += 1) {
      try {
        return await this.#gate.run(() => this.#once(request, url, count), request.signal, what);
      } catch (error) {
        const delay =
          count <= request.retries ? retryDelay(error, request.repeatable, count, randomFraction(), this.#now()) : null;
        if (delay === null) throw error;
        await sleep(delay, request.signal, what);
      }
    }
  }

  async #once(request: WireRequest, url: URL, count: number): Promise<ApiResponse> {
    const first = await this.#follow(request, url, 0);
    const recovered = first.answer.status === 401 && (await recover(request, url, first.credentials));
    const { answer } = recovered ? await this.#follow(request, url, 0) : first;
    const isSuccess = answer.status >= 200 && answer.status < 300;
    const parsesLater = isSuccess && request.keepBytes === true;
    const parse = (): unknown => decodeBody(answer, `${request.method} ${url.href}`);
    const response = new ApiResponse({
      method: request.method,
      url: url.href,
      status: answer.status,
      headers: answer.headers,
      body: parsesLater ? null : parse(),
      attempts: recovered ? count + 1 : count,
    });
    if (answer.stream !== null) return keepStream(response, answer.stream);
    if (parsesLater) return keepBytes(response, answer.bytes, parse);
    if (isSuccess) return response;
    throw errorFromResponse(response, request.auth?.account ?? '', this.#now());
  }

  /** Redirects are followed by hand, so that every hop is checked and signed for the URL it goes to. */
  async #follow(request: WireRequest, url: URL, hops: number): Promise<Signed> {
    const what = `${request.method} ${url.href}`;
    const credentials = await sign(request, url);
    const answer = await attempt(this.#fetch, url.href, initOf(request, credentials), request, what, request.streams);
    const location = redirectTarget(answer);
    if (location === null) return { answer, credentials };
    if (answer.opaqueRedirect || request.method !== 'GET' || hops >= MOST_REDIRECTS) {
      throw new ConnectionError(`${what} was redirected${location === '' ? '' : ` to ${location}`}; check baseUrl`, {
        refused: true,
      });
    }
    const target = resolveLink(this.root, new URL(location, url).href);
    return this.#follow(request, target, hops + 1);
  }
}

type Credentials = Readonly<Record<string, string>>;

/** An answer, and the credentials that were sent for it. */
interface Signed {
  readonly answer: RawAnswer;
  readonly credentials: Credentials;
}

/** Signing in may wait for a token to be renewed, which goes on for others when this request gives up. */
async function sign(request: WireRequest, url: URL): Promise<Credentials> {
  const { auth, method } = request;
  if (auth === null) return {};
  return limited(() => auth.authorize({ method, url: url.href }), request, `${method} ${url.href}`);
}

async function recover(request: WireRequest, url: URL, refused: Credentials): Promise<boolean> {
  const { auth, method } = request;
  if (!auth?.recover) return false;
  return limited(async () => auth.recover?.(refused) ?? false, request, `${method} ${url.href}`);
}

function initOf(request: WireRequest, credentials: Credentials): RequestInit {
  const headers: Record<string, string> = { Accept: request.accept };
  if (request.body !== undefined) headers['Content-Type'] = 'application/json';
  return {
    method: request.method,
    headers: { ...headers, ...request.headers, ...credentials },
    redirect: 'manual',
    // Cookies of a signed-in browser session would bypass the credentials given here.
    credentials: 'omit',
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}

/** Where a redirect leads ('' where the platform hides it); null where the answer is none. */
function redirectTarget(answer: RawAnswer): string | null {
  if (answer.opaqueRedirect) return '';
  if (answer.status < 300 || answer.status >= 400 || answer.status === 304) return null;
  return answer.headers.get('location');
}

function decodeBody(answer: RawAnswer, what: string): unknown {
  if (answer.bytes.length === 0) return null;
  const type = (answer.headers.get('content-type') ?? '').toLowerCase();
  // Where a file was asked for, an error says that it is such a file, and is JSON all the same.
  if (!isText(type) && (answer.status < 400 || !isUtf8(answer.bytes))) return answer.bytes;
  const text = new TextDecoder().decode(answer.bytes);
  // Errors are often JSON whatever type was asked for; only an answer that claims to be JSON has to be.
  if (!type.includes('json')) return answer.status >= 400 ? jsonOrText(text) : text;
  try {
    return parseJson(text);
  } catch (error) {
    if (answer.status >= 400) return text;
    throw new DecodeError(
      `${what} answered broken JSON (${(error as Error).message}); it begins ${JSON.stringify(text.slice(0, 80))}`,
      { cause: error },
    );
  }
}

function isText(type: string): boolean {
  return (
    type === '' ||
    type.startsWith('text/') ||
    type.includes('json') ||
    type.includes('xml') ||
    type.includes('x-www-form-urlencoded')
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function jsonOrText(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

/**
 * The body of an answer that must be a JSON object.
 *
 * @throws DecodeError that tells a web page from an empty or foreign answer
 */
export function expectObject(response: ApiResponse): Record<string, unknown> {
  const { body } = response;
  if (typeof body === 'object' && body !== null && !Array.isArray(body) && !(body instanceof Uint8Array)) {
    return body as Record<string, unknown>;
  }
  const what = `${response.method} ${response.url}`;
  if (typeof body === 'string' && looksLikeHtml(body)) {
    throw new DecodeError(`${what} answered a web page instead of JSON: is baseUrl the address of a Hexoskin API?`);
  }
  const found = body === null ? 'nothing' : Array.isArray(body) ? 'a JSON array' : response.contentType || typeof body;
  throw new DecodeError(`${what} answered ${found} where a JSON object was expected`);
}
