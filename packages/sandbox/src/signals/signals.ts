import { astroskinChannels } from './channels/astroskin.js';
import { breathingChannels } from './channels/breathing.js';
import { cutEvents, cutSignal, type EventSamples, type Grid, gridOf, type SignalSamples } from './channels/cut.js';
import { heartChannels } from './channels/heart.js';
import { movementChannels } from './channels/movement.js';
import { createSharedChannels } from './channels/shared.js';
import type { Channels } from './channels/source.js';
import { hasVariability, variabilityChannels } from './channels/variability.js';
import { stepOf } from './clock.js';
import { createSchedules } from './schedules/schedules.js';
import type { RecordSpec } from './spec.js';

/** Samples of one channel in a window. */
export type Samples = SignalSamples | EventSamples;

/** The signals of one record. */
export interface Signals {
  /** The data types that the record carries, in rising order. */
  readonly dataTypes: readonly number[];
  /** Where the samples of a channel lie; null for one of events, undefined when the record does not carry the data type. */
  grid(dataType: number): Grid | null | undefined;
  /**
   * The samples of a channel between two ticks, both included; all of them from `spec.start` to `spec.end`. Undefined
   * when the record does not carry the data type. A window costs time in proportion to its length, wherever it lies.
   */
  samples(dataType: number, fromTick: number, toTick: number): Samples | undefined;
}

/**
 * The signals that a record with this spec has. Nothing is generated until it is asked for, and then block by block;
 * blocks used last are remembered, so it pays to keep the result while windows of one record are read.
 */
export function createSignals(spec: RecordSpec): Signals {
  const schedules = createSchedules(spec);
  const { clock } = schedules;
  const shared = createSharedChannels(schedules, spec.seed);
  const channels: Channels = {
    ...heartChannels(spec, schedules, shared),
    ...breathingChannels(spec, schedules),
    ...movementChannels(spec, schedules, shared),
    ...(hasVariability(schedules) ? variabilityChannels(schedules) : {}),
    ...(spec.device === 'astroskin' ? astroskinChannels(spec, schedules, shared) : {}),
  };
  return {
    dataTypes: Object.keys(channels).map(Number),
    grid: (dataType) => {
      const source = channels[dataType];
      if (source === undefined) return undefined;
      return source.kind === 'events' ? null : gridOf(source, stepOf(clock, dataType), clock);
    },
    samples: (dataType, fromTick, toTick) => {
      const source = channels[dataType];
      const window = { from: fromTick, to: toTick };
      if (source === undefined) return undefined;
      if (source.kind === 'events') return cutEvents(source, clock, window);
      return cutSignal(source, stepOf(clock, dataType), clock, window);
    },
  };
}
