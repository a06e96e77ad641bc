import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as text that needs no encoding in URLs and forms: codes, tokens and session names. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** How the store keeps what it only has to recognise. Random secrets need neither salt nor slow hashing. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)));
}
