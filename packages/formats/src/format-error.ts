/** The formats that this package reads and writes, as errors name them. */
export type Format =
  | 'EDF'
  | 'event CSV'
  | 'HXD'
  | 'info.json'
  | 'Parquet'
  | 'statistics.csv'
  | 'table CSV'
  | 'WAV'
  | 'zip';

/** Where a {@link FormatError} arose. */
export interface FormatErrorPlace {
  /** Byte of the file, from 0, where what is wrong begins; null where no single byte is to blame. */
  readonly offset?: number | null;
  /** Name of the part of the file; null where it has none. */
  readonly field?: string | null;
  /** The error behind it, where there is one. */
  readonly cause?: unknown;
}

/**
 * A file is not what its format asks for: cut short, damaged, of a kind that is not supported, or unsafe. Writers throw
 * it, too, when they are given what the format cannot hold.
 *
 * Readers hand out all that they read up to there before they throw, so whatever came before is intact.
 */
export class FormatError extends Error {
  /** Name of the class, for logs and messages. */
  override readonly name: string = 'FormatError';
  /** The format in which the file fails. */
  readonly format: Format;
  /** Byte of the file, from 0, where what is wrong begins; null where no single byte is to blame. */
  readonly offset: number | null;
  /** Name of the part of the file, such as `sample rate`; null where it has none. */
  readonly field: string | null;

  constructor(format: Format, problem: string, place: FormatErrorPlace = {}) {
    const { offset = null, field = null, cause } = place;
    const where = [format, ...(offset === null ? [] : [`byte ${offset}`]), ...(field === null ? [] : [field])];
    super(`${where.join(', ')}: ${problem}`, cause === undefined ? undefined : { cause });
    this.format = format;
    this.offset = offset;
    this.field = field;
  }
}
