import { join } from 'node:path';
import type { ApiChannel, OpenRecording, RecordedRecord } from 'hexoskin-client';
import { Failure } from '../failure.js';
import { type PlaceOptions, writeWholeFile, writeWholeFolder } from '../files/whole-file.js';
import { chooseChannels } from './choose-channels.js';
import { copiedEntries } from './copied-entries.js';
import { edfBytes } from './edf-bytes.js';
import { type Entry, withoutCommonFolder } from './entry.js';
import type { EventForm } from './event-entry.js';
import type { DiskFormat } from './format-of.js';
import { Losses } from './losses.js';
import { recordEntries } from './record-entries.js';
import { type TableOptions, tableBytes } from './table-bytes.js';
import { writeFolder, writeZip } from './write-entries.js';

export interface ConvertOptions extends PlaceOptions {
  readonly to: DiskFormat;
  /** Names or ids of channels; undefined for all. */
  readonly channels: readonly string[] | undefined;
  /** How events are written into folders and archives; null: as they are. */
  readonly events: EventForm | null;
  readonly table: TableOptions;
  /** Writes nothing where anything would be left out. */
  readonly strict: boolean;
}

/** What came of a conversion. */
export interface Converted {
  /** Bytes that were written. */
  readonly bytes: number;
  /** What could not be carried over. */
  readonly lines: readonly string[];
  /** What is to be known of what was. */
  readonly notes: readonly string[];
}

/** Writes a recording in another format. */
export async function convert(recording: OpenRecording, path: string, options: ConvertOptions): Promise<Converted> {
  const losses = new Losses();
  const isChosen = chooseChannels(recording, options.channels);
  const chosen = (record: RecordedRecord): ApiChannel[] => record.channels.filter(isChosen);
  for (const record of recording.records) await tellAnnotations(record, losses);
  if (options.to === 'folder' || options.to === 'zip') {
    const entries = await entriesOf(recording, chosen, isChosen, options, losses);
    stopIfStrict(losses, options);
    const isZip = options.to === 'zip';
    const bytes = isZip
      ? await writeZip(path, inRecordFolder(entries, recording), options)
      : await writeFolder(path, withoutFolder(entries), options);
    return { bytes, lines: losses.lines, notes: losses.notes };
  }
  // Who names channels wants nothing else.
  const others = options.channels === undefined ? recording.records.flatMap(({ otherFiles }) => otherFiles) : [];
  losses.addAll(others, 'no channel of a record');
  const bytesOf = async (record: RecordedRecord) =>
    options.to === 'edf'
      ? edfBytes(record, chosen(record), losses, options.signal)
      : await tableBytes(record, chosen(record), options.table, losses);
  const [only, second] = recording.records;
  if (only === undefined) throw new Failure('there is no record in it');
  if (second === undefined) {
    const pieces = (await bytesOf(only)) ?? nothing(options.to, losses);
    stopIfStrict(losses, options);
    const bytes = await writeWholeFile(path, pieces, options);
    return { bytes, lines: losses.lines, notes: losses.notes };
  }
  const bytes = await writeEach(recording, path, options, bytesOf, losses);
  return { bytes, lines: losses.lines, notes: losses.notes };
}

/** Several records become a file each, in a folder. Gives the bytes of all of them. */
async function writeEach(
  { records }: OpenRecording,
  path: string,
  options: ConvertOptions,
  bytesOf: (record: RecordedRecord) => Promise<AsyncIterable<Uint8Array> | null>,
  losses: Losses,
): Promise<number> {
  const isFolder = !path.toLowerCase().endsWith(`.${options.to}`);
  if (!isFolder) {
    throw new Failure(
      `there are ${records.length} records in it, and ${options.to.toUpperCase()} holds one: name a folder for them, with --to ${options.to}`,
      { exitCode: 2 },
    );
  }
  const files: { name: string; bytes: AsyncIterable<Uint8Array> }[] = [];
  for (const [index, record] of records.entries()) {
    const bytes = (await bytesOf(record)) ?? nothing(options.to, losses);
    files.push({ name: `record_${record.record.id ?? index + 1}.${options.to}`, bytes });
  }
  stopIfStrict(losses, options);
  let size = 0;
  await writeWholeFolder(
    path,
    async (folder) => {
      for (const { name, bytes } of files) size += await writeWholeFile(join(folder, name), bytes, options);
    },
    options,
  );
  return size;
}

async function entriesOf(
  recording: OpenRecording,
  chosen: (record: RecordedRecord) => ApiChannel[],
  isChosen: (channel: ApiChannel) => boolean,
  { events, signal }: ConvertOptions,
  losses: Losses,
): Promise<Entry[]> {
  if (recording.files !== null) return copiedEntries(recording, recording.files, { isChosen, events });
  const entries: Entry[] = [];
  for (const record of recording.records) {
    entries.push(...(await recordEntries(record, chosen(record), events ?? 'csv', losses, signal)));
  }
  return entries;
}

/** Downloads have each record in a folder that tells its id. */
function inRecordFolder(entries: readonly Entry[], { records }: OpenRecording): Entry[] {
  const isAtTop = entries.some(({ name }) => name === 'info.json');
  const folder = isAtTop ? `record_${records[0]?.record.id ?? 'unknown'}/` : '';
  return entries.map((entry) => ({ ...entry, name: `${folder}${entry.name}` }));
}

function withoutFolder(entries: readonly Entry[]): Entry[] {
  const names = withoutCommonFolder(entries.map(({ name }) => name));
  return entries.map((entry, index) => ({ ...entry, name: names[index] ?? entry.name }));
}

async function tellAnnotations({ annotations }: RecordedRecord, losses: Losses): Promise<void> {
  let count = 0;
  for await (const _ of annotations()) count += 1;
  if (count > 0) losses.add(`${count} annotation${count === 1 ? '' : 's'}: no other format has them`);
}

function stopIfStrict(losses: Losses, { strict }: ConvertOptions): void {
  if (!strict || losses.lines.length === 0) return;
  throw new Failure(
    `nothing was written, as --strict demands, because this would be left out: ${losses.lines.join('; ')}`,
  );
}

function nothing(format: DiskFormat, losses: Losses): never {
  throw new Failure(`there is no channel in it that ${format.toUpperCase()} could hold; ${losses.lines.join('; ')}`);
}
