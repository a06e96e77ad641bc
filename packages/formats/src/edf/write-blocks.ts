import { AnnotationQueue } from './annotation-queue.js';
import { encodeRecords, recordsOf } from './encode.js';
import { layoutOf } from './layout.js';
import { ANNOTATIONS_LABEL, type EdfBlock, type EdfHeader, edfError, SAMPLE_BYTES } from './model.js';
import { headerBytes } from './write-header.js';

/** How data records are written. */
export interface EdfBlocksOptions {
  /** Bytes for annotations in each data record of EDF+, 128 by default. When it begins takes up some 20 of them. */
  readonly annotationBytes?: number;
}

/** In seconds. */
const GAP = 1e-6;

/**
 * Writes data records as they come, gaps between them included, for which the kind has to be `EDF+D`. For channels
 * without gaps `writeEdf` is simpler.
 *
 * A header without a number of data records is written with -1, which many programs refuse.
 *
 * @throws FormatError for blocks that do not fit the header
 */
export async function* writeEdfBlocks(
  header: EdfHeader,
  blocks: Iterable<EdfBlock> | AsyncIterable<EdfBlock>,
  options: EdfBlocksOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const annotationSamples = header.kind === 'EDF' ? 0 : Math.ceil((options.annotationBytes ?? 128) / SAMPLE_BYTES);
  const room = { label: ANNOTATIONS_LABEL, samplesPerRecord: annotationSamples };
  const layout = layoutOf(header, annotationSamples > 0 ? [...header.signals, room] : header.signals);
  const queue = new AnnotationQueue(header.startFraction);
  yield headerBytes(header, annotationSamples);
  let written = 0;
  let end = 0;
  for await (const block of blocks) {
    checkOnset(header, block.onset, end);
    const count = recordsOf(layout, block);
    yield encodeRecords(layout, block, count, queue);
    written += count;
    end = block.onset + count * header.recordSeconds;
  }
  queue.finish();
  if (header.recordCount !== null && written !== header.recordCount) {
    throw edfError(`${written} came where ${header.recordCount} were told`, null, 'data records');
  }
}

function checkOnset({ kind }: EdfHeader, onset: number, end: number): void {
  const gap = onset - end;
  if (Math.abs(gap) <= GAP || (kind === 'EDF+D' && gap > 0)) return;
  throw edfError(`begins at ${onset} s where the one before ends at ${end} s`, null, 'block');
}
