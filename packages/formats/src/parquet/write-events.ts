import type { Channel } from '../channel.js';
import { type EventSource, eventPieces } from '../events/events.js';
import type { ParquetFacts } from './metadata.js';
import { Numbers } from './numbers.js';
import { ParquetFile } from './parquet-file.js';

/** Events of a row group: all that are in memory at a time. */
export const EVENTS = 1 << 17;

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
 * timestamp in UTC, to the microsecond before it (`time`), and its raw number, null where a state is undefined. No more
 * than 131,072 rows are in memory at a time.
 *
 * @throws FormatError for ticks that are no whole numbers, or more than 142 years from 1970
 */
export async function* writeParquetEvents(contents: ParquetEventContents): AsyncGenerator<Uint8Array, void, undefined> {
  const { ticksPerSecond, channel, events, facts = {} } = contents;
  const file = new ParquetFile([channel], 'DOUBLE', ticksPerSecond, facts);
  const ticks = new Numbers((length) => new Float64Array(length), EVENTS);
  const values = new Numbers((length) => new Float64Array(length), EVENTS);
  const rows = (): Generator<Uint8Array> => {
    const [taken, numbers] = [ticks.takeOut(), values.takeOut()];
    return file.rows({
      count: taken.length,
      putTicks: (room, from) => room.set(taken.subarray(from, from + room.length)),
      columns: [numbers],
    });
  };
  for await (const piece of eventPieces(events)) {
    for (let from = 0; from < piece.ticks.length; ) {
      values.add(piece.values.subarray(from));
      from += ticks.add(piece.ticks.subarray(from));
      if (ticks.isFull) yield* rows();
    }
  }
  if (!ticks.isEmpty) yield* rows();
  yield file.end();
}
