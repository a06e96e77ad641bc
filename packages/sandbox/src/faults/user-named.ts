import { readBasic } from '../auth/basic.js';

/** The e-mail address of the user in whose name a request comes, whether or not it may; null where there is none. */
export function userNamed(headers: Headers): string | null {
  return readBasic(headers.get('authorization'))?.username ?? null;
}
