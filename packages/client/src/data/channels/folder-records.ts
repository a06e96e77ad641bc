import { findRecords, findStrays, isStranger, type RecordFiles, readInfo } from 'hexoskin-formats';
import { dataTypeNamed } from 'hexoskin-schema';
import { DecodeError } from '../../errors/transport.js';
import type { RecordingFolder } from '../../files/open-archive.js';
import { type ChannelEntry, openEvents, openSignal } from './file-columns.js';
import { type ChannelPlace, decoded, type OpenedChannel, type RecordSource } from './record-source.js';

/** The recordings of an archive, or of a folder with the same files. */
export async function* folderRecords(folder: RecordingFolder): AsyncGenerator<RecordSource, void, undefined> {
  const { name, names } = folder;
  const records = findRecords(names);
  // An archive without any channel is fine; one without records is something else.
  if (records.length === 0 && names.length > 0) {
    throw new DecodeError(`${name} is ${folder.kind}, but not of recordings: it has no info.json`);
  }
  let strays = findStrays(names, records);
  for (const files of records) {
    const record = await recordOf(folder, files);
    yield { ...record, otherFiles: [...strays, ...record.otherFiles] };
    strays = [];
  }
}

async function recordOf(folder: RecordingFolder, files: RecordFiles): Promise<RecordSource> {
  const { info, signals, events } = files;
  const {
    start,
    ticksPerSecond,
    user,
    request,
    channels = [],
  } = await decoded(`${info} of ${folder.name}`, () => readInfo(folder.read(info)));
  const id = /(?:^|\/)record_(\d+)$/.exec(files.folder)?.[1] ?? /[?&]record=(\d+)/.exec(request ?? '')?.[1];
  const facts = { id: id === undefined ? null : Number(id), user, start, ticksPerSecond };
  const entry = ({ channel: name, path }: RecordFiles['signals'][number]): ChannelEntry => ({
    name,
    path,
    described: channels.find(({ file }) => file === name) ?? null,
    open: () => folder.read(path),
  });
  const places: ChannelPlace[] = [];
  for (const [open, files] of [
    [openSignal, signals],
    [openEvents, events],
  ] as const) {
    for (const file of files) {
      const place = await placeOf(entry(file), (it) => open(it, facts));
      if (place !== null) places.push(place);
    }
  }
  const known = new Set([info, ...places.map(({ path }) => path)]);
  const inside = files.folder === '' ? '' : `${files.folder}/`;
  return {
    facts,
    beginsRecord: !/[?&](range|start|timestamp)(__\w+)?=/.test(request ?? ''),
    channels: places,
    otherFiles: folder.names.filter((path) => path.startsWith(inside) && !known.has(path)),
    async *annotations() {},
  };
}

/**
 * A channel's place; null for somebody else's file. One that is damaged says so when its turn has come, since the
 * channels before it are whole.
 */
async function placeOf(
  entry: ChannelEntry,
  open: (entry: ChannelEntry) => Promise<OpenedChannel>,
): Promise<ChannelPlace | null> {
  const { name, path, described } = entry;
  try {
    const opened = await open(entry);
    return { name: path, path, open: async () => opened };
  } catch (error) {
    const isNamedLikeChannel = described !== null || dataTypeNamed(name) !== undefined;
    if (isStranger(error, { isNamedLikeChannel })) return null;
    const failed = async (): Promise<never> => {
      throw error;
    };
    return { name: path, path, open: failed };
  }
}
