import type { Field, FilterLookups, HttpMethod, ResourceSchema } from './model.js';

/** One field in a schema document of the API. */
export interface TastypieField {
  /** Whether a write may leave it out. */
  readonly blank: boolean;
  /** The text `No default provided.` where there is none; true for dates that the server sets. */
  readonly default: NonNullable<Field['default']> | null;
  /** What it holds, in one line. */
  readonly help_text: string;
  /** Whether it can be null. */
  readonly nullable: boolean;
  /** Whether the server ignores it in writes. */
  readonly readonly: boolean;
  /** Of links: to one object, or to several. */
  readonly related_type?: 'to_one' | 'to_many';
  /** Form of its values. */
  readonly type: string;
  /** Whether no two objects have the same value. */
  readonly unique: boolean;
}

/** The document that the API serves under `/<resource>/schema/`. */
export interface TastypieSchema {
  /** Methods of a single object. */
  readonly allowed_detail_http_methods: readonly HttpMethod[];
  /** Methods of its list. */
  readonly allowed_list_http_methods: readonly HttpMethod[];
  /** Media type of answers where nothing is said. */
  readonly default_format: string;
  /** Objects on a page where nothing is said: 20. */
  readonly default_limit: number;
  /** Its fields by name. */
  readonly fields: Readonly<Record<string, TastypieField>>;
  /** Absent where nothing can be filtered. */
  readonly filtering?: Readonly<Record<string, FilterLookups>>;
  /** Absent where nothing can be ordered. */
  readonly ordering?: readonly string[];
}

/** A resource's schema in the form in which the API itself serves it. Our own line about a field is its help text. */
export function toTastypieSchema(resource: ResourceSchema): TastypieSchema {
  const { listMethods, detailMethods, fields, filters, ordering } = resource;
  return {
    allowed_detail_http_methods: detailMethods,
    allowed_list_http_methods: listMethods,
    default_format: 'application/json',
    default_limit: 20,
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toTastypieField(field)])),
    ...(Object.keys(filters).length > 0 && { filtering: filters }),
    ...(ordering.length > 0 && { ordering }),
  };
}

function toTastypieField(field: Field): TastypieField {
  const { blank, about, nullable, readOnly, relation, type, unique } = field;
  return {
    blank,
    default: field.default === undefined ? 'No default provided.' : field.default,
    help_text: about,
    nullable,
    readonly: readOnly,
    ...(relation && { related_type: relation.many ? 'to_many' : 'to_one' }),
    type,
    unique,
  };
}
