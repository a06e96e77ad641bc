import {
  type ChannelFile,
  type RecordFiles,
  type RecordStatistics,
  readEventCsv,
  readHxd,
  readInfo,
  readStatistics,
  readWav,
} from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import { ChannelNames } from './channels.js';
import type { FileSource } from './file-source.js';
import { ImportError } from './import-error.js';
import type { Staging } from './staging.js';

/** What a recording is, apart from its values. */
export interface ReadRecording {
  readonly start: number;
  readonly ticksPerSecond: 256 | 1000;
  /** Ticks from the start to the end; null where the files do not tell it. */
  readonly length: number | null;
  /** Id that the record had where it comes from. */
  readonly record: number | null;
  /** The texts as they came. */
  readonly info: string | null;
  readonly statistics: string | null;
}

/** Reads the files of one record as downloads have them, in new forms and old ones. */
export async function readRecordFiles(
  source: FileSource,
  files: RecordFiles,
  staging: Staging,
): Promise<ReadRecording> {
  const infoText = await textOf(source, files.info);
  const { start, ticksPerSecond: rate } = await readInfo(infoText);
  if (rate !== 256 && rate !== 1000) throw new ImportError(`${files.info} counts ${rate} ticks a second.`);
  const statisticsText = files.statistics === null ? null : await textOf(source, files.statistics);
  const statistics = statisticsText === null ? null : await readStatistics(statisticsText);
  const names = new ChannelNames(rate);
  for (const file of files.signals) await reading(file, () => readSignal(source, file, names, staging));
  for (const file of files.events) await reading(file, () => readEvents(source, file, names, rate, staging));
  return {
    start,
    ticksPerSecond: rate,
    length: statistics === null ? null : lengthOf(statistics, start, rate),
    record: recordNamed(statistics?.uri ?? '') ?? recordNamed(files.folder === '' ? source.name : files.folder),
    info: infoText,
    statistics: statisticsText,
  };
}

/** Says in which file something is wrong. */
async function reading({ path }: ChannelFile, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new ImportError(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

async function readSignal(
  source: FileSource,
  { channel, path }: ChannelFile,
  names: ChannelNames,
  staging: Staging,
): Promise<void> {
  const id = names.claim(channel, null);
  if (id === null) return;
  const known = dataTypesById.get(id);
  const { header, samples } = await readWav(source.read(path), { signed: known?.signed ?? true });
  const stage = staging.signal(names.signal(id, channel, rateOf(header.rateField, known?.ticksPerSample ?? null)));
  for await (const piece of samples) stage.append(piece);
  stage.close();
}

/** Hertz of a WAV file, whose field holds the period where that is longer than a second. */
function rateOf(field: number, ticksPerSample: number | null): number {
  const period = (ticksPerSample ?? 0) / 256;
  return period > 1 && field === period ? 1 / field : field;
}

async function readEvents(
  source: FileSource,
  { channel, path }: ChannelFile,
  names: ChannelNames,
  ticksPerSecond: number,
  staging: Staging,
): Promise<void> {
  const isOld = path.endsWith('.hxd');
  const csv = isOld ? null : await readEventCsv(source.read(path), { ticksPerSecond });
  const id = names.claim(channel, csv?.column.id ?? null);
  if (id === null) return;
  const stage = staging.events({ dataType: id, facts: names.facts(id, channel, null), scale: names.scale(id) });
  for await (const events of csv?.events ?? readHxd(source.read(path))) stage.append(events);
  stage.close();
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
  const id = Number(/record[/_](\d+)\/?$/.exec(text)?.[1]);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

async function textOf(source: FileSource, path: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of source.read(path)) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}
