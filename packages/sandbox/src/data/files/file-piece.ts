import { type Channel, type SignalChannel, samplesWithin } from '../recordings/channel.js';
import type { Recording } from '../recordings/recording.js';
import type { Piece } from '../recordings/recordings.js';

/** What a file or a folder of files holds of one recording. */
export interface FilePiece<Kind extends Channel = Channel> {
  readonly recording: Recording;
  /** The tick that times in files count from. */
  readonly start: number;
  /** The last tick. */
  readonly to: number;
  readonly channels: readonly Kind[];
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
): FilePiece<Kind> {
  const periods = channels.map((channel) => (channel.kind === 'signal' ? channel.step : 0));
  const unit = unitOf(recording.ticksPerSecond, periods);
  const isSlow = periods.some((period) => period >= recording.ticksPerSecond);
  const units = (from - recording.start) / unit;
  const start = recording.start + Math.max(0, isSlow ? Math.ceil(units) - 1 : Math.floor(units)) * unit;
  return { recording, start, to, channels };
}

/** Whether nothing of a recording is missing in a piece. */
export function isWhole({ recording, start, to }: Pick<FilePiece, 'recording' | 'start' | 'to'>): boolean {
  return start === recording.start && to === (recording.reach ?? recording.end);
}

/** Recordings from elsewhere may have rates that only many seconds have whole numbers of samples at. */
const MOST_UNITS = 3600;

/** The fewest ticks from one moment at which every channel has a sample to the next one, in whole seconds or periods. */
function unitOf(ticksPerSecond: number, periods: readonly number[]): number {
  const least = Math.max(ticksPerSecond, ...periods);
  const isWhole = (ticks: number) =>
    periods.every((period) => period === 0 || Math.abs(ticks / period - Math.round(ticks / period)) < 1e-6);
  for (let units = 1; units <= MOST_UNITS; units += 1) if (isWhole(units * least)) return units * least;
  return least;
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
