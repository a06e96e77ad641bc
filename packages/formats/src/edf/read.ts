import { ByteReader } from '../bytes/byte-reader.js';
import type { ByteInput } from '../bytes/input.js';
import { decodeRecords, onsetOf, type RecordBytes } from './decode.js';
import type { EdfLayout } from './layout.js';
import { type EdfBlock, type EdfHeader, edfError } from './model.js';
import { readHeader } from './read-header.js';
import { secondsBetween } from './seconds.js';

/** An EDF file whose header has been read. */
export interface EdfFile {
  /** What its header says. */
  readonly header: EdfHeader;
  /**
   * The data records, as many at a time as the bytes come, to be iterated once. A new block begins wherever there is a
   * gap in the time of the recording.
   *
   * @throws FormatError, after all data records that are whole, when there are fewer or more than the header says
   */
  readonly blocks: AsyncGenerator<EdfBlock, void, undefined>;
}

const READ_AT_ONCE = 1 << 20;

/** In seconds; far below a sample, far above what the decimals of an onset are rounded by. */
const GAP = 1e-6;

/**
 * Reads an EDF or EDF+ file, with any number of annotation signals, data records of any duration, gaps, and a number of
 * data records that was not known when the header was written.
 *
 * @throws FormatError
 */
export async function readEdf(input: ByteInput): Promise<EdfFile> {
  const reader = new ByteReader(input, 'EDF');
  try {
    const layout = await readHeader(reader);
    const firstRecord = await reader.peek(layout.recordBytes);
    const isWhole = layout.recordBytes > 0 && firstRecord.length === layout.recordBytes;
    const firstOnset = isWhole && layout.header.kind !== 'EDF' ? onsetOf(layout, firstRecord, reader.offset) : null;
    return {
      header: firstOnset === null ? layout.header : withOnset(layout.header, firstOnset),
      blocks: readBlocks(reader, layout, firstOnset ?? 0),
    };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

/** EDF+ keeps what whole seconds cannot hold of the start in the onset of the first data record. */
function withOnset(header: EdfHeader, onset: number): EdfHeader {
  const seconds = Math.floor(onset);
  return { ...header, start: header.start + seconds, startFraction: onset - seconds };
}

async function* readBlocks(
  reader: ByteReader,
  layout: EdfLayout,
  firstSample: number,
): AsyncGenerator<EdfBlock, void, undefined> {
  const { recordCount } = layout.header;
  try {
    for await (const records of readRecords(reader, layout)) {
      for (const part of withoutGaps(layout, records)) yield* blocksOf(layout, part, firstSample);
    }
    if ((await reader.peek(1)).length > 0) {
      throw edfError(`goes on after ${recordCount} data records`, reader.offset, 'data records');
    }
  } finally {
    await reader.close();
  }
}

async function* readRecords(
  reader: ByteReader,
  { header: { recordCount }, recordBytes }: EdfLayout,
): AsyncGenerator<RecordBytes, void, undefined> {
  const total = recordCount ?? Number.POSITIVE_INFINITY;
  if (recordBytes === 0) return;
  for (let index = 0; index < total; ) {
    const { offset } = reader;
    const atOnce = Math.max(1, Math.floor(READ_AT_ONCE / recordBytes));
    const maximum = Math.min(atOnce, total - index) * recordBytes;
    const bytes = await reader.units(recordBytes, maximum, 'data record');
    if (bytes === null && recordCount === null) return;
    if (bytes === null) throw edfError(`the file ends ${total - index} of them early`, offset, 'data records');
    const count = bytes.length / recordBytes;
    yield { bytes, offset, index, count };
    index += count;
  }
}

/** One block; where a data record is damaged, those before it on their own. */
function* blocksOf(layout: EdfLayout, records: RecordBytes, firstSample: number): Generator<EdfBlock, void, undefined> {
  let block: EdfBlock;
  try {
    block = decodeRecords(layout, records, onsetIn(layout, records, firstSample), firstSample);
  } catch (error) {
    if (records.count === 1) throw error;
    for (let record = 0; record < records.count; record += 1) {
      yield* blocksOf(layout, part(records, record, record + 1, layout.recordBytes), firstSample);
    }
    return;
  }
  yield block;
}

/** Only files that say so have gaps: elsewhere onsets may be off by what their writer rounded. */
function* withoutGaps(layout: EdfLayout, records: RecordBytes): Generator<RecordBytes, void, undefined> {
  const { header, recordBytes } = layout;
  let from = 0;
  if (header.kind === 'EDF+D') {
    let expected: number | null = null;
    for (let record = 0; record < records.count; record += 1) {
      let onset: number;
      try {
        onset = onsetOfRecord(layout, records, record);
      } catch (error) {
        if (record > from) yield part(records, from, record, recordBytes);
        throw error;
      }
      if (expected !== null && Math.abs(onset - expected) > GAP) {
        yield part(records, from, record, recordBytes);
        from = record;
      }
      expected = onset + header.recordSeconds;
    }
  }
  yield part(records, from, records.count, recordBytes);
}

function part({ bytes, offset, index }: RecordBytes, from: number, to: number, recordBytes: number): RecordBytes {
  return {
    bytes: bytes.subarray(from * recordBytes, to * recordBytes),
    offset: offset + from * recordBytes,
    index: index + from,
    count: to - from,
  };
}

function onsetIn(layout: EdfLayout, records: RecordBytes, firstSample: number): number {
  if (layout.header.kind !== 'EDF+D') return records.index * layout.header.recordSeconds;
  return secondsBetween(firstSample, onsetOfRecord(layout, records, 0));
}

function onsetOfRecord(layout: EdfLayout, { bytes, offset }: RecordBytes, record: number): number {
  const start = record * layout.recordBytes;
  const onset = onsetOf(layout, bytes.subarray(start, start + layout.recordBytes), offset + start);
  if (onset === null) throw edfError('has gaps but no annotations to tell of them', null, 'kind');
  return onset;
}
