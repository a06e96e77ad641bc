/**
 * Percent-encodes text for an address. Half of a character, of which a hostile or a broken text may have one, becomes U+FFFD,
 * as in every URL; `encodeURIComponent` would throw at it.
 */
export function encodeText(text: string | number): string {
  return encodeURIComponent(String(text).replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** A path with a query, percent-encoded the way it is sent and signed. */
export function linkWithQuery(path: string, query: readonly (readonly [string, string])[]): string {
  if (query.length === 0) return path;
  const text = query.map(([name, value]) => `${encodeText(name)}=${encodeText(value)}`).join('&');
  return `${path}${path.includes('?') ? '&' : '?'}${text}`;
}

/** A link to another part of a list. The rest of the link stays letter for letter: the server wrote it. */
export function withPaging(link: string, paging: Readonly<Record<string, number>>): string {
  let changed = link;
  for (const [name, value] of Object.entries(paging)) {
    const parameter = new RegExp(`([?&]${name}=)[^&]*`);
    changed = parameter.test(changed)
      ? changed.replace(parameter, `$1${value}`)
      : linkWithQuery(changed, [[name, String(value)]]);
  }
  return changed;
}
