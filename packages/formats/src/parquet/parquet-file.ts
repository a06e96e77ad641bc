import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Channel } from '../channel.js';
import { FormatError } from '../format-error.js';
import { checkRate } from '../time/ticks.js';
import { metadataOf, type ParquetFacts } from './metadata.js';
import { timeColumns } from './time-columns.js';

/** Rows of a row group: all that are in memory at a time. */
export const ROWS = 1 << 20;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type Source = Parameters<ParquetWriter['write']>[0]['columnData'][number];

/** Numbers of one column, with null where there is none. */
export type ColumnData = Int32Array | Float64Array | (number | null)[];

/** How the numbers of a channel are stored. */
export type NumberType = 'INT32' | 'DOUBLE';

/** What every file has in common, of samples as of events: two columns of times, and one for each channel. */
export class ParquetFile {
  readonly #bytes = new ByteWriter();
  readonly #schema: Schema;
  readonly #writer: ParquetWriter;
  readonly #channels: readonly Channel[];
  readonly #type: NumberType;
  readonly #ticksPerSecond: number;
  #nulls: null[] = [];

  constructor(channels: readonly Channel[], type: NumberType, ticksPerSecond: number, facts: ParquetFacts) {
    this.#channels = channels;
    this.#type = type;
    this.#ticksPerSecond = checkRate(ticksPerSecond);
    this.#schema = [
      { name: 'recording', num_children: channels.length + 2 },
      { name: 'ticks', type: 'INT64', repetition_type: 'REQUIRED' },
      { name: 'time', type: 'INT64', repetition_type: 'REQUIRED' },
      ...channels.map(({ name }) => ({ name, type, repetition_type: 'OPTIONAL' as const })),
    ];
    const names = this.#schema.slice(1).map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw parquetError('is the name of two columns', twice);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: this.#schema,
      kvMetadata: metadataOf(facts, ticksPerSecond, channels),
      createdBy: 'hexoskin-formats',
    });
  }

  /**
   * Bytes of a row group.
   *
   * @param columns null for one that is empty
   */
  rows(ticks: Float64Array, columns: readonly (ColumnData | null)[]): Uint8Array {
    const between = ticks.find((tick) => !Number.isSafeInteger(tick));
    if (between !== undefined) throw parquetError(`${between} is no whole number`, 'ticks');
    const times = timeColumns(ticks, this.#ticksPerSecond);
    const encoding = this.#type === 'INT32' ? { encoding: 'DELTA_BINARY_PACKED' as const } : {};
    const sources: Source[] = [
      ...times.map(({ name, data }) => ({ name, data, encoding: 'DELTA_BINARY_PACKED' as const })),
      ...this.#channels.map(({ name }, index) => ({
        name,
        data: columns[index] ?? this.#nothing(ticks.length),
        ...encoding,
      })),
    ];
    // The writer's own statistics cost as much as all the rest. Those of times let readers leave out what they need not
    // read, and are known; nobody looks for recordings by their counts.
    const columnData = sources.map((source) => ({ ...source, statistics: false }));
    void this.#writer.write({ columnData, rowGroupSize: Math.max(1, ticks.length) });
    const group = this.#writer.row_groups.at(-1);
    for (const [index, { least, greatest }] of times.entries()) {
      const { meta_data } = group?.columns[index] ?? {};
      if (meta_data) meta_data.statistics = { min_value: least, max_value: greatest, null_count: 0n };
    }
    return this.#taken();
  }

  /** Bytes of the end of the file. */
  end(): Uint8Array {
    const time = this.#schema[2];
    // Said only here, because of what is said to be a time the writer makes an array of objects, row by row.
    if (time) {
      time.converted_type = 'TIMESTAMP_MICROS';
      time.logical_type = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' };
    }
    void this.#writer.finish();
    return this.#taken();
  }

  #taken(): Uint8Array {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    return bytes;
  }

  /** A column without any number, made once: it is as long as a row group in all but the last. */
  #nothing(rows: number): null[] {
    if (this.#nulls.length < rows) this.#nulls = Array<null>(rows).fill(null);
    return this.#nulls.length === rows ? this.#nulls : this.#nulls.slice(0, rows);
  }
}

export function parquetError(problem: string, field: string): FormatError {
  return new FormatError('Parquet', problem, { field });
}
