import {
  type Channel,
  findRecords,
  type RecordFiles,
  type RecordInfo,
  readEventCsv,
  readHxd,
  readInfo,
  readWav,
  type SampleSource,
} from 'hexoskin-formats';
import { writeParquet, writeParquetEvents } from 'hexoskin-formats/parquet';
import { type FileChannel, fileChannelOf } from '../../data/channels/file-channel.js';
import type { SyncFile } from '../../sync/manifest.js';
import { type SignalFile, type Table, tablesFor } from '../../sync/tables.js';
import type { RawFiles } from './raw-files.js';
import { writeWhole } from './write-whole.js';

/** A table that was made, as `info.json` tells of it. */
export interface WrittenTable {
  readonly file: SyncFile;
  readonly rate: number | null;
  readonly channels: readonly Channel[];
}

/** In this field of files with a sample every five minutes stands the period in seconds. */
const SLOW_PERIOD = 300;

/** What all tables of a record are made with. */
interface Making {
  /** The files that they are made of. */
  readonly raw: RawFiles;
  /** Folder of the record. */
  readonly folder: string;
  /** What each file is to say of itself. */
  readonly facts: Readonly<Record<string, string>>;
  /** Stops. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes Parquet files of the raw files of a record.
 *
 * @param onBytes told of how many bytes of raw files tables were made
 */
export async function writeTables(
  making: Making,
  onBytes: (bytes: number, total: number) => void,
): Promise<WrittenTable[]> {
  const { raw } = making;
  const [record] = findRecords(raw.paths);
  if (record === undefined) return [];
  const info = await readInfo(raw.bytes(record.info));
  const total = [...record.signals, ...record.events].reduce((sum, { path }) => sum + raw.size(path), 0);
  let bytes = 0;
  const written: WrittenTable[] = [];
  const add = (table: WrittenTable, paths: readonly string[]): void => {
    written.push(table);
    for (const path of paths) bytes += raw.size(path);
    onBytes(bytes, total);
  };
  for (const table of tablesFor(await signalFiles(raw, record), info.ticksPerSecond)) {
    const paths = table.columns.flatMap(({ path }) => path ?? []);
    add(await writeSignals(making, table, info), paths);
  }
  for (const { channel, path } of record.events) add(await writeEvents(making, channel, path, info), [path]);
  return written;
}

async function signalFiles(raw: RawFiles, { signals }: RecordFiles): Promise<SignalFile[]> {
  const files: SignalFile[] = [];
  for (const { channel: name, path } of signals) {
    const { header } = await readWav(raw.beginning(path), { signed: true });
    const { rateField } = header;
    files.push({ name, path, rate: rateField === SLOW_PERIOD ? 1 / SLOW_PERIOD : rateField });
  }
  return files;
}

async function writeSignals(
  { raw, folder, facts, signal }: Making,
  { file, rate, columns }: Table,
  { start, ticksPerSecond }: RecordInfo,
): Promise<WrittenTable> {
  const channels = columns.map(({ channel }) => asStored(channel, rate));
  const contents = {
    // What sums up a second or more is known at its end.
    start: start + (rate > 1 ? 0 : ticksPerSecond / rate),
    ticksPerSecond,
    rate,
    columns: columns.map(({ path, channel: { signed } }, index) => ({
      channel: channels[index] as Channel,
      samples: path === null ? null : samplesOf(raw, path, signed),
    })),
    facts,
  };
  return { file: await writeWhole(folder, file, writeParquet(contents), signal), rate, channels };
}

async function* samplesOf(raw: RawFiles, path: string, signed: boolean): AsyncGenerator<Samples, void, undefined> {
  yield* (await readWav(raw.bytes(path), { signed })).samples;
}

type Samples = Extract<SampleSource, ArrayBufferView>;

async function writeEvents(
  { raw, folder, facts, signal }: Making,
  name: string,
  path: string,
  { start, ticksPerSecond }: RecordInfo,
): Promise<WrittenTable> {
  const reading = { start, ticksPerSecond };
  const { id, events } = path.endsWith('.hxd')
    ? { id: null, events: readHxd(raw.bytes(path), start) }
    : await readEventCsv(raw.bytes(path), reading).then(({ column, events }) => ({ id: column.id, events }));
  const channel = asStored(fileChannelOf(name, id, null, ticksPerSecond), null);
  const table = writeParquetEvents({ ticksPerSecond, channel, events, facts });
  return { file: await writeWhole(folder, `${name}.parquet`, table, signal), rate: null, channels: [channel] };
}

function asStored({ datatype, name, unit, scale, offset, signed }: FileChannel, rate: number | null): Channel {
  return { id: datatype, name, rate, signed, unit: unit ?? '', scale, offset };
}
