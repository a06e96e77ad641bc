import { createHash, timingSafeEqual } from 'node:crypto';

/** How far the clock of a signed request may be off, in seconds. */
const SKEW = 300;

export interface Signed {
  readonly key: string | null;
  readonly timestamp: string | null;
  readonly signature: string | null;
}

/** The three signature headers; null where none of them is sent. */
export function readSignature(headers: Headers): Signed | null {
  const signed = {
    key: headers.get('x-hexoapikey'),
    timestamp: headers.get('x-hexotimestamp'),
    signature: headers.get('x-hexoapisignature'),
  };
  return signed.key === null && signed.timestamp === null && signed.signature === null ? null : signed;
}

/** Whether a signature is that of the URL, exactly as it was sent, and made just now. `now` is in milliseconds. */
export function isSignatureValid(signed: Signed, secret: string, url: string, now: number): boolean {
  const { timestamp, signature } = signed;
  if (timestamp === null || signature === null || !/^\d+$/.test(timestamp)) return false;
  if (Math.abs(Number(timestamp) - now / 1000) > SKEW) return false;
  const expected = createHash('sha1').update(secret).update(timestamp).update(url).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
