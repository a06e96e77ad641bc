import type { Authentication } from '../auth/authentication.js';
import { errorFromResponse } from '../errors/from-response.js';
import { ConnectionError } from '../errors/transport.js';
import { type Answer, type Fetch, sendOnce } from './answer.js';
import { type ApiRoot, resolveLink, withoutSecrets } from './base-url.js';
import { Call } from './call.js';
import { decodeBody } from './decode.js';
import type { Gate } from './gate.js';
import type { Observer } from './observer.js';
import { ApiResponse, keepBytes } from './response.js';
import { mayHaveTakenEffect, pauseForAll, retryDelay } from './retry.js';
import type { Signals } from './signals.js';
import type { StreamedResponse } from './streamed-response.js';
import type { ResolvedTimeouts } from './timeouts.js';

/** A request as the rest of the library asks for it. */
export interface WireRequest {
  readonly method: string;
  /** Path with query, or a link that the server gave. */
  readonly link: string;
  readonly auth: Authentication | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The body: JSON text, or a file. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Media type of the body. Default: that of JSON. */
  readonly contentType?: string;
  /** Media type to ask for. */
  readonly accept: string;
  readonly signal: AbortSignal | undefined;
  readonly timeouts: ResolvedTimeouts;
  /** How often to send the request again after failures that may pass. */
  readonly retries: number;
  /** The longest pause, in milliseconds, that a server may ask for. */
  readonly maxRetryAfter: number;
  /** Whether sending it twice has the effect of sending it once. */
  readonly repeatable: boolean;
  /** Whether the bytes of a successful answer are wanted as well; its body is then parsed when it is first read. */
  readonly keepBytes?: boolean;
}

export interface TransportOptions {
  readonly root: ApiRoot;
  readonly fetch: Fetch;
  readonly gate: Gate;
  readonly observer: Observer;
  readonly signals: Signals;
  /** Most bytes of an answer that is read as a whole. */
  readonly maxBodySize: number;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, for pauses. */
  readonly random: () => number;
  /** Begins the names of calls. */
  readonly name: string;
}

const MOST_REDIRECTS = 5;
/** Bytes of an error's body that are read: more says nothing more. */
const MOST_OF_ERROR = 1_000_000;

/**
 * Sends requests: signs each attempt, retries what may be retried, and turns error statuses into errors. One of these is
 * shared by everything that a client does, so that its server is never asked too much at once.
 */
export class Transport {
  readonly #options: TransportOptions;
  #calls = 0;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** The complete answer, when its status is 2xx; rejects with the typed error otherwise. */
  async send(request: WireRequest): Promise<ApiResponse> {
    const call = this.#begin(request, request.timeouts.total);
    try {
      return await this.#repeat(request, call, async (answer, sentAt) => this.#complete(request, call, answer, sentAt));
    } catch (error) {
      throw this.#failed(call, error);
    } finally {
      call.cutoff.close();
    }
  }

  /**
   * An answer whose body is still to come, when its status is 2xx; rejects as `send()` does otherwise. Only its beginning is
   * retried. The body fails with a TimeoutError where it pauses for too long, and with a ConnectionError where it breaks off.
   * While it is read it takes no place of other requests.
   */
  async stream(request: WireRequest): Promise<StreamedResponse> {
    const call = this.#begin(request, request.timeouts.download);
    try {
      const { StreamedBody } = await import('./streamed-response.js');
      return await this.#repeat(request, call, async (answer, sentAt) => {
        if (!isSuccess(answer)) throw await this.#refusal(request, call, answer, sentAt);
        this.#observe(call, answer, sentAt);
        const close = (): void => call.cutoff.close();
        const body = new StreamedBody(answer, close, (error) => this.#failed(call, error));
        return { response: responseOf(call, answer, null), body };
      });
    } catch (error) {
      call.cutoff.close();
      throw this.#failed(call, error);
    }
  }

  #begin({ method, link, signal }: WireRequest, total: number): Call {
    const url = resolveLink(this.#options.root, link);
    this.#calls += 1;
    const { name, signals } = this.#options;
    return new Call(`${name}-${this.#calls}`, method, url, total, { signals, signal });
  }

  #failed(call: Call, error: unknown): unknown {
    const told = call.tell(error);
    if (told instanceof Error) this.#options.observer.failure({ ...call.event(), error: told });
    return told;
  }

  /** Sends the request until an answer is dealt with, or a failure is final. */
  async #repeat<T>(request: WireRequest, call: Call, deal: Deal<T>): Promise<T> {
    const { gate, observer, random } = this.#options;
    for (let tries = 1; ; tries += 1) {
      let delay = null as number | null;
      const attempt = (): Promise<T> =>
        this.#attempt(request, call, deal).catch((error: unknown) => {
          const { repeatable, maxRetryAfter } = request;
          const failure = { error, repeatable, tries, maxRetryAfter };
          delay = retryDelay(failure, random());
          // While its place is still taken: whoever gets it next would be refused as well.
          gate.pause(pauseForAll(failure, delay));
          throw error;
        });
      try {
        return await gate.run(attempt, call.cutoff);
      } catch (error) {
        if (delay === null || tries > request.retries || call.isTooLong(delay)) throw error;
        call.maybeDone ||= mayHaveTakenEffect(error);
        observer.retry({ ...call.event(), error: error as Error, wait: delay });
        await call.pause(delay, error);
      }
    }
  }

  async #attempt<T>(request: WireRequest, call: Call, deal: Deal<T>): Promise<T> {
    const sentAt = performance.now();
    const first = await this.#follow(request, call, call.url, 0);
    if (first.answer.status !== 401 || !request.auth?.recover) return deal(first.answer, sentAt);
    const refusal = await this.#refusal(request, call, first.answer, sentAt);
    call.doing = 'it was signed in';
    if (!(await call.cutoff.waitFor(request.auth.recover(first.credentials)))) throw refusal;
    const sentAgainAt = performance.now();
    return deal((await this.#follow(request, call, call.url, 0)).answer, sentAgainAt);
  }

  /** Redirects are followed by hand, so that every hop is checked and signed for the URL it goes to. */
  async #follow(request: WireRequest, call: Call, url: URL, hops: number): Promise<Signed> {
    const { fetch, root, observer } = this.#options;
    const { auth, method } = request;
    call.doing = 'it was signed in';
    const credentials = auth === null ? {} : await call.cutoff.waitFor(auth.authorize({ method, url: url.href }));
    if (hops === 0) {
      call.attempts += 1;
      observer.request(call.event());
    }
    call.doing = 'no answer had begun';
    const answer = await sendOnce({
      fetch,
      url: url.href,
      init: initOf(request, credentials),
      within: call.cutoff,
      timeouts: request.timeouts,
      what: call.what,
    });
    call.doing = 'the answer had not ended';
    call.requestId = answer.headers.get('x-request-id');
    const location = redirectTarget(answer);
    if (location === null) return { answer, credentials };
    answer.discard();
    if (answer.opaqueRedirect || method !== 'GET' || hops >= MOST_REDIRECTS) {
      throw new ConnectionError(
        `${call.what} was redirected${location === '' ? '' : ` to ${withoutSecrets(location)}`}; check baseUrl`,
        {
          refused: true,
        },
      );
    }
    return this.#follow(request, call, resolveLink(root, new URL(location, url).href), hops + 1);
  }

  /** Reads an answer to its end. */
  async #complete(request: WireRequest, call: Call, answer: Answer, sentAt: number): Promise<ApiResponse> {
    if (!isSuccess(answer)) throw await this.#refusal(request, call, answer, sentAt);
    const { status, headers } = answer;
    const bytes = await answer.bytes(this.#options.maxBodySize);
    this.#observe(call, answer, sentAt);
    const parse = (): unknown => {
      try {
        return decodeBody({ status, headers, bytes }, call.what);
      } catch (error) {
        throw call.tell(error);
      }
    };
    const response = responseOf(call, answer, request.keepBytes ? null : parse());
    return request.keepBytes ? keepBytes(response, bytes, parse) : response;
  }

  /** The error for an answer that is none of success. */
  async #refusal(request: WireRequest, call: Call, answer: Answer, sentAt: number): Promise<Error> {
    const { status, headers } = answer;
    const bytes = await answer.beginning(MOST_OF_ERROR);
    this.#observe(call, answer, sentAt);
    const response = responseOf(call, answer, decodeBody({ status, headers, bytes }, call.what));
    return errorFromResponse(response, request.auth?.account ?? '', this.#options.now());
  }

  #observe(call: Call, { status }: Answer, sentAt: number): void {
    const { requestId } = call;
    this.#options.observer.response({ ...call.event(), status, requestId, duration: performance.now() - sentAt });
  }
}

type Credentials = Readonly<Record<string, string>>;

/** What is made of an answer that was sent for at a time, by the clock of `performance`. */
type Deal<T> = (answer: Answer, sentAt: number) => Promise<T>;

/** An answer, and the credentials that were sent for it. */
interface Signed {
  readonly answer: Answer;
  readonly credentials: Credentials;
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function responseOf(call: Call, { status, headers }: Answer, body: unknown): ApiResponse {
  const { id: callId, method, url, attempts, waits, maybeDone: maybeRepeated } = call;
  const sent = { method, url: url.href, attempts, waits: [...waits], maybeRepeated, callId };
  return new ApiResponse({ ...sent, status, headers, body });
}

function initOf(request: WireRequest, credentials: Credentials): RequestInit {
  const headers: Record<string, string> = { Accept: request.accept };
  if (request.body !== undefined) headers['Content-Type'] = request.contentType ?? 'application/json';
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
function redirectTarget(answer: Answer): string | null {
  if (answer.opaqueRedirect) return '';
  if (answer.status < 300 || answer.status >= 400 || answer.status === 304) return null;
  return answer.headers.get('location');
}
