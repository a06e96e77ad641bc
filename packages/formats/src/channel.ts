/** What is measured in a file or a column of one, and how its numbers are to be read. */
export interface Channel {
  /** Id of the data type; null where it has none. */
  readonly id: number | null;
  /** Name as in the names of files, such as `ECG_I`. */
  readonly name: string;
  /** Samples a second, 1/300 for one every five minutes; null where values come at no fixed rate. */
  readonly rate: number | null;
  /** Whether the raw numbers have a sign. Files do not tell. */
  readonly signed: boolean;
  /** Unit of the physical value, `''` where it has none. */
  readonly unit: string;
  /** Physical value = (raw number + `offset`) × `scale`. */
  readonly scale: number;
  /** In raw numbers: -1360 where 1360 means 0. */
  readonly offset: number;
}
