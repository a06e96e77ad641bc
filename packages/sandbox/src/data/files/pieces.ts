import type { Events, Samples } from 'hexoskin-formats';
import type { Pace } from '../../http/pace.js';
import type { EventChannel, SignalChannel } from '../recordings/channel.js';
import { extentOf, type FilePiece } from './file-piece.js';

/** Seconds of a recording that are worked out at once, at most. */
const MOST_SECONDS = 3600;
/** Samples that are: pieces of every size would leave the memory in pieces. */
const MOST_SAMPLES = 32_768;

/** The samples of a channel, piece by piece. */
export async function* signalPieces(
  channel: SignalChannel,
  piece: FilePiece,
  pace: Pace,
): AsyncGenerator<Samples, void, undefined> {
  const { first, count } = extentOf(channel, piece);
  const hour = (MOST_SECONDS * piece.recording.ticksPerSecond) / channel.step;
  const atOnce = Math.max(1, Math.min(MOST_SAMPLES, Math.floor(hour)));
  for (let done = 0; done < count; done += atOnce) {
    yield channel.read(first + done, first + Math.min(count, done + atOnce) - 1);
    await pace.rest();
  }
}

/** The events of a channel, piece by piece. */
export async function* eventPieces(
  channel: EventChannel,
  { recording, start, to }: FilePiece,
  pace: Pace,
): AsyncGenerator<Events, void, undefined> {
  const atOnce = MOST_SECONDS * recording.ticksPerSecond;
  for (let at = start; at <= to; at += atOnce) {
    yield channel.read(at, Math.min(to, at + atOnce - 1));
    await pace.rest();
  }
}
