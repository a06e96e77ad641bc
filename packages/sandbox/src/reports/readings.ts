import { type Channel, samplesWithin } from '../data/recordings/channel.js';
import type { Piece, Recordings } from '../data/recordings/recordings.js';

/** What a channel amounts to, in the unit of its JSON values. */
export interface Summary {
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly greatest: number;
  /** The same over the values that are not zero. */
  readonly nonZero: { readonly count: number; readonly sum: number; readonly least: number };
}

/** How long a state lasted. */
export interface Stay {
  readonly state: number;
  readonly seconds: number;
}

/** What has been recorded in a stretch of time, for metrics to be worked out of. Each channel is read once. */
export class Readings {
  readonly pieces: readonly Piece[];
  readonly #recordings: Recordings;
  readonly #values = new Map<number, readonly ScaledValues[]>();
  readonly #summaries = new Map<number, Summary | null>();

  constructor(recordings: Recordings, pieces: readonly Piece[]) {
    this.#recordings = recordings;
    this.pieces = pieces;
  }

  /** Seconds of recordings in the stretch. */
  get seconds(): number {
    return this.pieces.reduce((sum, { from, to, recording }) => sum + (to - from) / recording.ticksPerSecond, 0);
  }

  /** Whether anything recorded has a channel. */
  has(dataType: number): boolean {
    return this.pieces.some(({ recording }) => this.#recordings.channel(recording, dataType) !== null);
  }

  /** A summary of all values of a channel; null where there are none. */
  summary(dataType: number): Summary | null {
    const known = this.#summaries.get(dataType);
    if (known !== undefined) return known;
    const summary = summarise(this.#valuesOf(dataType));
    this.#summaries.set(dataType, summary);
    return summary;
  }

  /** How often each value of a channel occurs. */
  tally(dataType: number): ReadonlyMap<number, number> {
    const tally = new Map<number, number>();
    for (const { raw, times, over } of this.#valuesOf(dataType)) {
      const counts = new Map<number, number>();
      for (let i = 0; i < raw.length; i++) counts.set(raw[i] as number, (counts.get(raw[i] as number) ?? 0) + 1);
      for (const [value, count] of counts) {
        const scaled = (value * times) / over;
        tally.set(scaled, (tally.get(scaled) ?? 0) + count);
      }
    }
    return tally;
  }

  /** The states of a channel in order, the one in which the stretch begins included; empty where there is none. */
  stays(dataType: number): Stay[] {
    return this.pieces.flatMap(({ recording, from, to }) => {
      const channel = this.#recordings.channel(recording, dataType);
      if (channel?.kind !== 'events') return [];
      const { ticks, values } = channel.read(recording.start, to);
      return [...ticks]
        .map((tick, i): Stay => {
          const [begin, end] = [Math.max(tick, from), Math.min(ticks[i + 1] ?? to, to)];
          return { state: values[i] as number, seconds: (end - begin) / recording.ticksPerSecond };
        })
        .filter(({ state, seconds }) => seconds > 0 && !Number.isNaN(state));
    });
  }

  /** The values of a channel, piece by piece. */
  #valuesOf(dataType: number): readonly ScaledValues[] {
    const known = this.#values.get(dataType);
    if (known) return known;
    const values = this.pieces.flatMap((piece) => {
      const channel = this.#recordings.channel(piece.recording, dataType);
      return channel === null ? [] : [{ raw: valuesWithin(channel, piece), ...channel.scale }];
    });
    this.#values.set(dataType, values);
    return values;
  }
}

/** Raw values, each standing for `raw * times / over`. */
interface ScaledValues {
  readonly raw: ArrayLike<number>;
  readonly times: number;
  readonly over: number;
}

function valuesWithin(channel: Channel, { from, to }: Piece): ArrayLike<number> {
  if (channel.kind === 'events') return channel.read(from, to).values;
  const { start, count } = samplesWithin(channel, from, to);
  return count === 0 ? [] : channel.read(start, start + count - 1);
}

function summarise(all: readonly ScaledValues[]): Summary | null {
  let [count, sum, least, greatest] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [nonZeroCount, leastNonZero] = [0, Number.POSITIVE_INFINITY];
  for (const { raw, times, over } of all) {
    let rawSum = 0;
    for (let i = 0; i < raw.length; i++) {
      const value = raw[i] as number;
      const scaled = (value * times) / over;
      rawSum += value;
      if (scaled < least) least = scaled;
      if (scaled > greatest) greatest = scaled;
      if (value === 0) continue;
      nonZeroCount++;
      if (scaled < leastNonZero) leastNonZero = scaled;
    }
    count += raw.length;
    sum += (rawSum * times) / over;
  }
  if (count === 0) return null;
  // Zeros add nothing to the sum.
  return { count, sum, least, greatest, nonZero: { count: nonZeroCount, sum, least: leastNonZero } };
}
