import {
  type EdfHeader,
  type EdfSignal,
  edfChannel,
  edfCounts,
  edfStartTicks,
  readEdf,
  type Samples,
} from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import { ChannelNames, ownScale } from './channels.js';
import { ImportError } from './import-error.js';
import type { ReadRecording } from './read-record.js';
import type { NewSignal, Staging } from './staging.js';

/** Seconds that two neighbouring samples may seem to be further apart than they are. */
const TOLERANCE = 1e-3;

/** Reads an EDF or EDF+ file: a channel for each signal. */
export async function readEdfFile(bytes: AsyncIterable<Uint8Array>, staging: Staging): Promise<ReadRecording> {
  const { header, blocks } = await readEdf(bytes);
  const ticksPerSecond = ticksPerSecondOf(header);
  const names = new ChannelNames(ticksPerSecond);
  const signals = header.signals.map((signal) => {
    const { facts, counts } = readingOf(header, signal, names, ticksPerSecond);
    return { stage: staging.signal(facts), counts };
  });
  let end = 0;
  for await (const { onset, samples } of blocks) {
    if (onset > end + TOLERANCE) {
      throw new ImportError(
        `There is a gap at ${end} s, and a record has none. Import the parts as files of their own.`,
      );
    }
    for (const [index, { stage, counts }] of signals.entries()) stage.append(counts(samples[index] as Int16Array));
    const [first] = header.signals;
    const records = first === undefined ? 0 : (samples[0]?.length ?? 0) / first.samplesPerRecord;
    end = onset + records * header.recordSeconds;
  }
  for (const { stage } of signals) stage.close();
  return {
    start: edfStartTicks(header, ticksPerSecond),
    ticksPerSecond,
    length: null,
    record: Number(/(?:^| )record_(\d+)(?= |$)/.exec(header.recording)?.[1] ?? Number.NaN) || null,
    info: null,
    statistics: null,
  };
}

/** How a signal becomes a channel. */
interface Reading {
  readonly facts: NewSignal;
  readonly counts: (digital: Int16Array) => Samples;
}

function readingOf(header: EdfHeader, signal: EdfSignal, names: ChannelNames, ticksPerSecond: number): Reading {
  const own = edfChannel(header, signal);
  if (own.rate === null) throw new ImportError(`The signal '${signal.label}' has no rate.`);
  // Where two signals have the same label, the second one is something else.
  const id = names.claim(own.name, own.id) ?? (names.claim(`${own.name} again`, null) as number);
  const known = names.signal(id, own.name, own.rate);
  if (dataTypesById.has(id) && isScaledAlike(signal, known)) {
    return { facts: known, counts: (digital) => edfCounts(signal, known.facts, digital) };
  }
  const facts = { ...known.facts, signed: true, unit: own.unit, scale: own.scale, offset: own.offset };
  return {
    facts: { ...known, facts, scale: ownScale(id, facts), step: ticksPerSecond / own.rate },
    counts: (digital) => digital,
  };
}

function isScaledAlike(signal: EdfSignal, { facts }: NewSignal): boolean {
  try {
    edfCounts(signal, facts, new Int16Array(0));
    return true;
  } catch {
    return false;
  }
}

/** 256 ticks, unless the file says otherwise or has rates that only 1000 ticks divide by. */
function ticksPerSecondOf({ recording, recordSeconds, signals }: EdfHeader): 256 | 1000 {
  const told = /(?:^| )start=-?\d+\/(\d+)(?= |$)/.exec(recording)?.[1];
  if (told === '256' || told === '1000') return told === '256' ? 256 : 1000;
  const divides = (ticks: number) =>
    signals.every(({ samplesPerRecord }) => Number.isInteger((ticks * recordSeconds) / samplesPerRecord));
  return !divides(256) && divides(1000) ? 1000 : 256;
}
