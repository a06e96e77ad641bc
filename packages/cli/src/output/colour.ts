import { styleText } from 'node:util';
import type { OutputStream, World } from '../world.js';

/** Whether to write in colour: on a terminal that can, where neither `--no-color` nor `NO_COLOR` says otherwise. */
export function inColour(stream: OutputStream, env: World['env'], option: boolean): boolean {
  return option && stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

/** Makes text bold, or leaves it as it is. What colours this process's own output may have does not matter here. */
export function boldIf(colour: boolean): (text: string) => string {
  return colour ? (text) => styleText('bold', text, { validateStream: false }) : (text) => text;
}
