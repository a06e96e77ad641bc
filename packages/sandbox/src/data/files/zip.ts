import { crc32 } from 'node:zlib';
import { writeZip, zipSize } from 'hexoskin-formats';
import type { Pace } from '../../http/pace.js';
import type { Call } from '../../tastypie/call.js';
import type { DataRequest } from '../request/data-request.js';
import type { Download } from './download.js';
import { type FilePiece, filePieceOf } from './file-piece.js';
import { type DownloadFile, type EventForm, recordFiles } from './record-folder.js';

/** Seconds of recordings whose events are made to be measured before they are sent, and kept meanwhile. */
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
  const isQuicklyMeasured = seconds <= REMEMBERED;
  const kept = new Map<Entry, readonly Uint8Array[]>();
  const contentOf = (entry: Entry) => kept.get(entry) ?? made(entry.content);
  return {
    bytes: () =>
      writeZip(
        entries.map((entry) => ({ ...entry, name: entry.path, content: contentOf(entry) })),
        { crc32 },
      ),
    measure: async () => {
      const files: { name: string; size: number }[] = [];
      for (const entry of entries) {
        const { size, pieces } =
          entry.size === null ? await measured(entry, isQuicklyMeasured) : { size: entry.size, pieces: null };
        if (pieces !== null) kept.set(entry, pieces);
        files.push({ name: entry.path, size });
      }
      return zipSize(files);
    },
    isQuicklyMeasured,
    marks: [...folders.map(([, piece]) => marksOf(piece)), ...entries.map(({ content }) => content)],
  };
}

function made(content: DownloadFile['content']): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  return typeof content === 'string' ? [Buffer.from(content)] : content();
}

/** Makes a file to learn its size. What has been made is kept, where that is little, and need not be made again. */
async function measured(
  { content }: Entry,
  isKept: boolean,
): Promise<{ readonly size: number; readonly pieces: readonly Uint8Array[] | null }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of made(content)) {
    size += bytes.length;
    if (isKept) pieces.push(bytes);
  }
  return { size, pieces: isKept ? pieces : null };
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
