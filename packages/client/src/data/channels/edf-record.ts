import {
  type EdfBlock,
  type EdfHeader,
  type EdfSignal,
  edfChannel,
  edfCounts,
  edfStartTicks,
  readEdf,
} from 'hexoskin-formats/edf';
import type { RandomAccess } from 'hexoskin-formats/zip';
import { sourceBytes } from '../../files/source-bytes.js';
import type { Column } from '../wire/column.js';
import type { ChannelRecord } from './channel.js';
import { type FileChannel, fileChannelOf } from './file-channel.js';
import type { Annotation, ChannelPlace, OpenedChannel, RecordSource } from './record-source.js';
import { timesAt } from './signal-columns.js';

/** The recording of an EDF file: a channel for each of its signals. */
export async function edfRecord(source: RandomAccess): Promise<RecordSource> {
  const { header, blocks } = await readEdf(sourceBytes(source));
  await blocks.return();
  const ticksPerSecond = ticksPerSecondOf(header);
  const facts: ChannelRecord = {
    id: numberIn(/(?:^| )record_(\d+)(?= |$)/, header.recording),
    user: numberIn(/^(\d+) /, header.patient),
    start: edfStartTicks(header, ticksPerSecond),
    ticksPerSecond,
  };
  const read = async (): Promise<AsyncGenerator<EdfBlock, void, undefined>> =>
    (await readEdf(sourceBytes(source))).blocks;
  return {
    facts,
    beginsRecord: true,
    channels: header.signals.map(
      (signal, index): ChannelPlace => ({
        name: signal.label,
        path: null,
        open: async () => signalChannel({ header, signal, index, facts, read }),
      }),
    ),
    otherFiles: [],
    annotations: () => annotationsOf(facts, read),
  };
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

interface SignalPlace {
  readonly header: EdfHeader;
  readonly signal: EdfSignal;
  readonly index: number;
  readonly facts: ChannelRecord;
  readonly read: () => Promise<AsyncGenerator<EdfBlock, void, undefined>>;
}

function signalChannel({ header, signal, index, facts, read }: SignalPlace): OpenedChannel {
  const { ticksPerSecond, start } = facts;
  const own = edfChannel(header, signal);
  const rate = own.rate ?? 1;
  const period = ticksPerSecond / rate;
  const known = fileChannelOf(own.name, own.id, period, ticksPerSecond);
  const isOurs = known.known && isScaledAlike(signal, known);
  const { scale, offset } = own;
  const channel: FileChannel = isOurs
    ? known
    : { ...known, signed: true, unit: own.unit === '' ? null : own.unit, scale, offset };
  // What sums up a second or more is known at its end.
  const first = start + (rate > 1 || !known.known ? 0 : period);
  const { count, samplesPerRecord } = signal;
  const recorded = header.recordCount === null ? null : header.recordCount * samplesPerRecord;
  return {
    channel,
    length: count ?? recorded,
    async *columns() {
      for await (const { onset, samples } of await read()) {
        const digital = samples[index] as Int16Array;
        if (digital.length === 0) continue;
        const counts = isOurs ? edfCounts(signal, known, digital) : digital;
        const times = { first: first + onset * ticksPerSecond, period };
        yield columnOf(Int32Array.from(counts), times);
      }
    },
  };
}

function columnOf(values: Int32Array, times: { readonly first: number; readonly period: number }): Column {
  return { length: values.length, times: timesAt(0, values.length, times), values };
}

function isScaledAlike(signal: EdfSignal, channel: FileChannel): boolean {
  try {
    edfCounts(signal, channel, new Int16Array(0));
    return true;
  } catch {
    return false;
  }
}

async function* annotationsOf(
  { start, ticksPerSecond }: ChannelRecord,
  read: SignalPlace['read'],
): AsyncGenerator<Annotation, void, undefined> {
  for await (const { annotations } of await read()) {
    for (const { onset, duration, text } of annotations) {
      const tick = start + Math.round(onset * ticksPerSecond);
      yield { tick, duration: duration === null ? null : Math.round(duration * ticksPerSecond), text };
    }
  }
}

/** 256 ticks, unless the file says otherwise or has rates that 1,000 ticks alone are divided by. */
function ticksPerSecondOf({ recording, recordSeconds, signals }: EdfHeader): 256 | 1000 {
  const told = numberIn(/(?:^| )start=-?\d+\/(\d+)(?= |$)/, recording);
  if (told === 256 || told === 1000) return told;
  const divides = (ticks: number): boolean =>
    signals.every(({ samplesPerRecord }) => Number.isInteger((ticks * recordSeconds) / samplesPerRecord));
  return !divides(256) && divides(1000) ? 1000 : 256;
}
