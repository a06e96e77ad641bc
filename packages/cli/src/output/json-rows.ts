import { jsonText } from './json-text.js';
import type { Row, RowOptions, RowTarget, RowWriter } from './rows.js';

/** Rows as JSON: an object on each line, or one array of all. */
export function jsonRows(target: RowTarget, { columns }: RowOptions, format: 'json' | 'ndjson'): RowWriter {
  let count = 0;
  const jsonOf = (row: Row): string =>
    jsonText(columns === undefined ? row : Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
  return {
    async write(row) {
      const before = format === 'ndjson' ? '' : count === 0 ? '[\n' : ',\n';
      count += 1;
      await target.put(before + jsonOf(row) + (format === 'ndjson' ? '\n' : ''));
    },
    async end() {
      if (format === 'json') await target.put(count === 0 ? '[]\n' : '\n]\n');
    },
  };
}
