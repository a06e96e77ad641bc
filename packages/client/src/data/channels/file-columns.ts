import {
  type ByteInput,
  type DescribedChannel,
  type Events,
  readEventCsv,
  readHxd,
  readWav,
  type WavHeader,
} from 'hexoskin-formats';
import type { Column } from '../wire/column.js';
import type { ChannelRecord } from './channel.js';
import { asDescribed, fileChannelOf } from './file-channel.js';
import type { OpenedChannel } from './record-source.js';
import { signalColumns } from './signal-columns.js';

/** The file of one channel in an archive. */
export interface ChannelEntry {
  /** Name of the channel, which is the file's without its ending. */
  readonly name: string;
  readonly path: string;
  /** What `info.json` beside it tells of a channel from elsewhere; null for those that it does not describe. */
  readonly described: DescribedChannel | null;
  /** The file from its beginning, each time anew. */
  readonly open: () => AsyncGenerator<Uint8Array, void, undefined>;
}

/** In this field of files with a sample every five minutes stands the period in seconds. */
const SLOW_PERIOD = 300;

/** A file of samples at a fixed rate. */
export async function openSignal(
  entry: ChannelEntry,
  { start, ticksPerSecond }: ChannelRecord,
): Promise<OpenedChannel> {
  const { rateField, count } = await headerOf(entry);
  const rate = entry.described?.rate ?? (rateField === SLOW_PERIOD ? 1 / SLOW_PERIOD : rateField);
  const period = ticksPerSecond / rate;
  const channel = asDescribed(fileChannelOf(entry.name, null, period, ticksPerSecond), entry.described);
  // What sums up a second or more is known at its end.
  const times = { first: start + (rate > 1 || !channel.known ? 0 : period), period };
  return {
    channel,
    length: count,
    async *columns() {
      const { samples } = await readWav(entry.open(), channel);
      yield* signalColumns(samples, times);
    },
  };
}

/** Only as much as it takes is read. */
async function headerOf(entry: ChannelEntry): Promise<WavHeader> {
  for await (const bytes of entry.open()) {
    const { header } = await readWav(bytes, { signed: true });
    return header;
  }
  return (await readWav(new Uint8Array(), { signed: true })).header;
}

/** A file of what comes at no fixed rate. */
export async function openEvents(
  entry: ChannelEntry,
  { start, ticksPerSecond }: ChannelRecord,
): Promise<OpenedChannel> {
  const isOld = entry.path.toLowerCase().endsWith('.hxd');
  const read = async (input: ByteInput) => readEventCsv(input, { start, ticksPerSecond });
  const id = isOld ? null : await idOf(entry, read);
  return {
    channel: asDescribed(fileChannelOf(entry.name, id, null, ticksPerSecond), entry.described),
    length: null,
    async *columns() {
      const events = isOld ? readHxd(entry.open(), start) : (await read(entry.open())).events;
      for await (const { ticks, values } of events) yield columnOf(ticks, values);
    },
  };
}

/** The id that a file's header tells; null where it tells none. */
async function idOf(
  entry: ChannelEntry,
  read: (input: ByteInput) => ReturnType<typeof readEventCsv>,
): Promise<number | null> {
  for await (const bytes of entry.open()) {
    return (await read(bytes)).column.id;
  }
  return (await read(new Uint8Array())).column.id;
}

function columnOf(ticks: Events['ticks'], values: Events['values']): Column {
  return { length: ticks.length, times: ticks, values };
}
