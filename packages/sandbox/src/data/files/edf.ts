import { type EdfChannelSamples, writeEdf } from 'hexoskin-formats';
import { badRequest, Refusal } from '../../http/errors.js';
import type { Pace } from '../../http/pace.js';
import type { Call } from '../../tastypie/call.js';
import type { Channel, SignalChannel } from '../recordings/channel.js';
import type { DataRequest } from '../request/data-request.js';
import type { Download } from './download.js';
import { extentOf, filePieceOf } from './file-piece.js';
import { signalPieces } from './pieces.js';
import { marksOf } from './zip.js';

/** Programs that read these files by position expect the raw signals of leads and belts first. */
const FIRST = [4113, 4114, 4115, 4129, 4130, 19, 33, 36, 37, 49, 53, 4145, 4146, 4147];

/** Hertz below which a channel would stretch the data records of all others. */
const SLOWEST = 1;

/** The channels of fixed rates of one recording as EDF+. */
export function edfOf(call: Call, { pieces, wants }: DataRequest, pace: Pace): Download {
  const [piece, ...others] = [...pieces.values()].flat();
  if (piece === undefined) throw new Refusal(404, { error: 'There are no data to make an EDF file of.' });
  if (others.length > 0) {
    throw badRequest(`An EDF file holds one recording, and ${others.length + 1} are asked for. Name one record.`);
  }
  const signals = call.server.recordings.channels(piece.recording, wants).filter(isSignal);
  const fast = signals.filter(({ facts }) => (facts.rate ?? 0) >= SLOWEST);
  const channels = (fast.length > 0 ? fast : signals).sort((a, b) => placeOf(a) - placeOf(b));
  if (channels.length === 0) throw new Refusal(404, { error: 'There are no channels that an EDF file can hold.' });
  const own = filePieceOf(piece, channels);
  const { recording, start } = own;
  const bytes = () =>
    writeEdf({
      start,
      ticksPerSecond: recording.ticksPerSecond,
      channels: channels.map(
        (channel): EdfChannelSamples => ({
          channel: channel.facts,
          samples: signalPieces(channel, own, pace),
          count: extentOf(channel, own).count,
        }),
      ),
      patient: { code: `${recording.user}` },
      recording: { code: `record_${recording.id}` },
    });
  return { bytes, measure: () => lengthOf(bytes()), isQuicklyMeasured: true, marks: [marksOf(own)] };
}

/** Bytes of the header's fixed part, and of what it says of each signal. */
const FIELD_BYTES = 256;
/** Where the header says how many data records there are, and of how many samples of a signal each consists. */
const RECORD_COUNT = 236;
const SAMPLES_PER_RECORD = 216;

/** The length of a file, from its header. */
async function lengthOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
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
  return 0;
}

function isSignal(channel: Channel): channel is SignalChannel {
  return channel.kind === 'signal';
}

function placeOf({ facts }: SignalChannel): number {
  const place = FIRST.indexOf(facts.id ?? 0);
  return place < 0 ? FIRST.length + (facts.id ?? 0) : place;
}
