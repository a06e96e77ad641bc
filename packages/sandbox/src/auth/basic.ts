/** The user name and password of an `Authorization: Basic` header; null where there is none. */
export function readBasic(header: string | null): { username: string; password: string } | null {
  const [, encoded] = /^basic +(\S+)\s*$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  // Only the first colon parts: passwords may hold colons, user names may not.
  const colon = text.indexOf(':');
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
