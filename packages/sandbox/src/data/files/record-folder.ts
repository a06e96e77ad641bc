import { wavHeader, writeEventCsv, writeHxd, writeWav } from 'hexoskin-formats';
import type { Pace } from '../../http/pace.js';
import type { Call } from '../../tastypie/call.js';
import type { Channel } from '../recordings/channel.js';
import type { OwnTexts } from '../recordings/recordings.js';
import { fileNamesOf } from './file-names.js';
import { extentOf, type FilePiece, isWhole } from './file-piece.js';
import { infoText } from './info.js';
import { eventPieces, signalPieces } from './pieces.js';
import { statisticsText } from './statistics.js';

/** A file of a download. */
export interface DownloadFile {
  /** Name within its folder. */
  readonly name: string;
  /** Text, or what makes the bytes: the same ones each time. */
  readonly content: string | (() => AsyncIterable<Uint8Array>);
  /** Bytes, where they can be told without making them. */
  readonly size: number | null;
}

/** How channels without a fixed rate are written: as new downloads have them, or old ones. */
export type EventForm = 'csv' | 'hxd';

/** The files of one recording. */
export async function recordFiles(
  call: Call,
  piece: FilePiece,
  form: EventForm,
  pace: Pace,
): Promise<readonly DownloadFile[]> {
  const own = ownTexts(call, piece);
  const names = fileNamesOf(piece.channels.map(({ facts }) => facts));
  return [
    textFile('info.json', own?.info ?? infoText(call, piece, names)),
    textFile('statistics.csv', own?.statistics ?? (await statisticsText(call, piece, pace))),
    ...piece.channels.map((channel, i) => channelFile(call, channel, names[i] as string, piece, form, pace)),
  ];
}

function textFile(name: string, content: string): DownloadFile {
  return { name, content, size: Buffer.byteLength(content) };
}

/** The texts that came with a recording that was imported, where all of it is asked for. */
function ownTexts({ server }: Call, piece: FilePiece): OwnTexts | null {
  return isWhole(piece) ? server.recordings.texts(piece.recording) : null;
}

function channelFile(
  call: Call,
  channel: Channel,
  name: string,
  piece: FilePiece,
  form: EventForm,
  pace: Pace,
): DownloadFile {
  const { facts } = channel;
  if (channel.kind === 'signal') {
    const { count } = extentOf(channel, piece);
    const options = { count, bits: channel.bits };
    const size = wavHeader(facts, count, options).length + (count * channel.bits) / 8;
    const content = () => writeWav(signalPieces(channel, piece, pace), facts, options);
    return { name: `${name}.wav`, content, size };
  }
  if (form === 'hxd') {
    const content = () => writeHxd(eventPieces(channel, piece, pace), piece.start);
    return { name: `${name}.hxd`, content, size: null };
  }
  const { ticksPerSecond } = piece.recording;
  const options = { ticksPerSecond, start: piece.start, uriPrefix: call.exchange.prefix };
  const content = () => writeEventCsv(eventPieces(channel, piece, pace), facts, options);
  return { name: `${name}.csv`, content, size: null };
}
