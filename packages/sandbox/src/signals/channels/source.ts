import type { Blocks } from '../schedules/blocks.js';
import { BLOCK_SECONDS } from '../schedules/blocks.js';

/** Where the samples of a channel at a fixed rate come from. */
export interface SignalSource {
  readonly kind: 'signal';
  /** Raw counts, block by block. */
  readonly counts: Blocks<Int16Array | Uint16Array>;
  /** Length of a block in seconds. */
  readonly blockSeconds: number;
  /** Time stamp of a sample: when it was taken, or when the period that it sums up was over. */
  readonly stamp: 'start' | 'end';
}

/** Where the events of a channel come from. */
export interface EventSource {
  readonly kind: 'events';
  /** Events by the block around which they fall; in order within it and from block to block. */
  readonly events: Blocks<readonly RawEvent[]>;
}

/** An event: a tick and the raw value, which is NaN where a state becomes undefined. */
export type RawEvent = readonly [tick: number, value: number];

export type Source = SignalSource | EventSource;

/** The channels of one subject by data type. */
export type Channels = Readonly<Record<number, Source>>;

/** A waveform as the sensor sampled it. */
export function waveform(counts: Blocks<Int16Array | Uint16Array>): SignalSource {
  return { kind: 'signal', counts, blockSeconds: BLOCK_SECONDS, stamp: 'start' };
}

/** A measure at 1 Hz that describes the second before its tick. */
export function perSecond(counts: Blocks<Int16Array | Uint16Array>): SignalSource {
  return { kind: 'signal', counts, blockSeconds: BLOCK_SECONDS, stamp: 'end' };
}

export function eventChannel(events: Blocks<readonly RawEvent[]>): EventSource {
  return { kind: 'events', events };
}
