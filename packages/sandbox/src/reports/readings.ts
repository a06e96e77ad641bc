import { type Channel, samplesWithin } from '../data/recordings/channel.js';
import type { Piece, Recordings } from '../data/recordings/recordings.js';
import type { Pace } from '../http/pace.js';
import type { Scale } from '../signals/scale.js';

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

/** How often each value of a channel occurs. */
export type Tally = ReadonlyMap<number, number>;

/** Seconds of a channel that are worked out at once: some milliseconds of work. */
const STEP_SECONDS = 1800;

/**
 * What has been recorded in a stretch of time, for metrics to be worked out of. Each channel is read once, a step at a
 * time, and no more of it is kept than what it amounts to.
 */
export class Readings {
  readonly pieces: readonly Piece[];
  readonly #recordings: Recordings;
  readonly #summaries = new Map<number, Summary | null>();
  readonly #tallies = new Map<number, Tally>();

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

  /** Does beforehand what summaries of channels need, in turns with other work. */
  async prepareSummaries(dataTypes: readonly number[], pace: Pace): Promise<void> {
    for (const dataType of dataTypes) {
      if (!this.#summaries.has(dataType)) for (const _ of this.#summarise(dataType)) await pace.rest();
    }
  }

  async prepareTally(dataType: number, pace: Pace): Promise<void> {
    if (!this.#tallies.has(dataType)) for (const _ of this.#count(dataType)) await pace.rest();
  }

  /** A summary of all values of a channel; null where there are none. */
  summary(dataType: number): Summary | null {
    if (!this.#summaries.has(dataType)) for (const _ of this.#summarise(dataType));
    return this.#summaries.get(dataType) ?? null;
  }

  tally(dataType: number): Tally {
    if (!this.#tallies.has(dataType)) for (const _ of this.#count(dataType));
    return this.#tallies.get(dataType) ?? new Map();
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

  *#summarise(dataType: number): Generator<void> {
    const total = new Totals();
    for (const { channel, piece } of this.#channels(dataType)) {
      total.begin();
      for (const raw of stepsOf(channel, piece)) {
        total.add(raw, channel.scale);
        yield;
      }
      total.end(channel.scale);
    }
    this.#summaries.set(dataType, total.summary());
  }

  *#count(dataType: number): Generator<void> {
    const tally = new Map<number, number>();
    for (const { channel, piece } of this.#channels(dataType)) {
      for (const raw of stepsOf(channel, piece)) {
        const counts = new Map<number, number>();
        for (let i = 0; i < raw.length; i++) counts.set(raw[i] as number, (counts.get(raw[i] as number) ?? 0) + 1);
        for (const [value, count] of counts) {
          const scaled = scaledValue(value, channel.scale);
          tally.set(scaled, (tally.get(scaled) ?? 0) + count);
        }
        yield;
      }
    }
    this.#tallies.set(dataType, tally);
  }

  /** A channel of each piece that has it. */
  *#channels(dataType: number): Generator<{ channel: Channel; piece: Piece }> {
    for (const piece of this.pieces) {
      const channel = this.#recordings.channel(piece.recording, dataType);
      if (channel !== null) yield { channel, piece };
    }
  }
}

/** The raw values of a channel in a piece, some at a time. */
function* stepsOf(channel: Channel, { from, to, recording }: Piece): Generator<ArrayLike<number>> {
  const ticks = STEP_SECONDS * recording.ticksPerSecond;
  if (channel.kind === 'events') {
    for (let at = from; at <= to; at += ticks) yield channel.read(at, Math.min(to, at + ticks - 1)).values;
    return;
  }
  const { start, count } = samplesWithin(channel, from, to);
  const atOnce = Math.max(1, Math.floor(ticks / channel.step));
  for (let done = 0; done < count; done += atOnce) {
    yield channel.read(start + done, start + Math.min(count, done + atOnce) - 1);
  }
}

function scaledValue(raw: number, { plus, times, over }: Scale): number {
  return ((raw + plus) * times) / over;
}

/** Adds up values as they come. Raw ones are added, which is exact, and scaled once for each piece. */
class Totals {
  #count = 0;
  #sum = 0;
  #least = Number.POSITIVE_INFINITY;
  #greatest = Number.NEGATIVE_INFINITY;
  #nonZero = 0;
  #leastNonZero = Number.POSITIVE_INFINITY;
  #pieceCount = 0;
  #pieceSum = 0;

  begin(): void {
    this.#pieceCount = 0;
    this.#pieceSum = 0;
  }

  add(raw: ArrayLike<number>, scale: Scale): void {
    for (let i = 0; i < raw.length; i++) {
      const value = raw[i] as number;
      const scaled = scaledValue(value, scale);
      this.#pieceSum += value;
      if (scaled < this.#least) this.#least = scaled;
      if (scaled > this.#greatest) this.#greatest = scaled;
      if (value === 0) continue;
      this.#nonZero++;
      if (scaled < this.#leastNonZero) this.#leastNonZero = scaled;
    }
    this.#pieceCount += raw.length;
  }

  end({ plus, times, over }: Scale): void {
    this.#count += this.#pieceCount;
    this.#sum += ((this.#pieceSum + this.#pieceCount * plus) * times) / over;
  }

  summary(): Summary | null {
    const [count, sum] = [this.#count, this.#sum];
    if (count === 0) return null;
    // Zeros add nothing to the sum.
    const nonZero = { count: this.#nonZero, sum, least: this.#leastNonZero };
    return { count, sum, least: this.#least, greatest: this.#greatest, nonZero };
  }
}
