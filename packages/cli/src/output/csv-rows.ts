import { stringify } from 'csv-stringify/sync';
import { cellOf } from './cell.js';
import type { RowOptions, RowTarget, RowWriter } from './rows.js';

/**
 * Rows as CSV with a header. Text that a spreadsheet would take for a formula, and run, gets an apostrophe in front; numbers
 * never do.
 */
export function csvRows(target: RowTarget, options: RowOptions): RowWriter {
  let header: readonly string[] | null = null;
  let complained = options.columns !== undefined;
  const put = (cells: readonly (string | number)[]): Promise<void> =>
    target.put(stringify([cells], { escape_formulas: true }));
  return {
    async write(row) {
      if (header === null) {
        header = options.columns ?? Object.keys(row);
        await put(header);
      }
      const known = new Set(header);
      const more = complained ? [] : Object.keys(row).filter((name) => !known.has(name));
      if (more.length > 0) {
        complained = true;
        target.note(`left out, because the first row does not have it: ${more.join(', ')}; --json has everything`);
      }
      await put(header.map((name) => cellOf(row[name])));
    },
    async end() {
      if (header === null && options.columns !== undefined) await put(options.columns);
    },
  };
}
