import { encodeText } from '../../query/encode.js';
import { type OAuth1Credentials, randomHex } from '../oauth.js';

/** What one request is signed with. */
export interface OAuth1Signing {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  /** Token of the user or of a login under way; empty where there is none yet. */
  readonly token: string;
  /** Secret of that token. */
  readonly tokenSecret: string;
  /** Unix time in whole seconds. */
  readonly timestamp: number;
  /** Never the same twice with one token and timestamp. */
  readonly nonce: string;
  /** Further protocol parameters, as `oauth_callback`. */
  readonly more?: Readonly<Record<string, string>>;
}

/**
 * The `Authorization` header of a request, signed now.
 *
 * @param now milliseconds since 1970
 * @param more further protocol parameters, as `oauth_callback`
 */
export async function oauth1Authorization(
  method: string,
  url: string,
  credentials: OAuth1Credentials,
  now: number,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  return oauth1Header(method, url, {
    consumerKey: credentials.apiKey,
    consumerSecret: credentials.apiSecret,
    token: credentials.token,
    tokenSecret: credentials.tokenSecret,
    timestamp: Math.floor(now / 1000),
    nonce: randomHex(),
    more: { oauth_version: '1.0', ...more },
  });
}

/**
 * The `Authorization` header of a request, signed with HMAC-SHA1 as RFC 5849 has it. All parameters of the URL's query are
 * signed; a JSON body is not.
 */
export async function oauth1Header(method: string, url: string, signing: OAuth1Signing): Promise<string> {
  const protocol: [string, string][] = [
    ['oauth_consumer_key', signing.consumerKey],
    ['oauth_nonce', signing.nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(signing.timestamp)],
    ...(signing.token === '' ? [] : [['oauth_token', signing.token] as [string, string]]),
    ...Object.entries(signing.more ?? {}),
  ];
  const signature = await hmacSha1(
    `${percentEncode(signing.consumerSecret)}&${percentEncode(signing.tokenSecret)}`,
    signatureBaseString(method, url, protocol),
  );
  const parameters = [...protocol, ['oauth_signature', signature] as const];
  return `OAuth ${parameters.map(([name, value]) => `${percentEncode(name)}="${percentEncode(value)}"`).join(', ')}`;
}

/** The text that is signed: method, address and all parameters in one defined form (RFC 5849, section 3.4.1). */
export function signatureBaseString(
  method: string,
  url: string,
  protocol: readonly (readonly [string, string])[],
): string {
  const { origin, pathname, search } = new URL(url);
  const parameters = [...new URLSearchParams(search), ...protocol]
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    // By name, then by value: sorting `name=value` would put the name `a-` before `a`.
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return [method.toUpperCase(), origin + pathname, parameters].map(percentEncode).join('&');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Percent-encoding of RFC 3986: everything but letters, digits and `-._~`. */
export function percentEncode(text: string): string {
  return encodeText(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

async function hmacSha1(key: string, text: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const imported = await crypto.subtle.importKey('raw', bytes.encode(key), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', imported, bytes.encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}
