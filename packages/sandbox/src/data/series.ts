import type { Pace } from '../http/pace.js';
import type { Scale } from '../signals/scale.js';
import { type Channel, type EventChannel, type SignalChannel, samplesWithin } from './recordings/channel.js';
import type { Piece, Recordings } from './recordings/recordings.js';

/** Values of one channel of one recording. */
export interface Run {
  readonly ticksPerSecond: number;
  readonly ticks: Float64Array;
  /** As in files; NaN where there is none. */
  readonly raw: Float64Array;
  readonly scale: Scale;
}

/**
 * What the pieces have of a data type. Where that is more than `limit` values, every k-th one is taken, beginning with
 * the first, k being as small as the limit allows.
 */
export async function readSeries(
  recordings: Recordings,
  pieces: readonly Piece[],
  dataType: number,
  limit: number,
  pace: Pace,
): Promise<Run[]> {
  const readers: Reader[] = [];
  for (const piece of pieces) {
    const channel = recordings.channel(piece.recording, dataType);
    if (channel) readers.push(await readerOf(channel, piece, pace));
  }
  const total = readers.reduce((sum, { count }) => sum + count, 0);
  const every = Math.max(1, Math.ceil(total / limit));
  const runs: Run[] = [];
  let passed = 0;
  for (const reader of readers) {
    const first = (every - (passed % every)) % every;
    if (first < reader.count) runs.push(await reader.take(first, every));
    passed += reader.count;
  }
  return runs;
}

/** A piece of a channel whose values have been counted. */
interface Reader {
  readonly count: number;
  /** Every k-th value from index `first` on, which is within the piece. */
  readonly take: (first: number, every: number) => Run | Promise<Run>;
}

function readerOf(channel: Channel, piece: Piece, pace: Pace): Reader | Promise<Reader> {
  return channel.kind === 'signal' ? signalReader(channel, piece, pace) : eventReader(channel, piece, pace);
}

/** Seconds of a recording that are worked out without a rest. */
const CHUNK = 3600;
/** Where the values wanted lie further apart than this, in seconds, it is quicker to work out each by itself. */
const SPARSE = 64;

function signalReader(channel: SignalChannel, { from, to, recording }: Piece, pace: Pace): Reader {
  const { origin, step, scale } = channel;
  const { ticksPerSecond } = recording;
  const { start, count } = samplesWithin(channel, from, to);
  const take = async (first: number, every: number): Promise<Run> => {
    const length = Math.ceil((count - first) / every);
    const ticks = Float64Array.from({ length }, (_, i) => Math.round(origin + (start + first + i * every) * step));
    const raw = new Float64Array(length);
    const isSparse = every * step > SPARSE * ticksPerSecond;
    const chunk = isSparse ? 1 : Math.ceil((CHUNK * ticksPerSecond) / (every * step));
    for (let done = 0; done < length; done += chunk) {
      const last = Math.min(length, done + chunk) - 1;
      const samples = channel.read(start + first + done * every, start + first + last * every);
      for (let i = done; i <= last; i++) raw[i] = samples[(i - done) * every] as number;
      await pace.rest();
    }
    return { ticksPerSecond, ticks, raw, scale };
  };
  return { count, take };
}

async function eventReader({ read, scale }: EventChannel, { from, to, recording }: Piece, pace: Pace): Promise<Reader> {
  const { ticksPerSecond } = recording;
  const ticks: number[] = [];
  const raw: number[] = [];
  for (let at = from; at <= to; at += CHUNK * ticksPerSecond) {
    const events = read(at, Math.min(to, at + CHUNK * ticksPerSecond - 1));
    for (const tick of events.ticks) ticks.push(tick);
    for (const value of events.values) raw.push(value);
    await pace.rest();
  }
  const everyOf = (values: readonly number[], first: number, every: number): Float64Array =>
    Float64Array.from({ length: Math.ceil((values.length - first) / every) }, (_, i) => values[first + i * every] ?? 0);
  const take = (first: number, every: number): Run => ({
    ticksPerSecond,
    ticks: everyOf(ticks, first, every),
    raw: everyOf(raw, first, every),
    scale,
  });
  return { count: ticks.length, take };
}
