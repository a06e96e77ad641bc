import { makeZip } from 'client-zip';
import type { Pace } from '../../http/pace.js';
import type { Call } from '../../tastypie/call.js';
import type { DataRequest } from '../request/data-request.js';
import { type FilePiece, filePieceOf } from './file-piece.js';
import { type EventForm, recordFiles } from './record-folder.js';

/** The archive of a download: a folder for each recording that a request selects, made while it is read. */
export function zipOf(call: Call, request: DataRequest, pace: Pace): ReadableStream<Uint8Array> {
  const form: EventForm = call.exchange.query.get('events') === 'hxd' ? 'hxd' : 'csv';
  return makeZip(entries());

  async function* entries() {
    for (const [folder, piece] of foldersOf(call, request)) {
      const { start, ticksPerSecond } = piece.recording;
      const lastModified = new Date((start / ticksPerSecond) * 1000);
      for await (const { name, content } of recordFiles(call, piece, form, pace)) {
        yield { name: `${folder}/${name}`, input: content, lastModified };
      }
    }
  }
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
