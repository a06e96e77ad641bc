import { createHash } from 'node:crypto';
import type { Events, Samples } from 'hexoskin-formats';
import {
  CHUNK_EVENTS,
  CHUNK_SAMPLES,
  type SampleKind,
  type StoredEventFacts,
  type StoredFacts,
  type StoredSignalFacts,
} from '../data/recordings/stored-channel.js';
import type { Store } from '../store/store.js';

/** What is told of a channel before its values come. */
export type NewSignal = Omit<StoredSignalFacts, 'kind' | 'count' | 'samples' | 'extremes'>;
export type NewEvents = Omit<StoredEventFacts, 'kind'>;

/** Stores a recording while it is read. Nothing of it is served before it belongs to a record. */
export class Staging {
  readonly id: number;
  readonly #store: Store;
  readonly #digest = createHash('sha256');
  /** Ticks from the start to the last value, and to where the last sample is over. */
  #reach = 0;
  #length = 0;
  #channels = 0;

  constructor(store: Store) {
    this.#store = store;
    this.id = store.run('insert into recorded default values');
  }

  /** Ticks from the start to the last value. */
  get reach(): number {
    return this.#reach;
  }

  /** Ticks that the longest channel lasts. */
  get length(): number {
    return this.#length;
  }

  get channelCount(): number {
    return this.#channels;
  }

  /** Begins a channel at a fixed rate. */
  signal(facts: NewSignal): SignalStage {
    return new SignalStage(this, facts);
  }

  /** Begins a channel whose values come at any time. */
  events(facts: NewEvents): EventStage {
    return new EventStage(this, facts);
  }

  /** Closes what has been stored; answers a text that only the same values have. */
  finish(info: string | null, statistics: string | null): string {
    const digest = this.#digest.digest('hex');
    this.#store.run('update recorded set digest = ?, info = ?, statistics = ? where id = ?', [
      digest,
      info,
      statistics,
      this.id,
    ]);
    return digest;
  }

  /** Takes back all that was stored. */
  discard(): void {
    this.#store.run('delete from recorded where id = ?', [this.id]);
  }

  addChannel(): number {
    this.#channels += 1;
    return this.#store.run('insert into recorded_channel (recorded, facts) values (?, ?)', [this.id, '{}']);
  }

  addChunk(channel: number, number: number, first: number, last: number, values: Samples | Float64Array): void {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.#digest.update(bytes);
    this.#store.run(INSERT_CHUNK, [channel, number, first, last, bytes]);
  }

  closeChannel(channel: number, facts: StoredFacts, reach: number, length: number): void {
    const text = JSON.stringify(facts);
    this.#digest.update(text);
    this.#store.run('update recorded_channel set facts = ? where id = ?', [text, channel]);
    this.#reach = Math.max(this.#reach, reach);
    this.#length = Math.max(this.#length, length);
  }
}

const INSERT_CHUNK = 'insert into recorded_chunk (channel, number, first, last, bytes) values (?, ?, ?, ?, ?)';

/** A channel at a fixed rate that is being stored. */
export class SignalStage {
  readonly #staging: Staging;
  readonly #facts: NewSignal;
  readonly #id: number;
  #kind: SampleKind | null = null;
  #chunk: Samples = new Int16Array(0);
  #filled = 0;
  #count = 0;
  #least = Number.POSITIVE_INFINITY;
  #greatest = Number.NEGATIVE_INFINITY;

  constructor(staging: Staging, facts: NewSignal) {
    this.#staging = staging;
    this.#facts = facts;
    this.#id = staging.addChannel();
  }

  append(samples: Samples): void {
    if (this.#kind === null) {
      this.#kind = kindOf(samples);
      this.#chunk = samples.slice(0, 0);
    }
    for (let i = 0; i < samples.length; i++) {
      const sample = samples[i] as number;
      if (sample < this.#least) this.#least = sample;
      if (sample > this.#greatest) this.#greatest = sample;
    }
    for (let done = 0; done < samples.length; ) {
      if (this.#filled === 0) this.#chunk = emptyLike(samples);
      const length = Math.min(samples.length - done, CHUNK_SAMPLES - this.#filled);
      this.#chunk.set(samples.subarray(done, done + length), this.#filled);
      this.#filled += length;
      this.#count += length;
      done += length;
      if (this.#filled === CHUNK_SAMPLES) this.#flush();
    }
  }

  close(): void {
    this.#flush();
    const { origin, step } = this.#facts;
    const facts = {
      ...this.#facts,
      kind: 'signal',
      samples: this.#kind ?? 'int16',
      count: this.#count,
      ...(this.#count > 0 && { extremes: { least: this.#least, greatest: this.#greatest } }),
    } as const;
    const reach = this.#count === 0 ? 0 : Math.round(origin + (this.#count - 1) * step);
    this.#staging.closeChannel(this.#id, facts, reach, Math.round(this.#count * step));
  }

  #flush(): void {
    if (this.#filled === 0) return;
    const last = this.#count - 1;
    const first = this.#count - this.#filled;
    const number = Math.floor(first / CHUNK_SAMPLES);
    this.#staging.addChunk(this.#id, number, first, last, this.#chunk.subarray(0, this.#filled));
    this.#filled = 0;
  }
}

function kindOf(samples: Samples): SampleKind {
  if (samples instanceof Int16Array) return 'int16';
  if (samples instanceof Uint16Array) return 'uint16';
  return samples instanceof Int32Array ? 'int32' : 'uint32';
}

function emptyLike(samples: Samples): Samples {
  if (samples instanceof Int16Array) return new Int16Array(CHUNK_SAMPLES);
  if (samples instanceof Uint16Array) return new Uint16Array(CHUNK_SAMPLES);
  return samples instanceof Int32Array ? new Int32Array(CHUNK_SAMPLES) : new Uint32Array(CHUNK_SAMPLES);
}

/** A channel of events that is being stored. */
export class EventStage {
  readonly #staging: Staging;
  readonly #facts: NewEvents;
  readonly #id: number;
  #ticks: number[] = [];
  #values: number[] = [];
  #number = 0;
  #reach = 0;

  constructor(staging: Staging, facts: NewEvents) {
    this.#staging = staging;
    this.#facts = facts;
    this.#id = staging.addChannel();
  }

  /** @param events with ticks since the start of the recording */
  append({ ticks, values }: Events): void {
    for (let i = 0; i < ticks.length; i++) {
      this.#ticks.push(ticks[i] as number);
      this.#values.push(values[i] as number);
      if (this.#ticks.length === CHUNK_EVENTS) this.#flush();
    }
  }

  close(): void {
    this.#flush();
    this.#staging.closeChannel(this.#id, { ...this.#facts, kind: 'events' }, this.#reach, this.#reach);
  }

  #flush(): void {
    if (this.#ticks.length === 0) return;
    const first = Math.min(...this.#ticks);
    const last = Math.max(...this.#ticks);
    const pairs = Float64Array.from([...this.#ticks, ...this.#values]);
    this.#staging.addChunk(this.#id, this.#number, first, last, pairs);
    this.#number += 1;
    this.#reach = Math.max(this.#reach, last);
    this.#ticks = [];
    this.#values = [];
  }
}
