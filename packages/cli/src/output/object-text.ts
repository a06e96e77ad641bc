import { blockText } from './block-text.js';
import { cellOf } from './cell.js';
import type { Row } from './rows.js';

/** One object for people: a line for each of its fields, longer text broken into several. */
export function objectText(object: Row, width: number): string {
  return blockText(
    Object.entries(object).map(([name, value]) => [name, String(cellOf(value))]),
    width,
  );
}
