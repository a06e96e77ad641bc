import type { ApiChannel, OpenRecording } from 'hexoskin-client';
import type { Entry } from './entry.js';
import { type EventForm, eventEntry } from './event-entry.js';

/** What becomes of the files of an archive or folder. */
export interface CopyOptions {
  readonly isChosen: (channel: ApiChannel) => boolean;
  /** How events are written; null: as they are. */
  readonly events: EventForm | null;
}

/** The files of an archive or folder as they are, but for channels that are not wanted and events in another form. */
export function copiedEntries(
  { records }: OpenRecording,
  files: NonNullable<OpenRecording['files']>,
  { isChosen, events }: CopyOptions,
): Entry[] {
  const byPath = new Map(
    records.flatMap(({ channels }) => channels.map((channel) => [channel.path, channel] as const)),
  );
  return files.names.flatMap((path): Entry[] => {
    const channel = byPath.get(path);
    if (channel !== undefined && !isChosen(channel)) return [];
    const isOther = channel !== undefined && events !== null && channel.rate === null && !path.endsWith(`.${events}`);
    if (isOther) return [eventEntry(channel, events, path.slice(0, path.lastIndexOf('/') + 1))];
    return [{ name: path, bytes: () => files.read(path) }];
  });
}
