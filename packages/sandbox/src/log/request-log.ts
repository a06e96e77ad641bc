import { bodyWithoutSecrets, headersWithoutSecrets, urlWithoutSecrets } from './without-secrets.js';

/** A request as it arrived, each secret in it replaced by `***`. */
export interface LoggedRequest {
  /** When it arrived: ISO 8601, in UTC. */
  readonly time: string;
  /** HTTP method, as `GET`. */
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null where there was none, or the sandbox answered without reading it. Only JSON and forms are shown. */
  readonly body: string | null;
  /** Status of the answer; null before there is one, and where a fault took its place. */
  readonly status: number | null;
}

/** Told of what becomes known of a request in the log. */
export interface Arrival {
  readonly received: (body: Uint8Array) => void;
  readonly answered: (status: number) => void;
}

interface Entry {
  readonly time: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Its length alone where it is too long to be kept. */
  body: Uint8Array | number;
  status: number | null;
}

const MOST_REQUESTS = 200;
/** Bytes of a body that are worth keeping. */
const LONGEST_BODY = 65_536;

/** The last requests, in memory. */
export class RequestLog {
  readonly #now: () => number;
  #entries: Entry[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @param url as it was received */
  add({ method, headers }: Request, url: string): Arrival {
    const entry: Entry = { time: this.#now(), method, url, headers, body: 0, status: null };
    this.#entries.push(entry);
    // Not one by one: that would move all others each time.
    if (this.#entries.length >= 2 * MOST_REQUESTS) this.#entries = this.#entries.slice(-MOST_REQUESTS);
    return {
      received: (body) => {
        entry.body = body.length > LONGEST_BODY ? body.length : body;
      },
      answered: (status) => {
        entry.status = status;
      },
    };
  }

  /** The oldest first. */
  requests(): readonly LoggedRequest[] {
    return this.#entries.slice(-MOST_REQUESTS).map(toLogged);
  }

  forget(): void {
    this.#entries = [];
  }
}

function toLogged({ time, method, url, headers, body, status }: Entry): LoggedRequest {
  return {
    time: new Date(time).toISOString(),
    method,
    url: urlWithoutSecrets(url.slice(url.indexOf('/', url.indexOf('//') + 2))),
    headers: headersWithoutSecrets(headers),
    body: shown(body, headers.get('content-type') ?? ''),
    status,
  };
}

function shown(body: Uint8Array | number, type: string): string | null {
  const length = typeof body === 'number' ? body : body.length;
  if (length === 0) return null;
  const text = typeof body === 'number' ? null : bodyWithoutSecrets(new TextDecoder().decode(body), type);
  return text ?? `(${length} bytes)`;
}
