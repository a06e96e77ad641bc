import { cleanText } from './clean-text.js';
import { GAP, tableText } from './table.js';
import { widthOf } from './width.js';

/** The last column is not made narrower. */
const NARROWEST = 20;

/** A small table without a header. The last column takes what room is left, and breaks its text into lines. */
export function blockText(rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => row.map(cleanText));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + GAP, 0);
  return tableText(cells, { widths: [...widths.slice(0, -1), Math.max(NARROWEST, width - before)], wrap: true });
}
