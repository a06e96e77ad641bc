import { type DataType, dataTypes } from 'hexoskin-schema';
import { type FileChannel, fileChannelOf } from '../data/channels/file-channel.js';

/** A file of samples as far as its name and header tell. */
export interface SignalFile {
  /** Name of the channel, which is the file's without its ending. */
  readonly name: string;
  readonly path: string;
  /** Samples a second. */
  readonly rate: number;
}

/** One table: the channels of a rate, or one channel that has a table to itself. */
export interface Table {
  /** Name of its file. */
  readonly file: string;
  readonly rate: number;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly channel: FileChannel;
  /** The file with its samples; null where the recording has none. */
  readonly path: string | null;
}

/**
 * Which tables are made of which files. The columns of a table depend on its name alone, so that the tables of all recordings
 * together are one data set: whatever data types the API has at a rate, recorded or not. What it does not have at that rate
 * gets a table of its own.
 */
export function tablesFor(files: readonly SignalFile[], ticksPerSecond: number): Table[] {
  const tables: Table[] = [];
  for (const rate of new Set(files.map((file) => file.rate))) {
    const there = new Map<string, TableColumn>();
    for (const { name, path } of files.filter((file) => file.rate === rate)) {
      const channel = fileChannelOf(name, null, ticksPerSecond / rate, ticksPerSecond);
      const isShared = namesAt(rate, ticksPerSecond).includes(channel.name) && !there.has(channel.name);
      if (isShared) there.set(channel.name, { channel, path });
      else tables.push({ file: `${name}.parquet`, rate, columns: [{ channel, path }] });
    }
    if (there.size === 0) continue;
    const columns = namesAt(rate, ticksPerSecond).map(
      (name) =>
        there.get(name) ?? { channel: fileChannelOf(name, null, ticksPerSecond / rate, ticksPerSecond), path: null },
    );
    tables.push({ file: `${nameOfRate(rate)}.parquet`, rate, columns });
  }
  return tables;
}

/** The data types of a rate for which there are files. */
function namesAt(rate: number, ticksPerSecond: number): string[] {
  return dataTypes
    .filter(({ kind, unit, deprecated }) => (kind === 'signal' || kind === 'quality') && unit !== null && !deprecated)
    .filter((dataType) => rateOf(dataType, ticksPerSecond) === rate)
    .map(({ name }) => name);
}

function rateOf({ ticksPerSample, at1000 }: DataType, ticksPerSecond: number): number | null {
  if (ticksPerSecond === 1000 && at1000?.hertz !== undefined) return at1000.hertz;
  return ticksPerSample === null ? null : 256 / ticksPerSample;
}

/** `256hz`; `300s` for one sample every five minutes. */
function nameOfRate(rate: number): string {
  return rate < 1 ? `${Math.round(1 / rate)}s` : `${rate}hz`;
}
