import { DecodeError } from '../errors/transport.js';

/** One field as a server's schema describes it. */
export interface FieldConf {
  /** Form of its values, as `integer`, `string`, `datetime`; `related` for links. */
  readonly type: string;
  /** Whether it can be null. */
  readonly nullable: boolean;
  /** Whether an object can be created without it. */
  readonly blank: boolean;
  /** Whether the server ignores what is written to it. */
  readonly readonly: boolean;
  /** Whether no two objects have the same value. */
  readonly unique: boolean;
  /** What it is where nothing was given. */
  readonly default: unknown;
  /** What the server says of it. */
  readonly help_text: string;
  /** `to_one` or `to_many`, of links. */
  readonly related_type?: string;
}

/** Lookups allowed on a filter; 1 means all of them, 2 those of the related resource too. */
export type FilterConf = readonly string[] | number;

/** How a server defines a resource: its schema as received, with the resource's name and address. */
export interface ResourceConf {
  /** Name of the resource, as in its address. */
  readonly name: string;
  /** Address of its list. */
  readonly list_endpoint: string;
  /** Methods of its list, as `get`, `post`. */
  readonly allowed_list_http_methods: readonly string[];
  /** Methods of a single object. */
  readonly allowed_detail_http_methods: readonly string[];
  /** Its fields by name. */
  readonly fields: Readonly<Record<string, FieldConf>>;
  /** Columns by which lists can be filtered, with their lookups; absent where there are none. */
  readonly filtering?: Readonly<Record<string, FilterConf>>;
  /** Columns by which lists can be sorted; absent where there are none. */
  readonly ordering?: readonly string[];
  /** Objects on a page where nothing is said. */
  readonly default_limit?: number;
  /** Media type of answers where nothing is said. */
  readonly default_format?: string;
}

/** The root listing: where each resource and its schema are. */
export type Listing = Readonly<Record<string, { readonly list_endpoint: string; readonly schema: string }>>;

/** Checks a root listing. Entries that are no usable resources (a raw URL pattern, an entry without addresses) are left out. */
export function readListing(body: Record<string, unknown>, what: string): Listing {
  const listing: Record<string, { list_endpoint: string; schema: string }> = Object.create(null);
  for (const [name, entry] of Object.entries(body)) {
    if (isListingEntry(entry) && /^\w+$/.test(name))
      listing[name] = { list_endpoint: entry.list_endpoint, schema: entry.schema };
  }
  if (Object.keys(listing).length === 0) {
    throw new DecodeError(
      `${what} answered JSON, but no list of Hexoskin resources: is baseUrl the address of a Hexoskin API?`,
    );
  }
  return listing;
}

function isListingEntry(entry: unknown): entry is { list_endpoint: string; schema: string } {
  const { list_endpoint, schema } = (entry ?? {}) as { list_endpoint?: unknown; schema?: unknown };
  return typeof list_endpoint === 'string' && typeof schema === 'string';
}

/** Checks a schema document and adds the resource's name and address. */
export function readResourceConf(
  name: string,
  listEndpoint: string,
  body: Record<string, unknown>,
  what: string,
): ResourceConf {
  if (!isSchema(body)) {
    throw new DecodeError(`${what} answered JSON, but no schema of a resource`);
  }
  return { ...(body as unknown as ResourceConf), name, list_endpoint: listEndpoint };
}

/** Whether it has the members of a schema, each of the form that the library relies on. */
export function isSchema(body: Readonly<Record<string, unknown>>): boolean {
  const { allowed_list_http_methods: list, allowed_detail_http_methods: detail, fields } = body;
  const { filtering = {}, ordering = [] } = body;
  const describesFields = isDictionary(fields) && Object.values(fields).every(isDictionary);
  const describesFilters = isDictionary(filtering) && Object.values(filtering).every(isFilter);
  return isNames(list) && isNames(detail) && describesFields && describesFilters && isNames(ordering);
}

export function isDictionary(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilter(value: unknown): value is FilterConf {
  return typeof value === 'number' || isNames(value);
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
