import type { Samples as RawSamples, SampleBits } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import type { SignalSamples } from '../../signals/channels/cut.js';
import { type Scale, scaleOf } from '../../signals/scale.js';
import type { Samples, Signals } from '../../signals/signals.js';
import { type ChannelFacts, factsOf } from './channel-facts.js';
import type { EdfOrigin, Extremes } from './stored-channel.js';

/** One channel of a recording. */
export type Channel = SignalChannel | EventChannel;

/** Samples at a fixed rate: sample `i` of `count` lies at tick `origin + i * step`, rounded. */
export interface SignalChannel {
  readonly kind: 'signal';
  readonly origin: number;
  readonly step: number;
  readonly count: number;
  /** Width of a sample in files. */
  readonly bits: SampleBits;
  readonly scale: Scale;
  readonly facts: ChannelFacts;
  /** Between what its samples lie; null where nobody has looked. */
  readonly extremes: Extremes | null;
  /** How the EDF file that it came from describes it; null where it came from none. */
  readonly edf: EdfOrigin | null;
  /** Raw values of the samples from one index to another, both included, as files have them. */
  readonly read: (from: number, to: number) => RawSamples;
}

export interface EventChannel {
  readonly kind: 'events';
  readonly scale: Scale;
  readonly facts: ChannelFacts;
  /** Ticks and raw values of the events between two ticks, both included. */
  readonly read: (from: number, to: number) => Events;
}

export interface Events {
  readonly ticks: Float64Array;
  readonly values: Float64Array;
}

/** Opens a channel of a recording; null where it has none of this data type. No sample is made before it is read. */
export function openChannel(
  signals: Signals,
  dataType: number,
  { start, ticksPerSecond }: { readonly start: number; readonly ticksPerSecond: 256 | 1000 },
): Channel | null {
  const read = (from: number, to: number): Samples => signals.samples(dataType, from, to) as Samples;
  const scale = scaleOf(dataType, ticksPerSecond);
  const grid = signals.grid(dataType);
  if (grid === undefined) return null;
  if (grid === null) {
    const facts = factsOf(dataType, ticksPerSecond, null);
    return { kind: 'events', scale, facts, read: (from, to) => read(from, to) as Events };
  }
  const { firstTick: origin, step, count } = grid;
  const tickOf = (index: number): number => Math.round(origin + index * step);
  // Of a few data types nobody has said whether they have a sign.
  const signed =
    dataTypesById.get(dataType)?.signed ?? (read(start, start) as SignalSamples).values instanceof Int16Array;
  return {
    kind: 'signal',
    origin,
    step,
    count,
    bits: 16,
    scale,
    extremes: null,
    edf: null,
    facts: { ...factsOf(dataType, ticksPerSecond, step), signed },
    read: (from, to) => (read(tickOf(from), tickOf(to)) as SignalSamples).values,
  };
}

/** The samples between two ticks, both included: the first one's index, and how many there are. */
export function samplesWithin(
  { origin, step, count: total }: SignalChannel,
  from: number,
  to: number,
): { readonly start: number; readonly count: number } {
  // Half a tick to either side: the ticks of samples are rounded.
  const start = Math.max(0, Math.ceil((from - 0.5 - origin) / step));
  const end = Math.min(total, Math.floor((to + 0.5 - origin) / step) + 1);
  return { start, count: Math.max(0, end - start) };
}
