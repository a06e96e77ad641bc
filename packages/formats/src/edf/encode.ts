import { copySamples } from '../samples/copy.js';
import { bytesOf } from '../samples/little-endian.js';
import type { AnnotationQueue } from './annotation-queue.js';
import type { EdfLayout, Slot } from './layout.js';
import { type EdfBlock, edfError, SAMPLE_BYTES } from './model.js';

/** Number of data records in a block. All signals have to agree on it. */
export function recordsOf(layout: EdfLayout, block: EdfBlock): number {
  const { signals, recordSeconds } = layout.header;
  if (block.samples.length !== signals.length) {
    throw edfError(`${block.samples.length} signals instead of ${signals.length}`, null, 'block');
  }
  const counts = signals.map(({ samplesPerRecord }, index) => (block.samples[index]?.length ?? 0) / samplesPerRecord);
  // Without signals each block is a data record of annotations.
  const [records = 1] = counts;
  if (Number.isInteger(records) && counts.every((count) => count === records)) return records;
  const lengths = block.samples.map(({ length }) => length).join(', ');
  throw edfError(`${lengths} samples are no whole data records of ${recordSeconds} s`, null, 'block');
}

/** The data records of a block as bytes. */
export function encodeRecords(layout: EdfLayout, block: EdfBlock, count: number, queue: AnnotationQueue): Uint8Array {
  const recordLength = layout.recordBytes / SAMPLE_BYTES;
  const all = new Int16Array(recordLength * count);
  for (const slot of layout.slots) {
    if (slot.signal !== null) scatter(block.samples[slot.signal] as Int16Array, all, slot, recordLength);
  }
  const bytes = bytesOf(all);
  const room = layout.slots.find(({ signal }) => signal === null);
  if (room !== undefined) {
    queue.add(block.annotations);
    for (let record = 0; record < count; record += 1) {
      const start = record * layout.recordBytes + room.start * SAMPLE_BYTES;
      const end = start + room.length * SAMPLE_BYTES;
      queue.fill(bytes, start, end, block.onset + record * layout.header.recordSeconds);
    }
  } else if (block.annotations.length > 0) {
    throw edfError('only EDF+ can hold them', null, 'annotations');
  }
  return bytes;
}

function scatter(samples: Int16Array, all: Int16Array, { start, length }: Slot, recordLength: number): void {
  const records = samples.length / length;
  for (let record = 0; record < records; record += 1) {
    copySamples(samples, record * length, all, record * recordLength + start, length);
  }
}
