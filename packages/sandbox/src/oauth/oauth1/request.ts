import type { Exchange } from '../../http/exchange.js';
import type { Pairs } from '../parameters.js';
import { malformed } from './errors.js';

/** A request signed by OAuth 1. */
export interface SignedRequest {
  readonly consumerKey: string;
  readonly token: string;
  readonly timestamp: number;
  readonly nonce: string;
  readonly signature: string;
  /** Those of the protocol's own parameters that only one step needs. */
  readonly callback: string | undefined;
  readonly verifier: string | undefined;
  /** Everything that the signature covers beside the method and the address. */
  readonly parameters: Pairs;
}

/** Whether a request to a resource comes by OAuth 1. Its body is no form, and holds no parameters. */
export function isSigned({ headers, query }: Exchange): boolean {
  return isOAuth1(headers.get('authorization')) || query.has('oauth_signature');
}

export function isOAuth1(header: string | null): boolean {
  return /^oauth(?:\s|$)/i.test(header ?? '');
}

/** Reads the protocol's parameters from the first place that has any: the header, a form, the query (RFC 5849, section 3.5). */
export function readSignedRequest(exchange: Exchange, form: Pairs): SignedRequest {
  const header = exchange.headers.get('authorization');
  const inHeader = isOAuth1(header) ? readHeader(header ?? '') : [];
  // That of the URL as it was received, which is what was signed.
  const query = [...new URLSearchParams(/\?([^#]*)/.exec(exchange.url)?.[1])];
  const place = [inHeader, form, query].find((pairs) => pairs.some(([name]) => name.startsWith('oauth_')));
  const protocol = protocolOf(place ?? []);
  const required = (name: string): string => {
    const value = protocol.get(name);
    if (value === undefined || value === '') throw malformed(`The parameter ${name} is missing.`);
    return value;
  };
  const consumerKey = required('oauth_consumer_key');
  const signature = required('oauth_signature');
  const nonce = required('oauth_nonce');
  if (required('oauth_signature_method') !== 'HMAC-SHA1') {
    throw malformed('The only signature method is HMAC-SHA1.', 'invalid_signature_method');
  }
  return {
    consumerKey,
    token: protocol.get('oauth_token') ?? '',
    timestamp: readTimestamp(required('oauth_timestamp'), protocol.get('oauth_version')),
    nonce,
    signature,
    callback: protocol.get('oauth_callback'),
    verifier: protocol.get('oauth_verifier'),
    parameters: [...inHeader, ...query, ...form].filter(([name]) => name !== 'oauth_signature'),
  };
}

function readTimestamp(text: string, version: string | undefined): number {
  if (version !== undefined && version !== '1.0') throw malformed('The only version is 1.0.');
  if (!/^\d{10}$/.test(text)) throw malformed('A timestamp has ten digits: seconds since 1970.');
  return Number(text);
}

/** Each may come once. Control characters have no place in them, and the store could not hold all of them. */
function protocolOf(pairs: Pairs): ReadonlyMap<string, string> {
  const protocol = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (!name.startsWith('oauth_')) continue;
    if (protocol.has(name)) throw malformed('A parameter is repeated.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    if (/[\u0000-\u001f]/.test(value)) throw malformed('A parameter holds control characters.');
    protocol.set(name, value);
  }
  return protocol;
}

/** `OAuth realm="…", oauth_token="…"`; the realm is not signed (RFC 5849, section 3.4.1.3.1). */
function readHeader(header: string): Pairs {
  const list = header.replace(/^oauth\s*/i, '');
  const pairs: [string, string][] = [];
  const next = /\s*([^=\s,"]+)\s*=\s*"([^"]*)"\s*(?:,|$)/y;
  while (next.lastIndex < list.length) {
    const [, name, value] = next.exec(list) ?? [];
    if (name === undefined || value === undefined) throw malformed('The Authorization header cannot be read.');
    if (name.toLowerCase() !== 'realm') pairs.push([decode(name), decode(value)]);
  }
  return pairs;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw malformed('The Authorization header is not percent-encoded UTF-8.');
  }
}
