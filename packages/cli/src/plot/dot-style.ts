import type { World } from '../world.js';
import { ASCII, BRAILLE, type DotStyle } from './dots.js';

/** Braille, or plain characters where the terminal or its locale has no others, or where somebody wants them. */
export function dotStyleFor({ env }: World, wantsAscii: boolean): DotStyle {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const isOther = locale !== '' && !/utf-?8/i.test(locale);
  return wantsAscii || isOther || ['linux', 'dumb'].includes(env['TERM'] ?? '') ? ASCII : BRAILLE;
}
