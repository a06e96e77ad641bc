/**
 * Seconds to wait that a `Retry-After` header asks for, in either of its forms (a count of seconds or a date).
 *
 * @param now milliseconds since 1970, to which a date is compared
 * @returns null where the header is missing or means nothing
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text);
  // Without a letter it is no date, though Date.parse takes it for one.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

/** The same, of the headers of an answer. A date is compared to the server's own clock where it tells the time. */
export function askedSeconds(headers: Headers, now: number): number | null {
  const date = Date.parse(headers.get('date') ?? '');
  return parseRetryAfter(headers.get('retry-after'), Number.isNaN(date) ? now : date);
}
