import { ConnectionError, TimeoutError } from '../errors/transport.js';

/** What the platforms call failures before a request could leave. Node.js, then Bun; Deno has words only. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);
const UNREACHABLE_IN_WORDS = /client error \(Connect\)/;

/** Certificates that do not hold: the connection was not made, and the next one will not be either. */
const CERTIFICATE = /^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)|invalid peer certificate/;

/** Limits of the platform's own, under ours. */
const PLATFORM_TIMEOUTS: ReadonlyMap<string, TimeoutError['phase']> = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', 'connect'],
  ['ETIMEDOUT', 'connect'],
  ['UND_ERR_HEADERS_TIMEOUT', 'headers'],
  ['UND_ERR_BODY_TIMEOUT', 'body'],
]);

/**
 * The typed error for a failure of `fetch`, or of reading a body.
 *
 * @param what names the request, as `GET https://…`
 */
export function failureOf(error: unknown, url: string, what: string): ConnectionError | TimeoutError {
  const { code, text, nothingWritten } = innermostCause(error);
  const { origin, port } = new URL(url);
  const options = { cause: error };
  // Not even tried: fetch keeps some ports to itself.
  if (text.includes('bad port')) {
    const message = `${what} was not sent: ${port} is a port that fetch refuses; use another`;
    return new ConnectionError(message, { ...options, nothingSent: true, refused: true });
  }
  const phase = PLATFORM_TIMEOUTS.get(code);
  if (phase !== undefined) {
    const message =
      phase === 'connect' ? `Could not reach ${origin} in time (${text})` : `${what} took too long (${text})`;
    return new TimeoutError(message, { ...options, phase });
  }
  if (CERTIFICATE.test(code) || CERTIFICATE.test(text)) {
    const message = `${what} was not sent: the certificate of ${origin} does not hold (${text})`;
    return new ConnectionError(message, { ...options, nothingSent: true, refused: true });
  }
  if (UNREACHABLE.has(code) || UNREACHABLE_IN_WORDS.test(text)) {
    const message = `Could not reach ${origin} (${text}): is the server running, and is baseUrl right?`;
    return new ConnectionError(message, { ...options, nothingSent: true });
  }
  const message = `${what} failed: the connection to ${origin} broke (${text})`;
  return new ConnectionError(message, { ...options, nothingSent: nothingWritten });
}

/** fetch hides the reason of a failure in a chain of causes. */
function innermostCause(error: unknown): { code: string; text: string; nothingWritten: boolean } {
  let current: unknown = error;
  let code = '';
  let text = String(error);
  let nothingWritten = false;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const { code: own, socket } = current as { code?: unknown; socket?: { bytesWritten?: unknown } };
    if (typeof own === 'string') code = own;
    if (socket?.bytesWritten === 0) nothingWritten = true;
    if (current.message !== '') text = current.message;
    current = current instanceof AggregateError ? (current.errors[0] ?? current.cause) : current.cause;
  }
  return { code, text: text.includes(code) ? text : `${code}: ${text}`, nothingWritten };
}
