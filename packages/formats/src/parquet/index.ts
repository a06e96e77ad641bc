export type { ParquetFacts } from './metadata.js';
export { type ParquetEventContents, writeParquetEvents } from './write-events.js';
export { type ParquetColumn, type ParquetContents, writeParquet } from './write-signals.js';
