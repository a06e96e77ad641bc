import type { EdfDescription, Samples } from 'hexoskin-formats';
import type { Scale } from '../../signals/scale.js';
import type { Store } from '../../store/store.js';
import type { Channel, Events } from './channel.js';
import type { ChannelFacts } from './channel-facts.js';

/** Bits of a sample, with or without a sign. */
export type SampleKind = 'int16' | 'uint16' | 'int32' | 'uint32';

/** What is stored of a channel beside its values. Ticks count from the start of the recording. */
export type StoredFacts = StoredSignalFacts | StoredEventFacts;

interface Common {
  readonly dataType: number;
  readonly facts: ChannelFacts;
  readonly scale: Scale;
}

export interface StoredSignalFacts extends Common {
  readonly kind: 'signal';
  readonly samples: SampleKind;
  /** The tick of the first sample. */
  readonly origin: number;
  readonly step: number;
  readonly count: number;
  /** The least and the greatest of the samples; not told where there are none, nor in databases of older sandboxes. */
  readonly extremes?: Extremes;
  /** How the EDF file that it came from describes it. */
  readonly edf?: EdfOrigin;
}

/** Raw numbers between which all samples of a channel lie. */
export interface Extremes {
  readonly least: number;
  readonly greatest: number;
}

/** What an EDF file says of a signal, so that another one can say the same. */
export interface EdfOrigin extends EdfDescription {
  /** Length of a data record. */
  readonly recordSeconds: number;
}

export interface StoredEventFacts extends Common {
  readonly kind: 'events';
}

/** Samples in a chunk; the last one of a channel has fewer. */
export const CHUNK_SAMPLES = 65_536;
/** Events in a chunk: their ticks, then their values. */
export const CHUNK_EVENTS = 8192;

const ARRAYS = { int16: Int16Array, uint16: Uint16Array, int32: Int32Array, uint32: Uint32Array } as const;

/** A channel whose values are stored. */
export function openStored(store: Store, id: number, start: number, stored: StoredFacts): Channel {
  const { facts, scale } = stored;
  if (stored.kind === 'events') {
    return { kind: 'events', facts, scale, read: (from, to) => eventsWithin(store, id, start, from, to) };
  }
  const { origin, step, count, samples, extremes = null, edf = null } = stored;
  return {
    kind: 'signal',
    origin: start + origin,
    step,
    count,
    bits: samples.endsWith('32') ? 32 : 16,
    facts,
    scale,
    extremes,
    edf,
    read: (from, to) => samplesFrom(store, id, samples, from, to),
  };
}

function samplesFrom(store: Store, id: number, kind: SampleKind, from: number, to: number): Samples {
  const samples = new ARRAYS[kind](to - from + 1);
  const first = Math.floor(from / CHUNK_SAMPLES);
  const chunks = store.bytes(SIGNAL_CHUNKS, [id, first, Math.floor(to / CHUNK_SAMPLES)]);
  for (const [index, bytes] of chunks.entries()) {
    const chunk = new ARRAYS[kind](aligned(bytes));
    const start = (first + index) * CHUNK_SAMPLES;
    samples.set(chunk.subarray(Math.max(0, from - start), to + 1 - start), Math.max(0, start - from));
  }
  return samples;
}

function eventsWithin(store: Store, id: number, start: number, from: number, to: number): Events {
  const ticks: number[] = [];
  const values: number[] = [];
  for (const bytes of store.bytes(EVENT_CHUNKS, [id, from - start, to - start])) {
    const pairs = new Float64Array(aligned(bytes));
    const half = pairs.length / 2;
    for (let i = 0; i < half; i++) {
      const tick = start + (pairs[i] as number);
      if (tick < from || tick > to) continue;
      ticks.push(tick);
      values.push(pairs[half + i] as number);
    }
  }
  return { ticks: Float64Array.from(ticks), values: Float64Array.from(values) };
}

/** The store hands over bytes that lie anywhere in memory. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

const SIGNAL_CHUNKS = 'select bytes from recorded_chunk where channel = ? and number between ? and ? order by number';
const EVENT_CHUNKS = 'select bytes from recorded_chunk where channel = ? and last >= ? and first <= ? order by number';
