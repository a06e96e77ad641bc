import type { Channel } from '../channel.js';
import { type EventSource, eventPieces } from '../events/events.js';
import type { ParquetFacts } from './metadata.js';
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
  let ticks = new Float64Array(0);
  let values = new Float64Array(0);
  let rows = 0;
  for await (const piece of eventPieces(events)) {
    for (let from = 0; from < piece.ticks.length; ) {
      const part = Math.min(ROWS - rows, piece.ticks.length - from);
      ticks = withRoom(ticks, rows + part);
      values = withRoom(values, rows + part);
      ticks.set(piece.ticks.subarray(from, from + part), rows);
      values.set(piece.values.subarray(from, from + part), rows);
      rows += part;
      from += part;
      if (rows < ROWS) continue;
      yield file.rows(ticks, [definedOf(values)]);
      rows = 0;
    }
  }
  if (rows > 0) yield file.rows(ticks.subarray(0, rows), [definedOf(values.subarray(0, rows))]);
  yield file.end();
}

/** Few recordings have so many events that a whole row group would be needed. */
function withRoom(numbers: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (numbers.length >= length) return numbers;
  const larger = new Float64Array(Math.min(ROWS, Math.max(1024, 2 * length)));
  larger.set(numbers);
  return larger;
}

function definedOf(values: Float64Array): ColumnData {
  return values.some(Number.isNaN) ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values;
}
