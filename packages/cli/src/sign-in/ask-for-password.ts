import type { Context } from '../context.js';
import { askSecret, askText, canAsk, needsTerminal } from '../terminal/ask.js';
import { firstLine } from '../terminal/read-line.js';

/**
 * Somebody's name and password: those of `HEXOSKIN_AUTH`, or what is typed. Without a terminal the password is the first line
 * of standard input. It is never an argument, which others on the machine could read.
 *
 * @param user whose password it is, where that is known
 */
export async function askForPassword(
  context: Context,
  user: string | undefined,
): Promise<{ username: string; password: string }> {
  const [, name = '', known = ''] = /^([^:]*):(.*)$/s.exec(context.world.env['HEXOSKIN_AUTH'] ?? '') ?? [];
  if (name !== '' && (user === undefined || user === name)) return { username: name, password: known };
  if (!canAsk(context)) {
    if (user === undefined)
      throw needsTerminal('The e-mail address', 'give it as --user, or set HEXOSKIN_AUTH (user:password)');
    const password = await firstLine(context.world.stdin, context.signal);
    if (password === '')
      throw needsTerminal('The password', 'give it on standard input, or set HEXOSKIN_AUTH (user:password)');
    return { username: user, password };
  }
  const username = user ?? (await askText(context, 'E-mail address'));
  return { username, password: await askSecret(context, `Password of ${username}`) };
}
