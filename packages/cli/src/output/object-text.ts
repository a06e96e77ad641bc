import { cellOf } from './cell.js';
import { cleanText } from './clean-text.js';
import type { Row } from './rows.js';
import { GAP, tableText } from './table.js';
import { widthOf } from './width.js';

/** One object for people: a line for each of its fields, longer text broken into several. */
export function objectText(object: Row, width: number, bold: (text: string) => string): string {
  const names = Object.keys(object);
  const labels = Math.max(0, ...names.map((name) => widthOf(name)));
  const rest = Math.max(20, width - labels - GAP);
  return tableText(
    names.map((name) => [bold(name), cleanText(String(cellOf(object[name])))]),
    { widths: [labels, rest], wrap: true },
  );
}
