import { openZip } from 'hexoskin-formats/zip';
import { DecodeError } from '../../errors/transport.js';
import type { OpenArchive, RecordingFolder } from '../../files/open-archive.js';
import { folderRecords } from './folder-records.js';
import { decoded, type RecordSource } from './record-source.js';

/** The recordings of a folder, an archive, an EDF file or a table: its first bytes tell what a file is. */
export async function* recordsIn(place: OpenArchive | RecordingFolder): AsyncGenerator<RecordSource, void, undefined> {
  if ('names' in place) return yield* folderRecords(place);
  const beginning = String.fromCharCode(...(await place.source.read(0, 64)));
  if (beginning.startsWith('PK')) return yield* folderRecords(await zipFolder(place));
  if (beginning.startsWith('0       ')) {
    const { edfRecord } = await import('./edf-record.js');
    return yield await decoded(place.name, () => edfRecord(place.source));
  }
  if (/^(timestamp|user|time \[s(\/\d+)?\]),/.test(beginning)) {
    const { tableRecord } = await import('./table-record.js');
    return yield await decoded(place.name, () => tableRecord(place));
  }
  throw new DecodeError(`${place.name} is no recording: neither a zip archive nor EDF nor a table of samples`);
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
