// The form in which this package describes the API. Facts only: what they mean for a caller is the client's business.

/** A method that a resource can allow. */
export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Field types as the API declares them. The value on the wire may differ: see {@link Payload}. */
export type FieldType =
  | 'integer'
  | 'float'
  | 'string'
  | 'boolean'
  | 'datetime'
  | 'date'
  | 'list'
  | 'geometry'
  | 'related';

/** Comparison suffixes of a filter name (`start__gte`). `true` and `day` are oddities that the API lists as lookups. */
export type Lookup =
  | 'exact'
  | 'in'
  | 'range'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'ne'
  | 'isnull'
  | 'startswith'
  | 'true'
  | 'day';

/** Allowed lookups of one filter: a list, or 2 for all of them and those of the related resource's fields too. */
export type FilterLookups = readonly Lookup[] | 2;

/** What a field links to. */
export interface Relation {
  /** Name of the related resource; null where it is none of the known 77. */
  readonly to: string | null;
  /** Whether it holds any number of links instead of one. */
  readonly many: boolean;
}

/** Where what the server really sends differs from what the API declares. What is not named here is as declared. */
export interface Payload {
  /** TypeScript type of the value, without null, built of the names in `payloads.ts`. A relation that has one holds plain values, no links. */
  readonly type?: string;
  /** Links held by a field that is not declared as a relation. */
  readonly relation?: Relation;
  /** Whether it can be null, where the declaration is wrong about it. */
  readonly nullable?: boolean;
  /** Only some views have the field. */
  readonly optional?: true;
  /** TypeScript type that writes take, also where the field is declared read-only. */
  readonly input?: string;
  /** Lists can be filtered by it, but no object has it. */
  readonly filterOnly?: true;
  /** False where a write may leave the field out although nothing in its declaration says so. */
  readonly required?: false;
  /** What shows it. */
  readonly because: string;
}

/** One field of a resource's objects, as the API declares it. */
export interface Field {
  /** Form of its values as declared. */
  readonly type: FieldType;
  /** What the field holds, in one line. */
  readonly about: string;
  /** The server accepts and may answer null. */
  readonly nullable: boolean;
  /** A write may leave it out. */
  readonly blank: boolean;
  /** The server ignores it in writes. */
  readonly readOnly: boolean;
  /** No two objects have the same value. */
  readonly unique: boolean;
  /** Value of a new object where a write leaves the field out; undefined where the API declares none. */
  readonly default?: string | number | boolean | null | readonly never[];
  /** Present exactly when `type` is `related`. */
  readonly relation?: Relation;
  /** Where its values differ from the declaration. */
  readonly payload?: Payload;
}

/** A resource of the API: what its objects hold, and what can be done with them. */
export interface ResourceSchema {
  /** Name, as in its address: `range` for `/api/range/`. */
  readonly name: string;
  /** What one object of the resource is, in one line. */
  readonly about: string;
  /** Methods of its list. */
  readonly listMethods: readonly HttpMethod[];
  /** Methods of a single object; none where single objects have no address of their own. */
  readonly detailMethods: readonly HttpMethod[];
  /** The resource at whose addresses its objects stand and under whose rules they are written, where that is another. */
  readonly objectsOf?: string;
  /** Fields by name. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields of the payload that the API's own schema does not declare. */
  readonly extraFields?: Readonly<Record<string, Field>>;
  /** The field whose value stands in the URIs of its objects; `id` where none is given. */
  readonly key?: string;
  /** Filter name to allowed lookups. Names that are no fields are options of the list. */
  readonly filters: Readonly<Record<string, FilterLookups>>;
  /** Columns by which lists can be sorted. */
  readonly ordering: readonly string[];
  /**
   * Only on the data family, whose lists answer samples instead of objects: the data types it is fixed to.
   * Empty for `data` itself and its older name `datafile`, which take any.
   */
  readonly dataTypes?: readonly number[];
  /** Formats in which a single object can be had as a file besides JSON. */
  readonly detailFiles?: readonly ('tcx' | 'fit')[];
}
