import {
  type EdfAnnotation,
  type EdfHeader,
  type EdfSignal,
  edfChannel,
  edfCounts,
  edfStartTicks,
  readEdf,
  type Samples,
} from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';
import type { EdfOrigin } from '../data/recordings/stored-channel.js';
import { ChannelNames, ownScale } from './channels.js';
import { ImportError } from './import-error.js';
import type { ReadRecording } from './read-record.js';
import type { NewSignal, SignalStage, Staging } from './staging.js';

/** Each stretch becomes a record. A file in which everything stands alone is no recording of this kind. */
const MOST_STRETCHES = 1000;

/**
 * Reads an EDF or EDF+ file: a channel for each signal, and a recording for each stretch without a gap, because a record
 * is what was recorded without one.
 */
export async function readEdfFile(bytes: AsyncIterable<Uint8Array>, begin: () => Staging): Promise<ReadRecording[]> {
  const { header, blocks } = await readEdf(bytes);
  const ticksPerSecond = ticksPerSecondOf(header);
  const readings = readingsOf(header, ticksPerSecond);
  const annotations: EdfAnnotation[] = [];
  const stretches: Stretch[] = [];
  let current: Stretch | null = null;
  for await (const block of blocks) {
    annotations.push(...block.annotations);
    if (header.signals.length === 0) continue;
    const missing = current === null ? 0 : block.onset - current.end;
    // Where samples follow each other more closely than ticks, none is missing.
    if (missing < -0.5 / ticksPerSecond) {
      throw new ImportError(`The data records at ${block.onset} s begin before those before them end.`);
    }
    if (current === null || missing > 0.5 / ticksPerSecond) {
      current?.close();
      if (stretches.length === MOST_STRETCHES) throw new ImportError(`It has more than ${MOST_STRETCHES - 1} gaps.`);
      current = new Stretch(header, block.onset, begin(), readings);
      stretches.push(current);
    }
    current.append(block.samples);
  }
  current?.close();
  if (stretches.length === 0) throw new ImportError('It holds no samples, and a record is made of samples.');
  const start = edfStartTicks(header, ticksPerSecond);
  const told = Number(/(?:^| )record_(\d+)(?= |$)/.exec(header.recording)?.[1] ?? Number.NaN) || null;
  return stretches.map(({ staging, onset }, index) => {
    const next = stretches[index + 1]?.onset ?? Number.POSITIVE_INFINITY;
    const own = annotations.filter((each) => (index === 0 || each.onset >= onset) && each.onset < next);
    return {
      staging,
      start: start + Math.round(onset * ticksPerSecond),
      ticksPerSecond,
      length: null,
      record: index === 0 ? told : null,
      info: null,
      statistics: null,
      marks: own.map((each) => ({ ...each, onset: Math.round((each.onset - onset) * 1e9) / 1e9 })),
      leftOut: [],
    };
  });
}

/** Data records between two gaps. */
class Stretch {
  readonly staging: Staging;
  /** Seconds from the first sample of the file. */
  readonly onset: number;
  readonly #header: EdfHeader;
  readonly #channels: readonly { readonly stage: SignalStage; readonly counts: Reading['counts'] }[];
  #records = 0;

  constructor(header: EdfHeader, onset: number, staging: Staging, readings: readonly Reading[]) {
    this.#header = header;
    this.onset = onset;
    this.staging = staging;
    this.#channels = readings.map(({ facts, counts }) => ({ stage: staging.signal(facts), counts }));
  }

  /** Where the next data record begins if there is no gap before it, in seconds. */
  get end(): number {
    return this.onset + this.#records * this.#header.recordSeconds;
  }

  append(samples: readonly Int16Array[]): void {
    for (const [index, { stage, counts }] of this.#channels.entries())
      stage.append(counts(samples[index] as Int16Array));
    const lengths = this.#header.signals.map(({ samplesPerRecord }, i) => (samples[i]?.length ?? 0) / samplesPerRecord);
    this.#records += Math.max(...lengths);
  }

  close(): void {
    for (const { stage } of this.#channels) stage.close();
  }
}

/** How a signal becomes a channel. */
interface Reading {
  readonly facts: NewSignal;
  readonly counts: (digital: Int16Array) => Samples;
}

function readingsOf(header: EdfHeader, ticksPerSecond: 256 | 1000): Reading[] {
  const names = new ChannelNames(ticksPerSecond);
  return header.signals.map((signal) => readingOf(header, signal, names, ticksPerSecond));
}

function readingOf(header: EdfHeader, signal: EdfSignal, names: ChannelNames, ticksPerSecond: number): Reading {
  const own = edfChannel(header, signal);
  if (own.rate === null) throw new ImportError(`The signal '${signal.label}' has no rate.`);
  if (own.rate > ticksPerSecond) {
    throw new ImportError(
      `The signal '${signal.label}' has ${own.rate} samples a second, which ${ticksPerSecond} ticks cannot tell apart. Import the file with a lower rate.`,
    );
  }
  // Where two signals have the same label, the second one is something else.
  const id = names.claim(own.name, own.id) ?? (names.claim(`${own.name} again`, null) as number);
  const known = names.signal(id, own.name, own.rate);
  const alike = waysToCount(id, known).find((way) => isScaledAlike(signal, way));
  if (alike !== undefined) return { facts: alike, counts: (digital) => edfCounts(signal, alike.facts, digital) };
  const facts = { ...known.facts, signed: true, unit: own.unit, scale: own.scale, offset: own.offset };
  const origin = { ...known, facts, scale: ownScale(id, facts), step: ticksPerSecond / own.rate };
  return { facts: { ...origin, edf: originOf(header, signal) }, counts: (digital) => digital };
}

/** How downloads may have a known channel. Of a few data types nobody has said whether they have a sign. */
function waysToCount(id: number, known: NewSignal): NewSignal[] {
  const dataType = dataTypesById.get(id);
  if (dataType === undefined) return [];
  return dataType.signed === null ? [known, { ...known, facts: { ...known.facts, signed: false } }] : [known];
}

/** Whether all numbers that a signal may have are those that a download of the channel may have. */
function isScaledAlike(signal: EdfSignal, { facts }: NewSignal): boolean {
  try {
    edfCounts(signal, facts, Int16Array.of(signal.digitalMinimum, signal.digitalMaximum));
    return true;
  } catch {
    return false;
  }
}

function originOf(
  { recordSeconds }: EdfHeader,
  { samplesPerRecord: _, count: __, ...description }: EdfSignal,
): EdfOrigin {
  return { ...description, recordSeconds };
}

/** 256 ticks, unless the file says otherwise or has rates that only 1000 ticks divide by, or can tell apart. */
function ticksPerSecondOf({ recording, recordSeconds, signals }: EdfHeader): 256 | 1000 {
  const told = /(?:^| )start=-?\d+\/(\d+)(?= |$)/.exec(recording)?.[1];
  if (told === '256' || told === '1000') return told === '256' ? 256 : 1000;
  const periods = (ticks: number) => signals.map(({ samplesPerRecord }) => (ticks * recordSeconds) / samplesPerRecord);
  if (periods(256).every(Number.isInteger)) return 256;
  return periods(1000).every(Number.isInteger) || periods(256).some((period) => period < 1) ? 1000 : 256;
}
