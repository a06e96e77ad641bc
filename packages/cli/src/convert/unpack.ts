import { openRecording } from 'hexoskin-client';
import { Failure } from '../failure.js';
import type { PlaceOptions } from '../files/whole-file.js';
import { withoutCommonFolder } from './entry.js';
import { writeFolder } from './write-entries.js';

/** Unpacks the archive of a download into a folder: without the folder that all of its files are in. */
export async function unpack(archive: string, folder: string, options: PlaceOptions): Promise<void> {
  const { files, close } = await openRecording(archive);
  try {
    if (files === null) throw new Failure(`${archive} is no archive`);
    const names = withoutCommonFolder(files.names);
    const entries = files.names.map((path, index) => ({ name: names[index] ?? path, bytes: () => files.read(path) }));
    await writeFolder(folder, entries, options);
  } finally {
    await close();
  }
}
