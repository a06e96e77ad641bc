/**
 * What is kept of a record beside `info.json`: `'raw'` the files of its zip archive, `'parquet'` tables made of them, `'edf'`
 * the EDF file.
 */
export type SyncFormat = 'raw' | 'parquet' | 'edf';

export const SYNC_FORMATS: readonly SyncFormat[] = ['raw', 'parquet', 'edf'];
