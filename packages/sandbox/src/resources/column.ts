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
  /** Present where the value is the name of an object that the API links to but does not serve. */
  readonly unserved?: Unserved;
}

/** Objects without a resource among those that the API serves. They are stored by name and shown as URIs. */
export interface Unserved {
  readonly resource: string;
  /** In the order of their ids, which count from 1. */
  readonly names: readonly string[];
}

export function unservedUri({ resource, names }: Unserved, prefix: string, name: unknown): string | null {
  const index = names.indexOf(String(name));
  return index < 0 ? null : `${prefix}${resource}/${index + 1}/`;
}

/** The name that a URI, an id or a name stands for; undefined where it is none of them. */
export function unservedName({ resource, names }: Unserved, text: string): string | undefined {
  if (names.includes(text)) return text;
  if (/^\d+$/.test(text)) return names[Number(text) - 1];
  const [, linked, id] = /\/([^/]+)\/(\d+)\/?$/.exec(text) ?? [];
  return linked === resource ? names[Number(id) - 1] : undefined;
}
