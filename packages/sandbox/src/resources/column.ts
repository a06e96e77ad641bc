/** What a column holds. Datetimes are ISO text in UTC without zone, so that they sort as text; `json` is any JSON. */
export type ValueKind = 'integer' | 'float' | 'text' | 'boolean' | 'datetime' | 'date' | 'json';

/** SQL of a value that is worked out when read, given the alias of its row and the user who asks. */
export type Computed = (row: string, me: number) => string;

/** One value of an object in the store: a plain value, the key of a related object, or several keys. */
export interface Column {
  readonly name: string;
  readonly kind: ValueKind;
  /** Resource whose key the column holds; null for plain values. */
  readonly target: string | null;
  /** Whether it holds several keys. They stand in a join table, and are read as a JSON list. */
  readonly many: boolean;
  readonly nullable: boolean;
  /** Null for what is stored. */
  readonly computed: Computed | null;
}
