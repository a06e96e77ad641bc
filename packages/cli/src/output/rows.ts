import type { OutputFormat } from './format.js';

/** One row of a result: values by the names of their columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Takes rows one after the other, however many there are. */
export interface RowWriter {
  /** Resolves when there is room for the next one. */
  write(row: Row): Promise<void>;
  /** Writes what belongs behind the last row. A result without rows has been written only then. */
  end(): Promise<void>;
}

export interface RowOptions {
  /** The columns, in order. Default: all that the first row has; a table shows as many of them as fit. */
  readonly columns?: readonly string[] | undefined;
  /** What a table shows in place of no rows. Default: `Nothing matches.` */
  readonly none?: string;
}

export interface RowTarget {
  readonly put: (text: string) => Promise<void>;
  /** For people, beside the result. */
  readonly note: (text: string) => void;
  readonly width: number;
  readonly bold: (text: string) => string;
}

/** Opens the writer for a format. Each is loaded when it is used. */
export async function openRows(format: OutputFormat, target: RowTarget, options: RowOptions): Promise<RowWriter> {
  switch (format) {
    case 'table':
      return (await import('./table-rows.js')).tableRows(target, options);
    case 'csv':
      return (await import('./csv-rows.js')).csvRows(target, options);
    default:
      return (await import('./json-rows.js')).jsonRows(target, options, format);
  }
}
