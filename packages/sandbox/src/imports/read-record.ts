import {
  type ChannelFile,
  type DescribedChannel,
  isStranger,
  type RecordFiles,
  type RecordStatistics,
  readEventCsv,
  readHxd,
  readInfo,
  readStatistics,
  readWav,
} from 'hexoskin-formats';
import { dataTypeNamed, dataTypesById } from 'hexoskin-schema';
import { ChannelNames } from './channels.js';
import type { FileSource } from './file-source.js';
import { ImportError } from './import-error.js';
import type { Mark } from './marks.js';
import type { NewSignal, Staging } from './staging.js';

/** What a recording is, apart from its values. */
export interface ReadRecording {
  /** Where its values are. */
  readonly staging: Staging;
  readonly start: number;
  readonly ticksPerSecond: 256 | 1000;
  /** Ticks from the start to the end; null where the files do not tell it. */
  readonly length: number | null;
  /** Id that the record had where it comes from. */
  readonly record: number | null;
  /** The texts as they came. */
  readonly info: string | null;
  readonly statistics: string | null;
  /** What somebody remarked while it was recorded. */
  readonly marks: readonly Mark[];
  /** What it comes with that no record can hold, each in a sentence. */
  readonly leftOut: readonly string[];
}

/** Reads the files of one record as downloads have them, in new forms and old ones. */
export async function readRecordFiles(
  source: FileSource,
  files: RecordFiles,
  staging: Staging,
): Promise<ReadRecording> {
  const infoText = await textOf(source, files.info);
  const { start, ticksPerSecond: rate, channels = [] } = await readInfo(infoText);
  if (rate !== 256 && rate !== 1000) throw new ImportError(`${files.info} counts ${rate} ticks a second.`);
  const statisticsText = files.statistics === null ? null : await textOf(source, files.statistics);
  const statistics = statisticsText === null ? null : await readStatistics(statisticsText);
  const names = new ChannelNames(rate);
  const described = new Map(channels.map((channel) => [channel.file, channel]));
  const context: Context = { source, names, ticksPerSecond: rate, staging };
  const leftOut: string[] = [];
  for (const [read, all] of [
    [readSignal, files.signals],
    [readEvents, files.events],
  ] as const) {
    for (const file of all) {
      const problem = await reading(file, () => read(context, file, described.get(file.channel) ?? null));
      if (problem !== null) leftOut.push(`${file.path} is no channel of a recording: ${problem}.`);
    }
  }
  return {
    staging,
    start,
    ticksPerSecond: rate,
    length: statistics === null ? null : lengthOf(statistics, start, rate),
    record: recordNamed(statistics?.uri ?? '') ?? recordNamed(files.folder === '' ? source.name : files.folder),
    info: infoText,
    statistics: statisticsText,
    marks: [],
    leftOut,
  };
}

interface Context {
  readonly source: FileSource;
  readonly names: ChannelNames;
  readonly ticksPerSecond: 256 | 1000;
  readonly staging: Staging;
}

/** Says in which file something is wrong. Answers what is wrong with one that is none of a recording's. */
async function reading({ path }: ChannelFile, work: () => Promise<string | null>): Promise<string | null> {
  try {
    return await work();
  } catch (error) {
    throw new ImportError(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Begins a file. One that does not begin as files of channels do is somebody else's, unless it is named like a channel. */
async function opened<Opened>(
  file: ChannelFile,
  described: DescribedChannel | null,
  open: () => Promise<Opened>,
): Promise<Opened | string> {
  try {
    return await open();
  } catch (error) {
    const isNamedLikeChannel = described !== null || dataTypeNamed(file.channel) !== undefined;
    if (!isStranger(error, { isNamedLikeChannel })) throw error;
    return (error as Error).message;
  }
}

async function readSignal(
  { source, names, ticksPerSecond, staging }: Context,
  file: ChannelFile,
  described: DescribedChannel | null,
): Promise<string | null> {
  const { channel, path } = file;
  const named = dataTypeNamed(channel);
  const known = dataTypesById.get(described?.id ?? named?.id ?? Number.NaN);
  const signed = described?.signed ?? known?.signed ?? true;
  const wav = await opened(file, described, () => readWav(source.read(path), { signed }));
  if (typeof wav === 'string') return wav;
  const rate = described?.rate ?? rateOf(wav.header.rateField, known?.ticksPerSample ?? null);
  if (rate === 0 || rate > ticksPerSecond) {
    const problem = `${rate} samples a second cannot be told apart by ${ticksPerSecond} ticks`;
    await drained(wav.samples);
    if (known === undefined && described === null) return problem;
    throw new ImportError(problem);
  }
  const id = names.claim(described?.name ?? channel, described?.id ?? named?.id ?? null);
  if (id === null) {
    await drained(wav.samples);
    return null;
  }
  const facts: NewSignal =
    described === null ? names.signal(id, channel, rate) : names.described(id, { ...described, rate });
  const stage = staging.signal(facts);
  for await (const piece of wav.samples) stage.append(piece);
  stage.close();
  return null;
}

/** Reads what is not wanted to its end, which closes its file. */
async function drained(pieces: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pieces);
}

/** Hertz of a WAV file, whose field holds the period where that is longer than a second. */
function rateOf(field: number, ticksPerSample: number | null): number {
  const period = (ticksPerSample ?? 0) / 256;
  return period > 1 && field === period ? 1 / field : field;
}

async function readEvents(
  { source, names, ticksPerSecond, staging }: Context,
  file: ChannelFile,
  described: DescribedChannel | null,
): Promise<string | null> {
  const { channel, path } = file;
  const isOld = path.toLowerCase().endsWith('.hxd');
  const csv = isOld ? null : await opened(file, described, () => readEventCsv(source.read(path), { ticksPerSecond }));
  if (typeof csv === 'string') return csv;
  const id = names.claim(
    described?.name ?? channel,
    described?.id ?? csv?.column.id ?? dataTypeNamed(channel)?.id ?? null,
  );
  if (id === null) {
    if (csv !== null) await drained(csv.events);
    return null;
  }
  const facts = names.facts(id, described?.name ?? channel, null);
  const stage = staging.events({ dataType: id, facts, scale: names.scale(id) });
  for await (const events of csv?.events ?? readHxd(source.read(path))) stage.append(events);
  stage.close();
  return null;
}

function lengthOf(
  { start: told, end, duration }: RecordStatistics,
  start: number,
  ticksPerSecond: number,
): number | null {
  if (end !== null && told !== null && end >= start) return end - start;
  return duration === null ? null : Math.round(duration * ticksPerSecond);
}

function recordNamed(text: string): number | null {
  const id = Number(/record[/_](\d+)\/?$/i.exec(text)?.[1]);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

async function textOf(source: FileSource, path: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of source.read(path)) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}
