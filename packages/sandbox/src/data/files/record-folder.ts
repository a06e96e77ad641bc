import { writeEventCsv, writeHxd, writeWav } from 'hexoskin-formats';
import type { Pace } from '../../http/pace.js';
import type { Call } from '../../tastypie/call.js';
import type { Channel } from '../recordings/channel.js';
import type { OwnTexts } from '../recordings/recordings.js';
import { extentOf, type FilePiece } from './file-piece.js';
import { infoText } from './info.js';
import { eventPieces, signalPieces } from './pieces.js';
import { statisticsText } from './statistics.js';

/** A file of a download. */
export interface DownloadFile {
  /** Name within its folder. */
  readonly name: string;
  readonly content: string | AsyncIterable<Uint8Array>;
}

/** How channels without a fixed rate are written: as new downloads have them, or old ones. */
export type EventForm = 'csv' | 'hxd';

/** The files of one recording. Metrics are worked out when their turn has come. */
export async function* recordFiles(
  call: Call,
  piece: FilePiece,
  form: EventForm,
  pace: Pace,
): AsyncGenerator<DownloadFile, void, undefined> {
  const own = ownTexts(call, piece);
  yield { name: 'info.json', content: own?.info ?? infoText(call, piece) };
  yield { name: 'statistics.csv', content: own?.statistics ?? (await statisticsText(call, piece, pace)) };
  for (const channel of piece.channels) yield channelFile(call, channel, piece, form, pace);
}

/** The texts that came with a recording that was imported, where all of it is asked for. */
function ownTexts({ server }: Call, { recording, start, to }: FilePiece): OwnTexts | null {
  return start === recording.start && to === recording.reach ? server.recordings.texts(recording) : null;
}

function channelFile(call: Call, channel: Channel, piece: FilePiece, form: EventForm, pace: Pace): DownloadFile {
  const { facts } = channel;
  if (channel.kind === 'signal') {
    const { count } = extentOf(channel, piece);
    const samples = signalPieces(channel, piece, pace);
    return { name: `${facts.name}.wav`, content: writeWav(samples, facts, { count, bits: channel.bits }) };
  }
  const events = eventPieces(channel, piece, pace);
  if (form === 'hxd') return { name: `${facts.name}.hxd`, content: writeHxd(events, piece.start) };
  const { ticksPerSecond } = piece.recording;
  const options = { ticksPerSecond, start: piece.start, uriPrefix: call.exchange.prefix };
  return { name: `${facts.name}.csv`, content: writeEventCsv(events, facts, options) };
}
