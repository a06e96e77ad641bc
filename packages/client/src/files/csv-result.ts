import type { Series } from '../data/series/series.js';
import { UsageError } from '../errors/usage.js';
import { hide, INSPECT } from '../objects/inspect.js';
import type { CsvSamples } from './csv-samples.js';

const READ: unique symbol = Symbol.for('hexoskin.readCsv') as never;

/** Samples as the server writes them into a CSV table, thinned as in JSON: a row for each tick, a column for each data type. */
export class ApiCsvResult {
  /** The table as it came. */
  readonly text: string;
  /** @internal */
  declare readonly [READ]: () => Promise<readonly CsvSamples[]>;

  /** @internal */
  constructor(text: string, read: () => Promise<readonly CsvSamples[]>) {
    this.text = text;
    let samples: Promise<readonly CsvSamples[]> | null = null;
    hide(this, READ, () => (samples ??= read()));
  }

  /**
   * Addresses of the users whose samples are here. A table of one user does not name them: then it is `[null]`.
   *
   * @throws DecodeError for text that is no such table
   */
  async users(): Promise<readonly (string | null)[]> {
    return (await this[READ]()).map(({ user }) => user);
  }

  /**
   * The samples of one data type as typed arrays, in the same form as those that came as JSON.
   *
   * @param user address of the user; needed where the table has several
   * @throws UsageError for a data type that was not asked for; DecodeError for text that is no such table
   */
  async series(datatype: number, user: string | null = null): Promise<Series> {
    const all = await this[READ]();
    const found = user === null && all.length === 1 ? all[0] : all.find((samples) => samples.user === user);
    if (found) return found.series(datatype);
    const users = all.map((samples) => samples.user).join(', ');
    throw new UsageError(`Whose samples are meant? The table has those of ${users || 'nobody'}`);
  }

  /** A short description for people, as `<CSV: 210480 characters>`. */
  toString(): string {
    return `<CSV: ${this.text.length} characters>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}
