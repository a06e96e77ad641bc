import { hide, INSPECT } from '../../objects/inspect.js';
import type { Series } from '../series/series.js';

/** The record to which a channel belongs. */
export interface ChannelRecord {
  /** Id of the record; null where the archive does not tell. */
  readonly id: number | null;
  /** Id of the user; null where the archive does not tell. */
  readonly user: number | null;
  /** Tick from which the times of all channels count. */
  readonly start: number;
  /** Ticks per second: 256, or 1000. */
  readonly ticksPerSecond: number;
}

/** What a channel is made of: its fields, and what reads its samples. */
export interface ChannelSource extends Omit<ApiChannel, 'series' | 'toString' | symbol> {
  readonly chunks: () => AsyncGenerator<Series, void, undefined>;
  readonly whole: () => Promise<Series>;
}

const SOURCE: unique symbol = Symbol.for('hexoskin.channel') as never;

/**
 * One channel of a recording. Iterated, it gives its samples in order, as series of 65,536 samples or fewer, of which only
 * one has to fit into memory at a time. It can be read while the loop over the channels has not gone on.
 */
export class ApiChannel implements AsyncIterable<Series> {
  /** The record to which it belongs. */
  readonly record: ChannelRecord;
  /** Path of its file in the archive or folder; null where all channels are in one file. */
  readonly path: string | null;
  /** Id of the data type; null for a name that the API does not know. */
  readonly datatype: number | null;
  /** Name of the data type, as `heart_rate`. */
  readonly name: string;
  /** Unit of the physical values, as `bpm`; null where they have none. */
  readonly unit: string | null;
  /** Samples a second; null where they come at no fixed rate. */
  readonly rate: number | null;
  /** Whether the raw numbers have a sign. */
  readonly signed: boolean;
  /** Physical value = (raw number + `offset`) × `scale`. */
  readonly scale: number;
  /** See `scale`. */
  readonly offset: number;
  /** Number of samples; null where only reading them tells, as for what comes at no fixed rate. */
  readonly length: number | null;
  /** @internal */
  declare readonly [SOURCE]: ChannelSource;

  /** @internal */
  constructor(source: ChannelSource) {
    this.record = source.record;
    this.path = source.path;
    this.datatype = source.datatype;
    this.name = source.name;
    this.unit = source.unit;
    this.rate = source.rate;
    this.signed = source.signed;
    this.scale = source.scale;
    this.offset = source.offset;
    this.length = source.length;
    hide(this, SOURCE, source);
  }

  /** @throws DecodeError, after the samples before it, where the file is damaged */
  [Symbol.asyncIterator](): AsyncGenerator<Series, void, undefined> {
    return this[SOURCE].chunks();
  }

  /**
   * All samples in one series, which takes as much memory as they do: a day of ECG some 90 MB.
   *
   * @throws DecodeError where the file is damaged
   */
  async series(): Promise<Series> {
    return this[SOURCE].whole();
  }

  toString(): string {
    const unit = this.unit === null ? '' : ` [${this.unit}]`;
    const rate = this.rate === null ? '' : ` at ${Number(this.rate.toPrecision(4))} Hz`;
    return `<${this.name}${unit} of record ${this.record.id ?? '?'}${this.length === null ? '' : `: ${this.length} samples`}${rate}>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}
