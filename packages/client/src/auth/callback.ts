import { AuthFlowError } from '../errors/auth.js';
import { LONGEST_LOGIN_MS, type PendingLogin, type PendingLoginStore } from './pending-logins.js';

/**
 * The login to which a callback belongs. It is forgotten: each callback counts once.
 *
 * @param flows the ways of signing in that such a callback may end
 */
export async function takePending(
  store: PendingLoginStore,
  key: string,
  flows: readonly PendingLogin['flow'][],
  now: number,
): Promise<PendingLogin> {
  const login = await store.take(key);
  if (login === null || !flows.includes(login.flow)) {
    throw new AuthFlowError(
      'The callback belongs to no login under way here: it was used already, or begun with another pendingLogins store',
      'unknown-login',
    );
  }
  // A store may hold one login only and give it whatever was asked for.
  if (!sameText(login.key, key))
    throw new AuthFlowError('The callback belongs to another login than the one under way here', 'state-mismatch');
  if (now - login.startedAt > LONGEST_LOGIN_MS)
    throw new AuthFlowError('The login was begun too long ago: begin it again', 'expired');
  return login;
}

/** Compares without telling by its duration how far two texts agree. */
function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  return difference === 0;
}
