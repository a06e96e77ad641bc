import type { UserRef } from '../generated/instances.js';
import { hide, INSPECT } from '../objects/inspect.js';
import type { Series } from './series/series.js';
import type { Thinning } from './series/thinning.js';
import type { Sample } from './types.js';

/** How a result reads what it holds. */
export interface ResultSource<Row> {
  readonly datatypes: readonly number[];
  /** The rows of each data type, made anew. */
  rows(): { [datatype: number]: Row[] };
  series(datatype: number): Series;
  thinning(): ThinningByDataType;
  /** What is here, in a few words. */
  summary(): string;
}

/** How far the samples of each data type were thinned. */
export type ThinningByDataType = { readonly [datatype: number]: Thinning };

const SOURCE: unique symbol = Symbol.for('hexoskin.dataSource') as never;

/** What a request for samples gives: an array with one result for each user. */
export class ApiDataList<Row = Sample> extends Array<ApiDataResult<Row>> {
  /** What `map`, `filter` and the like make of it is an ordinary array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override toString(): string {
    return `<samples of ${this.length} ${this.length === 1 ? 'user' : 'users'}>`;
  }

  /** @internal */
  [INSPECT](): string {
    return [this.toString(), ...this].join('\n  ');
  }
}

/** The samples of one user. */
export class ApiDataResult<Row = Sample> {
  /** Whose samples they are. */
  readonly user: UserRef;
  /**
   * The samples by data type: pairs of tick and value, or values alone where the request said `no_timestamps`. The pairs
   * are made when they are first read; for many samples, `series()` takes less time and memory.
   */
  declare readonly data: { [datatype: number]: Row[] };
  /** @internal */
  declare readonly [SOURCE]: ResultSource<Row>;

  /** @internal */
  constructor(user: UserRef, source: ResultSource<Row>) {
    this.user = user;
    hide(this, SOURCE, source);
    Object.defineProperty(this, 'data', {
      get: () => {
        const data = source.rows();
        Object.defineProperty(this, 'data', { value: data, enumerable: true });
        return data;
      },
      enumerable: true,
      configurable: true,
    });
  }

  /** Ids of the data types that are here. */
  get datatypes(): readonly number[] {
    return this[SOURCE].datatypes;
  }

  /**
   * How far the samples of each data type were thinned: 1 where all are here, k where every k-th is, `'unknown'` where
   * nothing tells. The server thins more than 65,536 values without saying so; the option `fullResolution` gets them all.
   */
  get thinning(): ThinningByDataType {
    return this[SOURCE].thinning();
  }

  /**
   * The samples of one data type as typed arrays, with physical values and their unit, gaps, and marks of what can be trusted.
   *
   * @throws UsageError for a data type that was not asked for, or samples without ticks
   */
  series(datatype: number): Series {
    return this[SOURCE].series(datatype);
  }

  /** What the server sends: the samples by data type, and the user's address. */
  toJSON(): unknown {
    return { data: this.data, user: this.user };
  }

  /** A short description for people, as `<data of <user 123>: heart_rate (19) 2324>`. */
  toString(): string {
    return `<data of ${String(this.user)}: ${this[SOURCE].summary()}>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}

/** Samples of a recording in progress. */
export class ApiDataBatch<Row = Sample> extends ApiDataResult<Row> {
  /** Whether the samples arrived so late that others of later times were given before, without them. */
  readonly late: boolean;

  /** @internal */
  constructor(user: UserRef, source: ResultSource<Row>, late: boolean) {
    super(user, source);
    this.late = late;
  }
}

/** What a request for samples with `flat` gives: one array of all samples, or of all values with `no_timestamps`. */
export class ApiFlatDataList<Row = Sample> extends Array<Row> {
  /** @internal */
  declare readonly [SOURCE]: () => ThinningByDataType;

  /** What `map`, `filter` and the like make of it is an ordinary array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** How far the samples of each data type that was asked for were thinned, as in `ApiDataResult`. */
  get thinning(): ThinningByDataType {
    return this[SOURCE]();
  }

  override toString(): string {
    return `<${this.length} samples>`;
  }
}

/** A flat list of rows. */
export function flatListOf<Row>(rows: readonly Row[], thinning: () => ThinningByDataType): ApiFlatDataList<Row> {
  const list = new ApiFlatDataList<Row>();
  for (const row of rows) list.push(row);
  hide(list, SOURCE, thinning);
  return list;
}
