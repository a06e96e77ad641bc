import type { Channel } from '../channel.js';
import type { FormatError } from '../format-error.js';
import type { SampleSource } from '../samples/samples.js';
import { annotationRoom } from './annotation-queue.js';
import { DigitalSource } from './digital-source.js';
import { type EdfPatient, type EdfRecording, patientText, recordingText } from './identity.js';
import { type EdfAnnotation, type EdfBlock, type EdfHeader, type EdfSignal, edfError } from './model.js';
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
  readonly channels: readonly EdfChannelSamples[];
  /** In EDF+ alone. */
  readonly annotations?: readonly EdfAnnotation[];
  /** `EDF+C` by default. */
  readonly kind?: 'EDF' | 'EDF+C';
  /**
   * Seconds that a data record lasts: by default the fewest in which every channel has a whole number of samples, which
   * is 1 unless there are channels with one sample every five minutes.
   */
  readonly recordSeconds?: number;
  readonly patient?: EdfPatient;
  readonly recording?: EdfRecording;
}

/** A channel with a fixed rate, and its samples. */
export interface EdfChannelSamples {
  readonly channel: Channel;
  /** Raw numbers as downloads have them. */
  readonly samples: SampleSource;
  /**
   * Number of samples, where they come piece by piece. Where it is not told for every channel, the header cannot tell
   * how many data records follow, and many programs refuse the file.
   */
  readonly count?: number;
}

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
  const sources = channels.map(({ channel, samples }) => new DigitalSource(samples, channel));
  try {
    const annotationBytes = annotationRoom(annotations, header.recordCount);
    yield* writeEdfBlocks(header, blocksOf(header, sources, annotations), { annotationBytes });
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
    kind,
    patient: patientText(patient),
    recording: recordingText(recording, start, ticksPerSecond),
    ...startOfTicks(start, ticksPerSecond),
    recordCount: recordCountOf(signals, annotations),
    recordSeconds,
    signals,
  };
}

function edfSignal({ channel, samples, count }: EdfChannelSamples, recordSeconds: number): EdfSignal {
  const perRecord = samplesIn(recordSeconds, rateOf(channel));
  if (perRecord === null) throw edfError(`has no whole number of samples in ${recordSeconds} s`, null, channel.name);
  return signalOf(channel, perRecord, count ?? (ArrayBuffer.isView(samples) ? samples.length : null));
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
): AsyncGenerator<EdfBlock, void, undefined> {
  const recordLength = header.signals.reduce((sum, { samplesPerRecord }) => sum + samplesPerRecord, 0);
  const atOnce = Math.max(1, Math.floor(BYTES_AT_ONCE / 2 / Math.max(1, recordLength)));
  for (let record = 0; ; record += atOnce) {
    const portions = await Promise.all(
      sources.map((source, index) => portionOf(source, header.signals[index] as EdfSignal, atOnce)),
    );
    const least = record === 0 ? leastRecords(annotations) : 0;
    const records = portions.reduce((most, portion) => Math.max(most, portion.records), least);
    if (records > 0) {
      yield {
        onset: record * header.recordSeconds,
        samples: portions.map(({ samples, perRecord }) => samples.subarray(0, records * perRecord)),
        annotations: record === 0 ? annotations : [],
      };
    }
    if (records < atOnce) break;
  }
  for (const [index, source] of sources.entries()) {
    const { label, count } = header.signals[index] as EdfSignal;
    if (count !== null && source.given < count) throw miscounted(`${source.given}`, count, label);
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
