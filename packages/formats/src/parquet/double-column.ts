import { writeColumn } from 'hyparquet-writer/src/column.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import type { Chunk, Element, FileBytes } from './file-bytes.js';

/** Bytes of a column in a row group: numbers, with NaN where there is none. Values of which there are few are written once. */
export function* writeDoubles(
  bytes: FileBytes,
  root: Element,
  element: Element,
  numbers: Float64Array,
): Generator<Uint8Array, Chunk> {
  const values = Array.from(numbers, (number) => (Number.isNaN(number) ? null : number));
  const { chunk } = writeColumn({
    writer: bytes,
    column: {
      columnName: element.name,
      element,
      schemaPath: [root, element],
      codec: 'SNAPPY',
      compressors: { SNAPPY: snappyCompress },
      stats: false,
      pageSize: 1 << 20,
      columnIndex: false,
      offsetIndex: false,
    },
    pageData: {
      values,
      definitionLevels: values.map((value) => (value === null ? 0 : 1)),
      repetitionLevels: [],
      maxDefinitionLevel: 1,
    },
  });
  yield bytes.take();
  return chunk;
}
