import type { Channel } from '../channel.js';
import type { FormatError } from '../format-error.js';
import type { SampleSource } from '../samples/samples.js';
import { annotationRoom } from './annotation-queue.js';
import { DigitalSource } from './digital-source.js';
import { type EdfPatient, type EdfRecording, patientText, recordingText } from './identity.js';
import {
  type EdfAnnotation,
  type EdfBlock,
  type EdfDescription,
  type EdfHeader,
  type EdfSignal,
  edfError,
  SAMPLE_BYTES,
} from './model.js';
import { checkRecordSeconds, recordSecondsFor, samplesIn } from './record-seconds.js';
import { signalOf } from './scaling.js';
import { startOfTicks } from './start.js';
import { writeEdfBlocks } from './write-blocks.js';

/** A recording to be written. */
export interface EdfContents {
  /** When the first sample of every channel was taken, in ticks. */
  readonly start: number;
  /** Ticks in a second: 256, or 1000 on some servers. */
  readonly ticksPerSecond: number;
  /** The channels, of any rates. */
  readonly channels: readonly EdfChannelSamples[];
  /** In EDF+ alone. */
  readonly annotations?: readonly EdfAnnotation[];
  /** `EDF+C` by default, and `EDF+D` where there are gaps. */
  readonly kind?: 'EDF' | 'EDF+C';
  /**
   * Where the recording has gaps: the stretches between them in order, of which the samples of every channel come one
   * after the other.
   */
  readonly stretches?: readonly EdfStretch[];
  /**
   * Seconds that a data record lasts: by default the fewest in which every channel has a whole number of samples, which
   * is 1 unless there are channels with one sample every five minutes.
   */
  readonly recordSeconds?: number;
  /** Who was recorded. Default: unknown. */
  readonly patient?: EdfPatient;
  /** How it was recorded. Default: unknown. */
  readonly recording?: EdfRecording;
}

/** A part of a recording without a gap. */
export interface EdfStretch {
  /** Seconds from the first sample of the recording to the first one of this part. */
  readonly onset: number;
  /** Its length in seconds, which is a whole number of data records. */
  readonly seconds: number;
}

/** A channel with a fixed rate, and its samples. */
export interface EdfChannelSamples {
  /** What the samples are, and how they are scaled. */
  readonly channel: Channel;
  /** Raw numbers as downloads have them. */
  readonly samples: SampleSource;
  /**
   * Number of samples, where they come piece by piece. Where it is not told for every channel, the header cannot tell
   * how many data records follow, and many programs refuse the file.
   */
  readonly count?: number;
  /** How another file describes the channel, where it is to be described alike. All numbers have to be within its limits. */
  readonly signal?: EdfDescription;
}

/** Pieces are a little smaller, so that a stream with room for as much takes another one while one is being written. */
const BYTES_AT_ONCE = 1 << 18;

/**
 * Writes channels of any rates as EDF+ or EDF, in as little memory as a few data records take up.
 *
 * A raw number that has a sign is the digital one; one that has none is moved down by 32,768, because EDF knows signed
 * numbers of 16 bits only. The last data record is filled up with raw zeros, and each signal's true number of samples is
 * kept in its reserved field as `samples=70368`. The start's fraction of a second is kept in the onset of the first data
 * record, as EDF+ wants it, and the exact start in ticks at the end of the recording field: `start=359840226870/256`.
 *
 * @throws FormatError for what EDF cannot hold, and for another number of samples than told
 */
export async function* writeEdf(contents: EdfContents): AsyncGenerator<Uint8Array, void, undefined> {
  const { channels, annotations = [] } = contents;
  const header = headerOf(contents);
  const sources = channels.map(({ channel, samples, signal }) => new DigitalSource(samples, channel, signal));
  const stretches = stretchesOf(header, contents.stretches);
  try {
    const annotationBytes = annotationRoom(annotations, header.recordCount);
    const atOnce = recordsAtOnce(header, annotationBytes);
    yield* writeEdfBlocks(header, blocksOf(header, sources, annotations, stretches, atOnce), { annotationBytes });
  } finally {
    for (const source of sources) await source.close();
  }
}

function headerOf(contents: EdfContents): EdfHeader {
  const { start, ticksPerSecond, channels, annotations = [], kind = 'EDF+C' } = contents;
  const { patient = {}, recording = {} } = contents;
  const rates = channels.map(({ channel }) => rateOf(channel));
  const recordSeconds = checkRecordSeconds(contents.recordSeconds ?? recordSecondsFor(rates));
  const signals = channels.map((channel) => edfSignal(channel, recordSeconds));
  return {
    kind: contents.stretches === undefined ? kind : 'EDF+D',
    patient: patientText(patient),
    recording: recordingText(recording, start, ticksPerSecond),
    ...startOfTicks(start, ticksPerSecond),
    recordCount: recordCountOf(signals, annotations),
    recordSeconds,
    signals,
  };
}

function recordsAtOnce({ kind, signals }: EdfHeader, annotationBytes: number): number {
  const samples = signals.reduce((sum, { samplesPerRecord }) => sum + samplesPerRecord, 0);
  const bytes = samples * SAMPLE_BYTES + (kind === 'EDF' ? 0 : annotationBytes);
  return Math.max(1, Math.ceil(BYTES_AT_ONCE / Math.max(1, bytes)) - 1);
}

function edfSignal({ channel, samples, count, signal }: EdfChannelSamples, recordSeconds: number): EdfSignal {
  const perRecord = samplesIn(recordSeconds, rateOf(channel));
  if (perRecord === null) throw edfError(`has no whole number of samples in ${recordSeconds} s`, null, channel.name);
  const total = count ?? (ArrayBuffer.isView(samples) ? samples.length : null);
  return signal === undefined
    ? signalOf(channel, perRecord, total)
    : { ...signal, samplesPerRecord: perRecord, count: total };
}

/** The stretches in data records; one without an end where nothing is said of gaps. */
function stretchesOf(
  { recordSeconds, recordCount }: EdfHeader,
  told: readonly EdfStretch[] = [{ onset: 0, seconds: Number.POSITIVE_INFINITY }],
): RecordStretch[] {
  const stretches = told.map(({ onset, seconds }) => {
    const records = seconds === Number.POSITIVE_INFINITY ? seconds : Math.round(seconds / recordSeconds);
    if (Math.abs(records * recordSeconds - seconds) > 1e-6) {
      throw edfError(`${seconds} s are no whole data records of ${recordSeconds} s`, null, 'stretch');
    }
    return { onset, records };
  });
  const total = stretches.reduce((sum, { records }) => sum + records, 0);
  if (Number.isFinite(total) && total !== recordCount) {
    throw edfError(`${total} data records, but the samples fill ${recordCount ?? 'any number'}`, null, 'stretches');
  }
  return stretches;
}

interface RecordStretch {
  readonly onset: number;
  readonly records: number;
}

function rateOf({ rate, name }: Channel): number {
  if (rate !== null) return rate;
  throw edfError('has no fixed rate: write it as annotations', null, name);
}

function recordCountOf(signals: readonly EdfSignal[], annotations: readonly EdfAnnotation[]): number | null {
  let records = leastRecords(annotations);
  for (const { count, samplesPerRecord } of signals) {
    if (count === null) return null;
    records = Math.max(records, Math.ceil(count / samplesPerRecord));
  }
  return records;
}

/** Annotations need a data record, even where there are no samples. */
function leastRecords(annotations: readonly EdfAnnotation[]): number {
  return annotations.length > 0 ? 1 : 0;
}

async function* blocksOf(
  header: EdfHeader,
  sources: readonly DigitalSource[],
  annotations: readonly EdfAnnotation[],
  stretches: readonly RecordStretch[],
  most: number,
): AsyncGenerator<EdfBlock, void, undefined> {
  let waiting = annotations;
  for (const stretch of stretches) {
    for await (const block of blocksOfStretch(header, sources, waiting, stretch, most)) {
      yield block;
      waiting = [];
    }
  }
  for (const [index, source] of sources.entries()) {
    const { label, count } = header.signals[index] as EdfSignal;
    if (count !== null && source.given < count) throw miscounted(`${source.given}`, count, label);
  }
}

async function* blocksOfStretch(
  header: EdfHeader,
  sources: readonly DigitalSource[],
  annotations: readonly EdfAnnotation[],
  stretch: RecordStretch,
  most: number,
): AsyncGenerator<EdfBlock, void, undefined> {
  for (let record = 0; record < stretch.records; record += most) {
    const atOnce = Math.min(most, stretch.records - record);
    const portions = await Promise.all(
      sources.map((source, index) => portionOf(source, header.signals[index] as EdfSignal, atOnce)),
    );
    const least = record === 0 ? leastRecords(annotations) : 0;
    const records = portions.reduce((longest, portion) => Math.max(longest, portion.records), least);
    if (records > 0) {
      yield {
        onset: stretch.onset + record * header.recordSeconds,
        samples: portions.map(({ samples, perRecord }) => samples.subarray(0, records * perRecord)),
        annotations: record === 0 ? annotations : [],
      };
    }
    if (records < atOnce) break;
  }
}

interface Portion {
  readonly samples: Int16Array;
  readonly perRecord: number;
  /** Data records that these samples need. */
  readonly records: number;
}

async function portionOf(source: DigitalSource, signal: EdfSignal, atOnce: number): Promise<Portion> {
  const { samplesPerRecord: perRecord, count, label } = signal;
  const before = source.given;
  const samples = await source.take(atOnce * perRecord);
  if (count !== null && source.given > count) throw miscounted(`more than ${count}`, count, label);
  return { samples, perRecord, records: Math.ceil((source.given - before) / perRecord) };
}

function miscounted(given: string, count: number, label: string): FormatError {
  return edfError(`${given} samples came where ${count} were told`, null, label);
}
