import { makeZip, predictLength } from 'client-zip';
import type { Pace } from '../../http/pace.js';
import type { Call } from '../../tastypie/call.js';
import type { DataRequest } from '../request/data-request.js';
import { type Download, sizeOf } from './download.js';
import { type FilePiece, filePieceOf } from './file-piece.js';
import { type DownloadFile, type EventForm, recordFiles } from './record-folder.js';

/** Seconds of recordings whose events are remembered, once they were made to be measured. */
const REMEMBERED = 86_400;

/** A file in the archive. */
interface Entry extends DownloadFile {
  readonly path: string;
  readonly lastModified: Date;
}

/** The archive of a download: a folder for each recording that a request selects. */
export async function zipOf(call: Call, request: DataRequest, pace: Pace): Promise<Download> {
  const form: EventForm = call.exchange.query.get('events') === 'hxd' ? 'hxd' : 'csv';
  const folders = foldersOf(call, request);
  const entries: Entry[] = [];
  let seconds = 0;
  for (const [folder, piece] of folders) {
    const { start, ticksPerSecond } = piece.recording;
    const lastModified = new Date((start / ticksPerSecond) * 1000);
    const files = await recordFiles(call, piece, form, pace);
    entries.push(...files.map((file) => ({ ...file, path: `${folder}/${file.name}`, lastModified })));
    seconds += (piece.to - piece.start) / ticksPerSecond;
  }
  return {
    bytes: () =>
      makeZip(entries.map(({ path, content, lastModified }) => ({ name: path, input: made(content), lastModified }))),
    measure: () => lengthOf(entries),
    isQuicklyMeasured: seconds <= REMEMBERED,
    marks: [...folders.map(([, piece]) => marksOf(piece)), ...entries.map(({ content }) => content)],
  };
}

function made(content: DownloadFile['content']): string | AsyncIterable<Uint8Array> {
  return typeof content === 'string' ? content : content();
}

async function lengthOf(entries: readonly Entry[]): Promise<number> {
  const files: { name: string; size: number }[] = [];
  for (const { path, content, size } of entries) {
    files.push({ name: path, size: size ?? (typeof content === 'string' ? 0 : await sizeOf(content())) });
  }
  return Number(predictLength(files));
}

/** All that decides what a piece holds. */
export function marksOf({ recording, start, to }: Omit<FilePiece, 'channels'>): unknown {
  return [recording, start, to];
}

/** `record_1`, in a folder of the range that is asked for, in one of the user where there are several. */
function foldersOf(call: Call, { pieces, wants, ranges }: DataRequest): [string, FilePiece][] {
  const { recordings } = call.server;
  const ofRange = ranges.length === 1 ? `range_${ranges[0]}/` : '';
  return [...pieces].flatMap(([user, own]) => {
    const ofUser = pieces.size > 1 ? `User_${user}/` : '';
    return own.map((piece): [string, FilePiece] => [
      `${ofUser}${ofRange}record_${piece.recording.id}`,
      filePieceOf(piece, recordings.channels(piece.recording, wants)),
    ]);
  });
}
