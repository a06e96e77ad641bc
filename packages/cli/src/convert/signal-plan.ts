import type { ApiChannel, Series } from 'hexoskin-client';
import type { Channel } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import { thinningText } from '../samples/thinning-text.js';
import { countsOf, rawChannel } from './raw-channel.js';

/** A channel that can be written with nothing but its start and its rate to tell its times. */
export interface SignalPlan {
  readonly channel: Channel;
  readonly count: number;
  /** Its raw numbers in 16 bits, from the first one on, each time anew. */
  readonly samples: () => AsyncGenerator<Int16Array | Uint16Array, void, undefined>;
}

/**
 * Finds out whether a channel can be written as a signal.
 *
 * @returns the plan, or what is in the way
 */
export async function planSignal(source: ApiChannel, signal: AbortSignal): Promise<SignalPlan | string> {
  const channel = rawChannel(source);
  if (channel.rate === null) return 'no fixed rate';
  let count = 0;
  for await (const series of source) {
    signal.throwIfAborted();
    const problem = problemOf(source, channel, series, count);
    if (problem !== null) return problem;
    count += series.length;
  }
  return { channel, count, samples: () => samplesOf(source, channel) };
}

/** What keeps some samples from standing where the file will say that they do, or from being written at all. */
function problemOf(
  source: ApiChannel,
  channel: Channel,
  { ticks, raw, thinning }: Series,
  before: number,
): string | null {
  const thinned = thinningText(thinning);
  if (thinned !== null) return `has ${thinned} alone`;
  for (const [index, tick] of ticks.entries()) {
    if (tick !== tickOf(source, before + index))
      return before + index === 0 ? 'begins later than the others' : 'has gaps';
  }
  const counts = countsOf(source, channel, raw);
  if (counts === null) return 'has values between those that such files can hold';
  const [least, greatest] = channel.signed ? [-32_768, 32_767] : [0, 65_535];
  for (const count of counts)
    if (!(count >= least && count <= greatest)) return 'has values that do not fit into 16 bits';
  return null;
}

/** When a sample of a signal was taken, as far as its file tells. */
function tickOf({ rate, datatype, record }: ApiChannel, index: number): number {
  const period = record.ticksPerSecond / (rate ?? 1);
  // What sums up a second or more is known at its end.
  const isSummary = (rate ?? 0) <= 1 && datatype !== null && dataTypesById.has(datatype);
  return Math.round(record.start + (isSummary ? period : 0) + index * period);
}

async function* samplesOf(
  source: ApiChannel,
  channel: Channel,
): AsyncGenerator<Int16Array | Uint16Array, void, undefined> {
  for await (const { raw } of source) {
    const samples = channel.signed ? new Int16Array(raw.length) : new Uint16Array(raw.length);
    samples.set(countsOf(source, channel, raw) ?? []);
    yield samples;
  }
}
