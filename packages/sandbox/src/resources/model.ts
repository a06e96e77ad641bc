import type { Field, ResourceSchema } from 'hexoskin-schema';
import type { Column, ValueKind } from './column.js';
import type { Subject } from './subject.js';

/** A resource of objects: its schema, what the schema cannot say, and the columns that hold its objects. */
export interface ResourceModel {
  readonly name: string;
  readonly schema: ResourceSchema;
  readonly subject: Subject;
  /** Every field that an object may carry or a write may name. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly table: string;
  /** Column whose value stands in the URIs of the objects. */
  readonly key: string;
  readonly keyKind: ValueKind;
  /** Column that numbers the rows: the key, unless that is text. */
  readonly primary: string;
  /** Resource under which the URIs of the objects stand. */
  readonly home: string;
  /** Fields that lists and details show, in the order of their names, as they are written. */
  readonly shownInList: readonly string[];
  readonly shownInDetail: readonly string[];
}

/** Resources whose lists answer computed results: samples and reports, no objects. */
export function hasObjects(schema: ResourceSchema): boolean {
  return schema.dataTypes === undefined && schema.name !== 'report' && schema.name !== 'distribution';
}

export function buildModel(
  schema: ResourceSchema,
  subject: Subject,
  schemas: ReadonlyMap<string, ResourceSchema>,
): ResourceModel {
  const home = subject.shows ?? schema.name;
  const key = schemas.get(home)?.key ?? 'id';
  const keyKind = keyKindOf(schemas.get(home));
  const fields = new Map(Object.entries({ ...schema.fields, ...schema.extraFields }));
  const shown = [...new Set([...fields.keys(), ...Object.keys(subject.made ?? {})])]
    .filter((name) => !subject.absent?.includes(name))
    .sort();
  return {
    name: schema.name,
    schema,
    subject,
    fields,
    columns: buildColumns(fields, subject, schemas),
    table: home,
    key,
    keyKind,
    primary: keyKind === 'text' || !fields.has(key) ? 'id' : key,
    home,
    shownInList: shown.filter((name) => !subject.detailOnly?.includes(name)),
    shownInDetail: shown,
  };
}

/** What the URIs of a resource end in; digits, but for devices. */
function keyKindOf(schema: ResourceSchema | undefined): ValueKind {
  return schema?.fields[schema.key ?? 'id']?.type === 'string' ? 'text' : 'integer';
}

function buildColumns(
  fields: ReadonlyMap<string, Field>,
  subject: Subject,
  schemas: ReadonlyMap<string, ResourceSchema>,
): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  const keyKind = (target: string) => keyKindOf(schemas.get(target));
  for (const [name, field] of fields) {
    if (name === 'resource_uri' || subject.columnless?.includes(name)) continue;
    const computed = subject.computed?.[name] ?? null;
    const target = field.relation?.to ?? null;
    const kind = subject.kinds?.[name] ?? (target === null ? KINDS[field.type] : keyKind(target));
    const many = target !== null && field.relation?.many === true;
    const unserved = subject.unserved?.[name];
    columns.set(name, { name, kind, target, many, nullable: field.nullable, computed, ...(unserved && { unserved }) });
  }
  for (const [name, { kind, target = null }] of Object.entries(subject.columns ?? {})) {
    columns.set(name, { name, kind, target, many: false, nullable: true, computed: null });
  }
  if (!columns.has('id') && !fields.has('dataid')) columns.set('id', ROW_NUMBER);
  return columns;
}

/** Objects without a field for it still have a number, which their URIs end in. */
const ROW_NUMBER: Column = { name: 'id', kind: 'integer', target: null, many: false, nullable: false, computed: null };

/** Relations of this table lead to none of the known resources, so they hold plain values. */
const KINDS: Readonly<Record<Field['type'], ValueKind>> = {
  integer: 'integer',
  float: 'float',
  string: 'text',
  boolean: 'boolean',
  datetime: 'datetime',
  date: 'date',
  list: 'json',
  geometry: 'json',
  related: 'json',
};
