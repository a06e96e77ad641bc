import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

// Weaker than a public service needs: these passwords guard a server on its user's own machine, whose start should not wait.
const COST = 1024;
const LENGTH = 32;

/** `salt:hash` in hex. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${derive(password, salt).toString('hex')}`;
}

export function verifyPassword(password: string, stored: string): boolean {
  const [salt = '', hash = ''] = stored.split(':');
  return timingSafeEqual(derive(password, Buffer.from(salt, 'hex')), Buffer.from(hash, 'hex'));
}

function derive(password: string, salt: Buffer): Buffer {
  return scryptSync(password, salt, LENGTH, { N: COST });
}
