import { FormatError, findRecords, openZip, type RecordFiles, readInfo, type ZipArchive } from 'hexoskin-formats';
import { DecodeError } from '../../errors/transport.js';
import { UsageError } from '../../errors/usage.js';
import type { OpenArchive } from '../../files/open-archive.js';
import { joinColumns } from '../full-resolution/join.js';
import { Series } from '../series/series.js';
import { type Column, timeAt } from '../wire/column.js';
import { ApiChannel, type ChannelRecord } from './channel.js';
import { type ChannelEntry, type OpenedFile, openEvents, openSignal } from './file-columns.js';
import { QualityCursor } from './quality-cursor.js';

/** The channels of the recordings in an archive, one after another. */
export async function* readChannels(archive: OpenArchive): AsyncGenerator<ApiChannel, void, undefined> {
  const state = { closed: false };
  try {
    const zip = await decoded(archive.name, () => openZip(archive.source, archive.zip));
    const records = findRecords(zip.entries.map(({ name }) => name));
    // An archive without any channel is fine; one without records is something else.
    if (records.length === 0 && zip.entries.length > 0) {
      throw new DecodeError(`${archive.name} is an archive, but not of recordings: it has no info.json`);
    }
    for (const files of records) yield* channelsOf(new RecordArchive(archive.name, zip, files, state));
  } finally {
    state.closed = true;
    await archive.close();
  }
}

async function* channelsOf(record: RecordArchive): AsyncGenerator<ApiChannel, void, undefined> {
  await record.readInfo();
  for (const path of record.paths) yield channelOf(record, await record.open(path));
}

function channelOf(record: RecordArchive, file: OpenedFile): ApiChannel {
  const { datatype, name, unit, period } = file.channel;
  return new ApiChannel({
    record: record.facts,
    datatype,
    name,
    unit,
    rate: period === null ? null : record.facts.ticksPerSecond / period,
    length: file.length,
    chunks: () => chunksOf(record, file),
    whole: () => wholeOf(record, file),
  });
}

async function* chunksOf(record: RecordArchive, file: OpenedFile): AsyncGenerator<Series, void, undefined> {
  const quality = await record.qualityOf(file);
  let isFirst = record.beginsRecord;
  try {
    for await (const column of record.columns(file)) {
      yield seriesOf(record, file, column, isFirst, quality && (await flagsOf(record, quality, column)));
      isFirst = false;
    }
  } finally {
    await quality?.cursor.close();
  }
}

async function wholeOf(record: RecordArchive, file: OpenedFile): Promise<Series> {
  const all = async (opened: OpenedFile): Promise<Column> => {
    const columns: Column[] = [];
    for await (const column of record.columns(opened)) columns.push(column);
    return joinColumns(columns);
  };
  const quality = await record.qualityOf(file);
  const flags = quality && seriesOf(record, quality.file, await all(quality.file), false, null);
  return seriesOf(record, file, await all(file), record.beginsRecord, flags);
}

/** The flags of a channel, and how far they have been read. */
interface Quality {
  readonly file: OpenedFile;
  readonly cursor: QualityCursor;
}

async function flagsOf(record: RecordArchive, { file, cursor }: Quality, { times, length }: Column): Promise<Series> {
  const at = (index: number): number => (times === null ? Number.NaN : timeAt(times, index));
  return seriesOf(record, file, await cursor.between(at(0), at(length - 1)), false, null);
}

function seriesOf(
  { facts: { ticksPerSecond } }: RecordArchive,
  { channel }: OpenedFile,
  column: Column,
  fromBeginning: boolean,
  quality: Series | null,
): Series {
  return new Series({ column, channel, ticksPerSecond, thinning: 1, fromBeginning, quality });
}

/** One recording of an archive. */
class RecordArchive {
  readonly #archiveName: string;
  readonly #zip: ZipArchive;
  readonly #files: RecordFiles;
  readonly #state: { readonly closed: boolean };
  readonly #opened = new Map<string, Promise<OpenedFile>>();
  facts: ChannelRecord = { id: null, user: null, start: 0, ticksPerSecond: 256 };
  /** Whether the first samples are the record's first. */
  beginsRecord = false;

  constructor(archiveName: string, zip: ZipArchive, files: RecordFiles, state: { readonly closed: boolean }) {
    this.#archiveName = archiveName;
    this.#zip = zip;
    this.#files = files;
    this.#state = state;
  }

  /** The files of its channels. */
  get paths(): readonly string[] {
    return [...this.#files.signals, ...this.#files.events].map(({ path }) => path);
  }

  async readInfo(): Promise<void> {
    const { info, folder } = this.#files;
    const { start, ticksPerSecond, user, request } = await decoded(this.#nameOf(info), () =>
      readInfo(this.#read(info)),
    );
    const id = /(?:^|\/)record_(\d+)$/.exec(folder)?.[1] ?? /[?&]record=(\d+)/.exec(request ?? '')?.[1];
    this.facts = { id: id === undefined ? null : Number(id), user, start, ticksPerSecond };
    this.beginsRecord = !/[?&](range|start|timestamp)(__\w+)?=/.test(request ?? '');
  }

  /** What a file is. */
  open(path: string): Promise<OpenedFile> {
    const known = this.#opened.get(path);
    if (known) return known;
    const { signals, events } = this.#files;
    const signal = signals.find((file) => file.path === path);
    const name = (signal ?? events.find((file) => file.path === path))?.channel ?? path;
    const entry: ChannelEntry = { name, path, open: () => this.#read(path) };
    const opened = decoded(this.#nameOf(path), () => (signal ? openSignal : openEvents)(entry, this.facts));
    this.#opened.set(path, opened);
    return opened;
  }

  /** The samples of a channel. */
  async *columns(file: OpenedFile): AsyncGenerator<Column, void, undefined> {
    try {
      yield* file.columns();
    } catch (error) {
      throw asDecodeError(error, this.#nameOf(file.channel.name));
    }
  }

  /** The flags of a channel; null where it has none. */
  async qualityOf({ channel }: OpenedFile): Promise<Quality | null> {
    if (channel.quality === null) return null;
    for (const path of this.paths) {
      const file = await this.open(path);
      if (file.channel.datatype !== channel.quality) continue;
      // A flag speaks of the time that ends with it.
      return { file, cursor: new QualityCursor(this.columns(file), file.channel.period ?? 1) };
    }
    return null;
  }

  #read(path: string): AsyncGenerator<Uint8Array, void, undefined> {
    if (this.#state.closed) {
      throw new UsageError('The recording is closed: read a channel inside the loop over the channels');
    }
    const entry = this.#zip.entries.find(({ name }) => name === path);
    if (!entry) throw new DecodeError(`${this.#archiveName} has no ${path}`);
    return this.#zip.read(entry);
  }

  #nameOf(path: string): string {
    return `${path} of ${this.#archiveName}`;
  }
}

async function decoded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asDecodeError(error, what);
  }
}

function asDecodeError(error: unknown, what: string): unknown {
  return error instanceof FormatError
    ? new DecodeError(`${what} is damaged: ${error.message}`, { cause: error })
    : error;
}
