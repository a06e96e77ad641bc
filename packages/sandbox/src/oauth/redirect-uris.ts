import { encodeFormValue } from '../http/percent.js';

/** Addresses on the user's own machine: scheme and host, and the rest behind any port. */
const LOOPBACK = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost))(?::\d{1,5})?([/?].*)?$/;

/**
 * Whether a client may have its users sent to an address: one that it registered, to the letter. On the user's own machine
 * the port may differ, since programs there listen on whichever is free (RFC 8252, section 7.3).
 */
export function isRegistered(registered: readonly string[], uri: string): boolean {
  const asked = LOOPBACK.exec(uri);
  return registered.some((known) => {
    const local = LOOPBACK.exec(known);
    return known === uri || (asked && local && asked[1] === local[1] && asked[2] === local[2]);
  });
}

/** Whether an address may be registered: https, a scheme of the program's own, or plain http on the user's machine. */
export function mayBeRegistered(uri: string): boolean {
  if (!/^[\x21-\x7e]+$/.test(uri) || uri.includes('#')) return false;
  if (/^https:\/\/[^/?]/i.test(uri) || LOOPBACK.test(uri)) return true;
  const scheme = schemeOf(uri);
  return scheme !== null && !NOT_A_PROGRAM.has(scheme);
}

/** Schemes of the web, and those by which a page runs in another one's name. */
const NOT_A_PROGRAM: ReadonlySet<string> = new Set([
  ...['http:', 'https:', 'ws:', 'wss:', 'ftp:', 'file:'],
  ...['javascript:', 'data:', 'blob:', 'about:', 'vbscript:', 'view-source:'],
]);

/** The scheme in lower case, with its colon. */
export function schemeOf(uri: string): string | null {
  return /^[a-z][a-z0-9+.-]*:/i.exec(uri)?.[0].toLowerCase() ?? null;
}

/** The address with parameters added to its query or as its fragment. Those without a value are left out. */
export function withParameters(
  uri: string,
  parameters: Readonly<Record<string, string | undefined>>,
  part: 'query' | 'fragment' = 'query',
): string {
  const mark = part === 'fragment' ? '#' : uri.includes('?') ? '&' : '?';
  return uri + mark + encodeForm(parameters);
}

export function encodeForm(parameters: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${encodeFormValue(name)}=${encodeFormValue(value)}`]))
    .join('&');
}
