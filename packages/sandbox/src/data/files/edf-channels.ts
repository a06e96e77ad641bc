import { type EdfChannelSamples, edfRecordSeconds } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import type { Channel, SignalChannel } from '../recordings/channel.js';

/** Programs that read these files by position expect the raw signals of leads and belts first. */
const FIRST = [4113, 4114, 4115, 4129, 4130, 19, 33, 36, 37, 49, 53, 4145, 4146, 4147];

/** Hertz below which a channel stretches the data records of all others. */
const SLOWEST = 1;
/** Bytes that a data record should not exceed, so that every program takes it. */
const LARGEST_RECORD = 61_440;

/** The channels that a file holds, in order: slow ones only where data records stay small with them. */
export function channelsForEdf(all: readonly Channel[]): SignalChannel[] {
  const signals = all.filter(isSignal).sort((a, b) => placeOf(a) - placeOf(b));
  const fast = signals.filter((channel) => rateOf(channel) >= SLOWEST);
  const seconds = recordSecondsOf(signals, []);
  const recordBytes = signals.reduce((sum, channel) => sum + 2 * rateOf(channel) * (seconds ?? Number.NaN), 0);
  return fast.length === 0 || recordBytes <= LARGEST_RECORD ? signals : fast;
}

/** Whether two recordings have the same channels, so that they can be parts of one. */
export function areAlike(some: readonly SignalChannel[], others: readonly SignalChannel[]): boolean {
  const factsOf = (channels: readonly SignalChannel[]) =>
    JSON.stringify(channels.map(({ facts, step }) => [facts, step]));
  return factsOf(some) === factsOf(others);
}

/** Why a channel does not fit into EDF; null where all of them do. */
export function limitOfEdf(channels: readonly SignalChannel[]): string | null {
  for (const { facts, extremes, bits } of channels) {
    if (bits === 16 || extremes === null) continue;
    const [least, greatest] = facts.signed ? [-32_768, 32_767] : [0, 65_535];
    if (extremes.least >= least && extremes.greatest <= greatest) continue;
    return `EDF holds numbers of 16 bits, and ${facts.name} (data type ${facts.id}) has larger ones. Ask for a zip archive, or for other data types.`;
  }
  return null;
}

/**
 * Seconds that a data record lasts: as in the file that all channels come from, or as few as each has a whole number of
 * samples in. Null where there is no such length.
 *
 * @param counts of the samples of each channel in each part: the data records of a part have to be full
 */
export function recordSecondsOf(
  channels: readonly SignalChannel[],
  counts: readonly (readonly number[])[],
): number | null {
  const own = channels.map(({ edf }) => edf?.recordSeconds ?? null);
  const usual = edfRecordSeconds(channels.map(rateOf));
  const fractions = usual === null ? [] : FRACTIONS.map((parts) => usual / parts);
  const candidates = [...(own.every((seconds) => seconds === own[0]) ? own : []), ...fractions];
  return candidates.find((seconds) => seconds !== null && isFilled(seconds, channels, counts)) ?? null;
}

/** Into how many parts a data record is cut where the parts of a recording are not as long as whole ones. */
const FRACTIONS = [1, 2, 4, 5, 8, 10, 16, 20, 25, 32, 40, 50, 64, 100, 125, 128];

function isFilled(
  seconds: number,
  channels: readonly SignalChannel[],
  counts: readonly (readonly number[])[],
): boolean {
  const samples = channels.map((channel) => seconds * rateOf(channel));
  if (samples.some((count) => count < 0.5 || Math.abs(count - Math.round(count)) > 1e-6)) return false;
  return counts.every((part) => {
    const records = part.map((count, i) => count / Math.round(samples[i] as number));
    return records.every((count) => Number.isInteger(count) && count === records[0]);
  });
}

/** How the header describes a channel: as the file did that it came from, where all of its samples are within those limits. */
export function describedAs(
  { facts, edf }: SignalChannel,
  parts: readonly SignalChannel[],
): Pick<EdfChannelSamples, 'channel' | 'signal'> {
  // Names that are not the API's say all by themselves.
  const channel = facts.id !== null && dataTypesById.has(facts.id) ? facts : { ...facts, id: null };
  if (edf === null) return { channel };
  const { recordSeconds: _, ...signal } = edf;
  const [least, greatest] = [signal.digitalMinimum, signal.digitalMaximum].sort((a, b) => a - b) as [number, number];
  const isWithin = parts.every(
    ({ extremes }) => extremes === null || (extremes.least >= least && extremes.greatest <= greatest),
  );
  const isLine = signal.physicalMinimum !== signal.physicalMaximum && least !== greatest;
  return isWithin && isLine ? { channel, signal } : { channel };
}

function rateOf({ facts }: SignalChannel): number {
  return facts.rate ?? 0;
}

function isSignal(channel: Channel): channel is SignalChannel {
  return channel.kind === 'signal';
}

function placeOf({ facts }: SignalChannel): number {
  const place = FIRST.indexOf(facts.id ?? 0);
  return place < 0 ? FIRST.length + (facts.id ?? 0) : place;
}
