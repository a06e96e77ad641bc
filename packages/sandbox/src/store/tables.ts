import { createHash } from 'node:crypto';
import { IMPORT_TABLES } from '../imports/tables.js';
import { OAUTH_TABLES } from '../oauth/tables.js';
import type { Column, ValueKind } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import { joinTable, storedColumns } from './columns.js';
import { DatabaseError } from './database-error.js';
import { quote } from './sql.js';
import type { Store } from './store.js';

type Models = ReadonlyMap<string, ResourceModel>;

/** The tables and indexes of all resources, and those of accounts. */
function createTables(models: Models): string {
  const statements = [ACCOUNTS, OAUTH_TABLES, IMPORT_TABLES];
  for (const model of models.values()) {
    // A resource that shows another one's objects has no table of its own.
    if (model.table === model.name) statements.push(...tableOf(model, models));
  }
  return `${statements.join(';\n')};`;
}

/** Refuses a file whose tables were made from other resources than there are now. */
export function checkTables(store: Store, models: Models, location: string): void {
  const tables = store.get('select fingerprint from form')?.['fingerprint'];
  if (tables === fingerprint(createTables(models))) return;
  throw new DatabaseError(`${location} was made by a sandbox with other resources. Choose another file.`);
}

/** Statements that make an empty database ready for the resources there are. */
export function prepareTables(models: Models): string {
  const tables = createTables(models);
  return `${tables}
create table form (fingerprint text not null) strict;
insert into form values ('${fingerprint(tables)}');`;
}

function fingerprint(statements: string): string {
  return createHash('sha256').update(statements).digest('hex');
}

const ACCOUNTS = `
create table login ("user" integer primary key references "user"(id) on delete cascade, password text not null) strict;
create table sight (
  "user" integer not null references "user"(id) on delete cascade,
  sees integer not null references "user"(id) on delete cascade,
  primary key ("user", sees)
) strict, without rowid;
create table api_key (key text primary key, secret text not null) strict`;

function tableOf(model: ResourceModel, models: Models): string[] {
  const columns = storedColumns(model).map((column) => columnOf(model, column, models));
  return [
    `create table ${quote(model.table)} (\n  ${columns.join(',\n  ')}\n) strict`,
    ...[...model.columns.values()].filter(({ many }) => many).map((column) => joinTableOf(model, column, models)),
    ...indexesOf(model),
  ];
}

function columnOf(model: ResourceModel, column: Column, models: Models): string {
  const name = quote(column.name);
  // Keys are never given twice, also not after a deletion: a URI that a client keeps must not come to mean another object.
  if (column.name === model.primary) return `${name} integer primary key autoincrement`;
  const unique = column.name === model.key || model.subject.unique?.includes(column.name) ? ' unique' : '';
  return `${name} ${TYPES[column.kind]}${unique}${referenceOf(model, column, models)}`;
}

/** References are checked when a transaction ends, since seed rows may point at rows that come later. */
function referenceOf(model: ResourceModel, column: Column, models: Models): string {
  const target = column.target === null ? undefined : models.get(column.target);
  if (!target) return '';
  const cascades = !column.nullable || model.subject.goesWith?.includes(column.name);
  const action = cascades ? 'cascade' : 'set null';
  return ` references ${quote(target.table)}(${quote(target.key)}) on delete ${action} deferrable initially deferred`;
}

function joinTableOf(model: ResourceModel, column: Column, models: Models): string {
  const owner = `references ${quote(model.table)}(${quote(model.primary)}) on delete cascade deferrable initially deferred`;
  const target = models.get(column.target ?? '');
  const reference = target
    ? ` references ${quote(target.table)}(${quote(target.key)}) on delete cascade deferrable initially deferred`
    : '';
  const table = joinTable(model, column);
  return `create table ${table} (
  owner integer not null ${owner},
  target ${TYPES[column.kind]} not null${reference},
  unique (owner, target)
) strict;
create index ${quote(`${model.table}_${column.name}_target`)} on ${table} (target)`;
}

function indexesOf(model: ResourceModel): string[] {
  const { filters } = model.schema;
  const single = storedColumns(model)
    .filter(({ name, target }) => name !== model.primary && (target !== null || Object.hasOwn(filters, name)))
    .map(({ name }) => [name]);
  return [...single, ...(model.subject.indexes ?? [])].map(
    (columns) =>
      `create index ${quote(`${model.table}_by_${columns.join('_')}`)} on ${quote(model.table)} (${columns.map(quote).join(', ')})`,
  );
}

const TYPES: Readonly<Record<ValueKind, string>> = {
  integer: 'integer',
  float: 'real',
  text: 'text',
  boolean: 'integer',
  datetime: 'text',
  date: 'text',
  json: 'text',
};
