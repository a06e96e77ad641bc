import type { ApiChannel } from 'hexoskin-client';
import type { Channel } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
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
  for await (const { ticks, raw } of source) {
    signal.throwIfAborted();
    for (const tick of ticks) {
      if (tick !== tickOf(source, count)) return count === 0 ? 'begins later than the others' : 'has gaps';
      count += 1;
    }
    const counts = countsOf(source, channel, raw);
    if (counts === null) return 'has values between those that such files can hold';
    if (!counts.every((value) => fits(value, channel))) return 'has values that do not fit into 16 bits';
  }
  return { channel, count, samples: () => samplesOf(source, channel) };
}

/** When a sample of a signal was taken, as far as its file tells. */
function tickOf({ rate, datatype, record }: ApiChannel, index: number): number {
  const period = record.ticksPerSecond / (rate ?? 1);
  // What sums up a second or more is known at its end.
  const isSummary = (rate ?? 0) <= 1 && datatype !== null && dataTypesById.has(datatype);
  return Math.round(record.start + (isSummary ? period : 0) + index * period);
}

function fits(value: number, { signed }: Channel): boolean {
  return signed ? value >= -32_768 && value <= 32_767 : value >= 0 && value <= 65_535;
}

async function* samplesOf(
  source: ApiChannel,
  channel: Channel,
): AsyncGenerator<Int16Array | Uint16Array, void, undefined> {
  for await (const { raw } of source) {
    const counts = countsOf(source, channel, raw) ?? [];
    yield channel.signed ? Int16Array.from(counts) : Uint16Array.from(counts);
  }
}
