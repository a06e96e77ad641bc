import { createHmac } from 'node:crypto';
import type { Pairs } from '../parameters.js';

/** HMAC-SHA1 of a request (RFC 5849, section 3.4.2), in Base64. Secrets of a token that is not there yet are empty. */
export function signature(base: string, consumerSecret: string, tokenSecret: string): string {
  const key = `${encode(consumerSecret)}&${encode(tokenSecret)}`;
  return createHmac('sha1', key).update(base).digest('base64');
}

/**
 * What a signature covers (section 3.4.1): the method, the address without its query, and all parameters, wherever they
 * were sent. Each is encoded, and the whole of them once more.
 */
export function signatureBase(method: string, url: string, parameters: Pairs): string {
  const encoded = parameters.map(([name, value]) => [encode(name), encode(value)] as const);
  const sorted = encoded.sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
  const joined = sorted.map(([name, value]) => `${name}=${value}`).join('&');
  return [method.toUpperCase(), encode(baseAddress(url)), encode(joined)].join('&');
}

/** The address as it is signed (section 3.4.1.2): scheme and host in lower case, no port that goes without saying, no query. */
function baseAddress(url: string): string {
  const [, scheme = '', authority = '', path = ''] = /^([^:]+):\/\/([^/?#]*)([^?#]*)/.exec(url) ?? [];
  const usualPort = scheme.toLowerCase() === 'https' ? ':443' : ':80';
  const host = authority.endsWith(usualPort) ? authority.slice(0, -usualPort.length) : authority;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${path === '' ? '/' : path}`;
}

/** Percent-encodes everything but the unreserved characters of RFC 3986 (section 3.6). */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** In the order of bytes: what is encoded is all ASCII. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
