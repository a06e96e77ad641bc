/** Sending a request and keeping of its answer what callers may rely on. */

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and bytes go as they are, anything else as JSON. Bytes come without a Content-Type of their own. */
  readonly body?: unknown;
  /** Credentials `name:password`; null sends none. Default: the caller's. */
  readonly auth?: string | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, else text. */
  readonly body: unknown;
}

export type Send = (method: string, path: string, sent?: Sent) => Promise<Answer>;

/** Who asks: somebody who sees whatever the objects it sees refer to. */
export const caller = { username: 'coach@example.org', password: 'coach' };

/** The text of an answer as it came. */
export async function textFrom(origin: string, path: string): Promise<string> {
  const response = await fetch(origin + path, { headers: { Accept: 'application/json', ...authorization({}) } });
  return response.text();
}

const keptHeaders = ['allow', 'cache-control', 'content-type', 'location', 'vary', 'www-authenticate'];

/** Sends to the server at the origin, following no redirects. */
export function sendTo(origin: string): Send {
  return async (method, path, sent = {}) => {
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: { Accept: 'application/json', ...authorization(sent), ...contentType(sent), ...sent.headers },
      ...(sent.body !== undefined && { body: encode(sent.body) }),
    });
    const headers = Object.fromEntries(
      keptHeaders.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    return { status: response.status, headers, body: parse(await response.text(), headers['content-type']) };
  };
}

function authorization({ auth = `${caller.username}:${caller.password}` }: Sent): Record<string, string> {
  return auth === null ? {} : { Authorization: `Basic ${Buffer.from(auth).toString('base64')}` };
}

function contentType({ body }: Sent): Record<string, string> {
  return body === undefined || body instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' };
}

function encode(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body);
}

function parse(text: string, type = ''): unknown {
  if (!type.startsWith('application/json')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
