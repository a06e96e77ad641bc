import type { Channel } from '../channel.js';
import type { SampleSource } from '../samples/samples.js';
import { ColumnSource, ROWS } from './column-source.js';
import type { ParquetFacts } from './metadata.js';
import { parquetError } from './parquet-error.js';
import { ParquetFile } from './parquet-file.js';

/** Channels of one rate to be written into one file. */
export interface ParquetContents {
  /** Tick of the first sample of every channel. */
  readonly start: number;
  /** Ticks in a second: 256, or 1000 on some servers. */
  readonly ticksPerSecond: number;
  /** Samples a second, the same for every channel; 1/300 for one every five minutes. */
  readonly rate: number;
  readonly columns: readonly ParquetColumn[];
  /** What the file is to say of itself, such as where it comes from; by default nothing more than about its columns. */
  readonly facts?: ParquetFacts;
}

/** A channel, and its samples. */
export interface ParquetColumn {
  readonly channel: Channel;
  /** Raw numbers as downloads have them; null where the recording has none: then the column is empty. */
  readonly samples: SampleSource | null;
}

/**
 * Writes channels of one rate as a Parquet file: a row for each sample, with its tick (`ticks`), the same as a timestamp in UTC,
 * to the microsecond before it (`time`), and the raw numbers of each channel, null behind the end of a shorter one. How they
 * become physical values stands in the file's metadata. A million rows are in memory at a time.
 *
 * Where samples lie between two ticks, they get the nearest one.
 *
 * @throws FormatError for channels of other rates or of the same name, for numbers beyond 32 bits with a sign, and for times more
 * than 142 years from 1970
 */
export async function* writeParquet(contents: ParquetContents): AsyncGenerator<Uint8Array, void, undefined> {
  const { start, ticksPerSecond, rate, columns, facts = {} } = contents;
  const other = columns.find(({ channel }) => channel.rate !== rate);
  if (other) throw parquetError(`has ${other.channel.rate} samples a second instead of ${rate}`, other.channel.name);
  const channels = columns.map(({ channel }) => channel);
  const file = new ParquetFile(channels, 'INT32', ticksPerSecond, facts);
  const sources = columns.map(({ channel, samples }) => new ColumnSource(channel.name, samples ?? []));
  const period = ticksPerSecond / rate;
  try {
    for (let row = 0; ; row += ROWS) {
      const taken: Int32Array[] = [];
      for (const source of sources) taken.push(await source.take());
      const rows = Math.max(0, ...taken.map(({ length }) => length));
      if (rows > 0) {
        yield* file.rows({ count: rows, putTicks: ticksFrom(start, period, row), columns: taken });
      }
      if (rows < ROWS) break;
    }
  } finally {
    for (const source of sources) await source.close();
  }
  yield file.end();
}

function ticksFrom(start: number, period: number, row: number): (room: Float64Array, from: number) => void {
  // Rounding takes most of the time, and is needed at few rates.
  const isExact = Number.isInteger(start) && Number.isInteger(period);
  return (room, from) => {
    const before = row + from;
    for (let index = 0; index < room.length; index += 1) room[index] = start + (before + index) * period;
    if (!isExact) for (let index = 0; index < room.length; index += 1) room[index] = Math.round(room[index] as number);
  };
}
