import { scaleOf } from '../../src/signals/scale.js';
import { createSignals, type Signals } from '../../src/signals/signals.js';
import type { RecordSpec } from '../../src/signals/spec.js';

/** A channel as a reader of the API sees it: seconds since the record's start, and scaled values. */
export interface Series {
  readonly times: number[];
  readonly values: number[];
}

/** A record opened for reading, whole or between two times in seconds. */
export interface Reading {
  readonly spec: RecordSpec;
  readonly signals: Signals;
  series(dataType: number, from?: number, to?: number): Series;
}

export function read(spec: RecordSpec): Reading {
  const signals = createSignals(spec);
  const { start, end, ticksPerSecond } = spec;
  return {
    spec,
    signals,
    series: (dataType, from = 0, to = (end - start) / ticksPerSecond) => {
      const samples = signals.samples(dataType, start + from * ticksPerSecond, start + to * ticksPerSecond);
      if (samples === undefined) throw new Error(`no data type ${dataType}`);
      const { times, over } = scaleOf(dataType, ticksPerSecond);
      const values = Array.from(samples.values, (raw) => (raw * times) / over);
      const ticks =
        samples.kind === 'events'
          ? [...samples.ticks]
          : values.map((_, index) => Math.round(samples.firstTick + index * samples.step));
      return { times: ticks.map((tick) => (tick - start) / ticksPerSecond), values };
    },
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
