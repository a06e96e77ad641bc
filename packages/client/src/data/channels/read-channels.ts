import type { OpenArchive, RecordingFolder } from '../../files/open-archive.js';
import type { ApiChannel, ChannelRecord } from './channel.js';
import { apiChannelOf } from './channel-series.js';
import { type Annotation, asDecodeError, OpenRecord } from './record-source.js';
import { placeToRead, recordsIn } from './records-in.js';

/** The channels of the recordings at a place, one after another. */
export async function* readChannels(place: OpenArchive | RecordingFolder): AsyncGenerator<ApiChannel, void, undefined> {
  const state = { closed: false };
  try {
    for await (const source of recordsIn(await placeToRead(place))) {
      const record = new OpenRecord(place.name, source, state);
      for (const channel of source.channels) yield await apiChannelOf(record, channel);
    }
  } finally {
    state.closed = true;
    await close(place);
  }
}

/** One of the recordings that were opened. */
export interface RecordedRecord {
  /** Whose it is, and when it began. */
  readonly record: ChannelRecord;
  /** Its channels, of which several can be read at the same time and each more than once. */
  readonly channels: readonly ApiChannel[];
  /** What an EDF file says of single moments. */
  readonly annotations: () => AsyncGenerator<Annotation, void, undefined>;
  /**
   * Paths of files in the archive or folder that hold no samples, such as `statistics.csv`. With the first record stand
   * files of channels that are in no record's folder: of what they are samples, nothing tells.
   */
  readonly otherFiles: readonly string[];
}

/** Recordings of a file or folder, to be read until they are closed. */
export interface OpenRecording {
  /** A download of a range has one for each record that it overlaps. */
  readonly records: readonly RecordedRecord[];
  /** The files of an archive or folder as they are; null where it is a single file. */
  readonly files: Pick<RecordingFolder, 'names' | 'read'> | null;
  /** Frees what it takes. */
  close(): Promise<void>;
}

/** Opens the recordings at a place and all their channels. */
export async function openRecords(place: OpenArchive | RecordingFolder): Promise<OpenRecording> {
  const state = { closed: false };
  const records: RecordedRecord[] = [];
  let files: OpenRecording['files'] = null;
  try {
    const opened = await placeToRead(place);
    if ('names' in opened) files = { names: opened.names, read: (name) => readFile(opened, name) };
    for await (const source of recordsIn(opened)) {
      const { facts, otherFiles } = source;
      const record = new OpenRecord(place.name, source, state);
      const channels: ApiChannel[] = [];
      for (const channel of source.channels) channels.push(await apiChannelOf(record, channel));
      records.push({ record: facts, channels, annotations: () => record.annotations(), otherFiles });
    }
  } catch (error) {
    await close(place);
    throw error;
  }
  return {
    records,
    files,
    close: async () => {
      state.closed = true;
      await close(place);
    },
  };
}

async function* readFile(folder: RecordingFolder, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* folder.read(name);
  } catch (error) {
    throw asDecodeError(error, `${name} of ${folder.name}`);
  }
}

async function close(place: OpenArchive | RecordingFolder): Promise<void> {
  if ('close' in place) await place.close();
}
