import { FormatError } from '../format-error.js';

/** What is wrong with numbers that were to be written into a Parquet file. */
export function parquetError(problem: string, field: string): FormatError {
  return new FormatError('Parquet', problem, { field });
}
