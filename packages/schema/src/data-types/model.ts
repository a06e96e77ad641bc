/** How values of a data type come: at a fixed rate, at single moments, or from one change to the next. */
export type DataTypeKind =
  /** Samples at a fixed rate. */
  | 'signal'
  /** Values at single moments, such as heart beats. */
  | 'event'
  /** Codes that hold until the next one. They begin and end with null. */
  | 'state'
  /** Flags of what disturbs another data type. */
  | 'quality'
  /** Remarks, by users or by the device. */
  | 'annotation'
  /** Workings of the device, of no use to callers. */
  | 'device'
  /** Values of a user, which the `async` resource holds. */
  | 'user';

/** What one kind of data is and how its numbers are to be read. */
export interface DataType {
  /** Null where it is known by its file name alone. */
  readonly id: number | null;
  /** Name, as files in a download have it where they exist. */
  readonly name: string;
  /** How its values come. */
  readonly kind: DataTypeKind;
  /** What is measured, in one line. */
  readonly about: string;
  /** Ticks from one sample to the next at 256 ticks per second; null where there is no fixed rate. */
  readonly ticksPerSample: number | null;
  /** Unit of the physical value; null where it has none. */
  readonly unit: string | null;
  /** Unit in which files count; null where there are no files. */
  readonly rawUnit: string | null;
  /** Physical value = (number in a file + `offset`) × `scale`. */
  readonly scale: number;
  /** See `scale`. */
  readonly offset: number;
  /** Whether the 16 bits of a number in a file have a sign; null where nothing tells. */
  readonly signed: boolean | null;
  /** JSON and CSV replies have the numbers of the files, too, instead of physical values. */
  readonly rawInJson?: true;
  /** Data type that tells how far this one can be trusted. */
  readonly quality?: number;
  /** Meaning of each bit. */
  readonly flags?: Readonly<Record<number, string>>;
  /** What the API's own list says where it differs. */
  readonly listed?: {
    /** The name there. */
    readonly name?: string;
    /** The distance of samples there, in ticks at 256 per second. */
    readonly ticksPerSample?: number;
  };
  /** What differs on deployments that count 1,000 ticks per second. */
  readonly at1000?: {
    /** Samples a second there. */
    readonly hertz?: number;
    /** As `scale` above. */
    readonly scale?: number;
    /** As `offset` above. */
    readonly offset?: number;
  };
  /** Kept by the API for old data alone. */
  readonly deprecated?: true;
}

/** A data type whose numbers in files, where there are any, are the physical values unless `facts` say otherwise. */
export function dataType(
  kind: DataTypeKind,
  id: number | null,
  name: string,
  ticksPerSample: number | null,
  unit: string | null,
  about: string,
  facts: Partial<DataType> = {},
): DataType {
  return {
    id,
    name,
    kind,
    about,
    ticksPerSample,
    unit,
    rawUnit: null,
    scale: 1,
    offset: 0,
    signed: null,
    ...facts,
  };
}
