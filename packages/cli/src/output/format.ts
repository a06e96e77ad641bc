import type { GlobalOptions } from '../configuration/settings.js';
import { Failure } from '../failure.js';

/**
 * How results are written: as a table for people, one JSON object a line, one JSON document, or CSV with a header.
 */
export type OutputFormat = 'table' | 'ndjson' | 'json' | 'csv';

/** A table on a terminal and JSON lines in a pipe, unless an option says otherwise. */
export function outputFormat(options: GlobalOptions, isTerminal: boolean): OutputFormat {
  const asked = (['json', 'ndjson', 'csv'] as const).filter((name) => options[name] === true);
  if (asked.length > 1) throw new Failure(`--${asked.join(' and --')} do not go together`, { exitCode: 2 });
  return asked[0] ?? (isTerminal ? 'table' : 'ndjson');
}
