import { findRecords, findStrays, type RecordFiles, readInfo } from 'hexoskin-formats';
import { DecodeError } from '../../errors/transport.js';
import type { RecordingFolder } from '../../files/open-archive.js';
import { type ChannelEntry, openEvents, openSignal } from './file-columns.js';
import { type ChannelPlace, decoded, type RecordSource } from './record-source.js';

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
  const places: ChannelPlace[] = [
    ...signals.map((file) => ({ name: file.path, path: file.path, open: () => openSignal(entry(file), facts) })),
    ...events.map((file) => ({ name: file.path, path: file.path, open: () => openEvents(entry(file), facts) })),
  ];
  const known = new Set([info, ...signals.map(({ path }) => path), ...events.map(({ path }) => path)]);
  const inside = files.folder === '' ? '' : `${files.folder}/`;
  return {
    facts,
    beginsRecord: !/[?&](range|start|timestamp)(__\w+)?=/.test(request ?? ''),
    channels: places,
    otherFiles: folder.names.filter((path) => path.startsWith(inside) && !known.has(path)),
    async *annotations() {},
  };
}
