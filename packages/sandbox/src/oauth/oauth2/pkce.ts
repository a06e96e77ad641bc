import { createHash } from 'node:crypto';
import { isSame } from '../secrets.js';

/** Form of a challenge and of a verifier (RFC 7636, section 4). */
export const PROOF: RegExp = /^[A-Za-z0-9._~-]{43,128}$/;

/** Whether a verifier is the one whose SHA-256 hash went ahead as the challenge. */
export function isVerifier(verifier: string, challenge: string): boolean {
  return PROOF.test(verifier) && isSame(createHash('sha256').update(verifier).digest('base64url'), challenge);
}
