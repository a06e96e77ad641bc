import { type EdfAnnotation, type EdfChannelSamples, FormatError, type Samples, writeEdf } from 'hexoskin-formats';
import { badRequest, Refusal } from '../../http/errors.js';
import type { Pace } from '../../http/pace.js';
import { marksWithin } from '../../imports/marks.js';
import type { Call } from '../../tastypie/call.js';
import type { SignalChannel } from '../recordings/channel.js';
import type { DataRequest } from '../request/data-request.js';
import type { Download } from './download.js';
import { areAlike, channelsForEdf, describedAs, limitOfEdf, recordSecondsOf } from './edf-channels.js';
import { extentOf, type FilePiece, filePieceOf, isWhole } from './file-piece.js';
import { signalPieces } from './pieces.js';
import { marksOf } from './zip.js';

/**
 * The channels of fixed rates as EDF+: of one recording, or of several of somebody's that are parts of one, with gaps
 * between them.
 */
export function edfOf(call: Call, { pieces, wants }: DataRequest, pace: Pace): Download {
  const { recordings } = call.server;
  const all = [...pieces.values()].flat();
  const parts = all.map((piece) => filePieceOf(piece, channelsForEdf(recordings.channels(piece.recording, wants))));
  const [first, ...others] = parts;
  if (first === undefined) throw new Refusal(404, { error: 'There are no data to make an EDF file of.' });
  if (first.channels.length === 0)
    throw new Refusal(404, { error: 'There are no channels that an EDF file can hold.' });
  const isApart = others.every(({ start }, i) => start > (parts[i]?.to ?? 0));
  if (pieces.size > 1 || !isApart || !others.every((part) => areAlike(first.channels, part.channels))) {
    throw badRequest(`An EDF file holds one recording, and ${parts.length} are asked for. Name one record.`);
  }
  const problem = limitOfEdf(parts.flatMap(({ channels }) => channels));
  if (problem !== null) throw badRequest(problem);
  const { ticksPerSecond } = first.recording;
  const counts = parts.map((part) => part.channels.map((channel) => extentOf(channel, part).count));
  const recordSeconds = recordSecondsOf(first.channels, others.length === 0 ? [] : counts);
  if (recordSeconds === null) {
    throw badRequest('No data record of EDF has a whole number of samples of each channel. Name fewer data types.');
  }
  const bytes = () =>
    writeEdf({
      start: first.start,
      ticksPerSecond,
      recordSeconds,
      channels: first.channels.map((channel, i): EdfChannelSamples => {
        const count = counts.reduce((sum, each) => sum + (each[i] ?? 0), 0);
        return {
          ...describedAs(
            channel,
            parts.map((part) => part.channels[i] as SignalChannel),
          ),
          samples: samplesOf(parts, i, pace),
          count,
        };
      }),
      annotations: parts.flatMap((part) => annotationsOf(call, part, first.start)),
      ...(others.length > 0 && {
        stretches: parts.map((part, i) => ({
          onset: (part.start - first.start) / ticksPerSecond,
          seconds: ((counts[i]?.[0] ?? 0) * (first.channels[0]?.step ?? 0)) / ticksPerSecond,
        })),
      }),
      patient: { code: `${first.recording.user}` },
      recording: { code: `record_${first.recording.id}` },
    });
  return {
    bytes,
    measure: () => lengthOf(bytes()),
    isQuicklyMeasured: true,
    marks: parts.map((part) => [marksOf(part), annotationsOf(call, part, first.start)]),
  };
}

/** The samples of one of the channels, part by part. */
async function* samplesOf(
  parts: readonly FilePiece<SignalChannel>[],
  index: number,
  pace: Pace,
): AsyncGenerator<Samples, void, undefined> {
  for (const part of parts) yield* signalPieces(part.channels[index] as SignalChannel, part, pace);
}

/** What somebody has remarked in a part, at seconds from the first sample of the file. */
function annotationsOf({ server }: Call, part: FilePiece, start: number): EdfAnnotation[] {
  const { id: record, user, start: recordStart, ticksPerSecond } = part.recording;
  const place = { record, user, start: recordStart, ticksPerSecond };
  const window = isWhole(part) ? null : { from: part.start, to: part.to };
  const offset = (recordStart - start) / ticksPerSecond;
  return marksWithin(server.store, place, part.to, window)
    .map(({ onset, duration, text }) => ({
      onset: Math.round((onset + offset) * 1e9) / 1e9,
      duration,
      // biome-ignore lint/suspicious/noControlCharactersInRegex: with these EDF separates annotations.
      text: text.replaceAll(/[\0\x14\x15]/g, ' '),
    }))
    .filter(({ text }) => text !== '');
}

/** Bytes of the header's fixed part, and of what it says of each signal. */
const FIELD_BYTES = 256;
/** Where the header says how many data records there are, and of how many samples of a signal each consists. */
const RECORD_COUNT = 236;
const SAMPLES_PER_RECORD = 216;

/** The length of a file, from its header. What EDF cannot hold is refused. */
async function lengthOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  try {
    for await (const header of bytes) {
      const text = new TextDecoder().decode(header);
      const signals = text.length / FIELD_BYTES - 1;
      const samples = Array.from({ length: signals }, (_, signal) => {
        const at = FIELD_BYTES + signals * SAMPLES_PER_RECORD + signal * 8;
        return Number(text.slice(at, at + 8));
      });
      const recordBytes = 2 * samples.reduce((sum, count) => sum + count, 0);
      return header.length + Number(text.slice(RECORD_COUNT, RECORD_COUNT + 8)) * recordBytes;
    }
  } catch (error) {
    if (error instanceof FormatError) throw badRequest(`EDF cannot hold this. ${error.message}`);
    throw error;
  }
  return 0;
}
