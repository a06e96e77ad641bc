import { ByteWriter, type ParquetWriter } from 'hyparquet-writer';

/** What a file says of a column in a row group. */
export type Chunk = ParquetWriter['row_groups'][number]['columns'][number];

/** A column of a file. */
export type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Bytes of a file that is given away while it is written. `offset` counts all there were. */
export class FileBytes extends ByteWriter {
  /** Those since the last time. */
  take(): Uint8Array {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}
