import { openZip } from 'hexoskin-formats/zip';
import { DecodeError } from '../../errors/transport.js';
import type { OpenArchive, RecordingFolder } from '../../files/open-archive.js';
import { folderRecords } from './folder-records.js';
import { decoded, type RecordSource } from './record-source.js';

/** What is at a place: files, where it is an archive, or one file. */
export async function placeToRead(place: OpenArchive | RecordingFolder): Promise<OpenArchive | RecordingFolder> {
  if ('names' in place) return place;
  return (await beginningOf(place)).startsWith('PK') ? zipFolder(place) : place;
}

/** The recordings of a folder, an EDF file or a table: its first bytes tell what a file is. */
export async function* recordsIn(place: OpenArchive | RecordingFolder): AsyncGenerator<RecordSource, void, undefined> {
  if ('names' in place) return yield* folderRecords(place);
  const beginning = await beginningOf(place);
  if (beginning.startsWith('0       ')) {
    const { edfRecord } = await import('./edf-record.js');
    return yield await decoded(place.name, () => edfRecord(place.source));
  }
  if (/^(timestamp|user|time \[s(\/\d+)?\]),/.test(beginning)) {
    const { tableRecord } = await import('./table-record.js');
    return yield await decoded(place.name, () => tableRecord(place));
  }
  if (/^(seconds|time),/.test(beginning)) {
    throw new DecodeError(`${place.name} has times in place of ticks, from which no recording can be read`);
  }
  throw new DecodeError(`${place.name} is no recording: neither a zip archive nor EDF nor a table of samples`);
}

async function beginningOf({ source }: OpenArchive): Promise<string> {
  return String.fromCharCode(...(await source.read(0, 64)));
}

async function zipFolder({ name, source, zip }: OpenArchive): Promise<RecordingFolder> {
  const archive = await decoded(name, () => openZip(source, zip));
  const entries = new Map(archive.entries.map((entry) => [entry.name, entry]));
  return {
    name,
    kind: 'an archive',
    names: [...entries.keys()],
    read(path) {
      const entry = entries.get(path);
      if (entry === undefined) throw new DecodeError(`${name} has no ${path}`);
      return archive.read(entry);
    },
  };
}
