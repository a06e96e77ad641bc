import type { Clock } from '../clock.js';
import { BLOCK_SECONDS } from '../schedules/blocks.js';
import type { EventSource, SignalSource } from './source.js';

/** Samples at a fixed rate. Sample `i` lies at tick `firstTick + i * step`, rounded where `step` is no whole number. */
export interface SignalSamples {
  readonly kind: 'signal';
  readonly firstTick: number;
  readonly step: number;
  /** Raw counts, as a downloaded file has them. */
  readonly values: Int16Array | Uint16Array;
}

/** Values at single moments, in order. A value of NaN is a state that is undefined, `null` in JSON. */
export interface EventSamples {
  readonly kind: 'events';
  readonly ticks: Float64Array;
  /** Raw values, as a downloaded file has them. */
  readonly values: Float64Array;
}

/** Ticks from `from` to `to`, both included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Where the samples of a channel at a fixed rate lie: sample `i` of `count` at tick `firstTick + i * step`, rounded. */
export interface Grid {
  readonly firstTick: number;
  readonly step: number;
  readonly count: number;
}

/** The grid of a channel's samples, none of which are made. */
export function gridOf(source: SignalSource, step: number, clock: Clock): Grid {
  return { firstTick: Math.round(startOf(source, step, clock)), step, count: sampleCount(clock, step) };
}

function startOf({ stamp }: SignalSource, step: number, clock: Clock): number {
  return clock.start + (stamp === 'end' ? step : 0);
}

/** The samples of a record that lie in a window, from the blocks that the window touches. */
export function cutSignal(source: SignalSource, step: number, clock: Clock, window: Window): SignalSamples {
  const start = startOf(source, step, clock);
  const total = sampleCount(clock, step);
  // Half a tick to either side: the ticks of samples are rounded.
  const first = Math.max(0, Math.ceil((window.from - 0.5 - start) / step));
  const end = Math.min(total, Math.floor((window.to + 0.5 - start) / step) + 1);
  const count = Math.max(0, end - first);
  const perBlock = Math.round((source.blockSeconds * clock.ticksPerSecond) / step);
  const sample = source.counts(Math.floor(first / perBlock));
  const values = sample instanceof Uint16Array ? new Uint16Array(count) : new Int16Array(count);
  for (let filled = 0; filled < count; ) {
    const index = first + filled;
    const block = Math.floor(index / perBlock);
    const skip = index - block * perBlock;
    const piece = source.counts(block).subarray(skip, skip + count - filled);
    values.set(piece, filled);
    filled += piece.length;
  }
  return { kind: 'signal', firstTick: Math.round(start + first * step), step, values };
}

/** Number of whole samples in a record. */
export function sampleCount(clock: Clock, step: number): number {
  return Math.floor((clock.seconds * clock.ticksPerSecond) / step + 1e-9);
}

/** The events of a record that lie in a window. */
export function cutEvents(source: EventSource, clock: Clock, window: Window): EventSamples {
  const blockOf = (tick: number): number => Math.floor((tick - clock.start) / (BLOCK_SECONDS * clock.ticksPerSecond));
  const from = Math.max(window.from, clock.start);
  const to = Math.min(window.to, clock.start + clock.seconds * clock.ticksPerSecond);
  const ticks: number[] = [];
  const values: number[] = [];
  // An event may lie a little outside the block that it was made in.
  for (let block = blockOf(from) - 1; block <= blockOf(to) + 1; block++) {
    for (const [tick, value] of source.events(block)) {
      if (tick < from || tick > to) continue;
      ticks.push(tick);
      values.push(value);
    }
  }
  return { kind: 'events', ticks: Float64Array.from(ticks), values: Float64Array.from(values) };
}
