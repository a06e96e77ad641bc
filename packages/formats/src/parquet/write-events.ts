import type { Channel } from '../channel.js';
import { type EventSource, eventPieces } from '../events/events.js';
import type { ParquetFacts } from './metadata.js';
import { Numbers } from './numbers.js';
import { type ColumnData, ParquetFile, ROWS } from './parquet-file.js';

/** What comes at no fixed rate, to be written into one file. */
export interface ParquetEventContents {
  /** Ticks in a second: 256, or 1000 on some servers. */
  readonly ticksPerSecond: number;
  readonly channel: Channel;
  /** Ticks since 1970, and raw numbers. */
  readonly events: EventSource;
  /** What the file is to say of itself; by default nothing more than about its column. */
  readonly facts?: ParquetFacts;
}

/**
 * Writes a channel without a fixed rate as a Parquet file: a row for each event, with its tick (`ticks`), the same as a
 * timestamp in UTC, to the microsecond before it (`time`), and its raw number, null where a state is undefined. A million rows
 * are in memory at a time.
 *
 * @throws FormatError for ticks that are no whole numbers
 */
export async function* writeParquetEvents(contents: ParquetEventContents): AsyncGenerator<Uint8Array, void, undefined> {
  const { ticksPerSecond, channel, events, facts = {} } = contents;
  const file = new ParquetFile([channel], 'DOUBLE', ticksPerSecond, facts);
  const ticks = new Numbers((length) => new Float64Array(length), ROWS);
  const values = new Numbers((length) => new Float64Array(length), ROWS);
  const rows = (): Uint8Array => file.rows(ticks.takeOut(), [definedOf(values.takeOut())]);
  for await (const piece of eventPieces(events)) {
    for (let from = 0; from < piece.ticks.length; ) {
      values.add(piece.values.subarray(from));
      from += ticks.add(piece.ticks.subarray(from));
      if (ticks.isFull) yield rows();
    }
  }
  if (!ticks.isEmpty) yield rows();
  yield file.end();
}

function definedOf(values: Float64Array): ColumnData {
  return values.some(Number.isNaN) ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values;
}
