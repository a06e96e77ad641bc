import { type Channel, type SignalChannel, samplesWithin } from '../recordings/channel.js';
import type { Recording } from '../recordings/recording.js';
import type { Piece } from '../recordings/recordings.js';

/** What a file or a folder of files holds of one recording. */
export interface FilePiece {
  readonly recording: Recording;
  /** The tick that times in files count from. */
  readonly start: number;
  /** The last tick. */
  readonly to: number;
  readonly channels: readonly Channel[];
}

/**
 * Files tell one time, that of their start, and samples follow from it at their rates. So that all of them lie where they
 * were taken, a piece begins a whole number of the longest sampling periods behind the start of its recording: up to a
 * second before what was asked for, or five minutes where there are channels with a sample every five minutes. As a sample
 * that sums up a second has the tick of its end, the second before a sample at the first tick is in the piece, too.
 */
export function filePieceOf<Kind extends Channel>(
  { recording, from, to }: Piece,
  channels: readonly Kind[],
): FilePiece & { readonly channels: readonly Kind[] } {
  const periods = channels.map((channel) => (channel.kind === 'signal' ? channel.step : 0));
  const unit = Math.max(recording.ticksPerSecond, ...periods);
  const isSlow = periods.some((period) => period >= recording.ticksPerSecond);
  const units = (from - recording.start) / unit;
  const start = recording.start + Math.max(0, isSlow ? Math.ceil(units) - 1 : Math.floor(units)) * unit;
  return { recording, start, to, channels };
}

/** Index of the first sample of a channel in a piece, and how many there are. */
export function extentOf(
  channel: SignalChannel,
  { recording, start, to }: FilePiece,
): { readonly first: number; readonly count: number } {
  const first = Math.round((start - recording.start) / channel.step);
  const within = samplesWithin(channel, start, to);
  return { first, count: Math.max(0, within.start + within.count - first) };
}
