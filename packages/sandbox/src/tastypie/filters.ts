import type { ResourceSchema } from 'hexoskin-schema';
import { badRequest, failure } from '../http/errors.js';
import type { Query } from '../http/query.js';
import type { Column } from '../resources/column.js';
import type { ResourceModel } from '../resources/model.js';
import { columnSql, joinTable } from '../store/columns.js';
import { type Fragment, quote, type SqlValue } from '../store/sql.js';
import { type Call, modelOf } from './call.js';
import { mismatch, readFilterValue, readSimple } from './filter-values.js';
import { lookupNames, lookupSql } from './lookups.js';
import { ROW } from './select.js';

/** What the parameters of a list ask for. */
export interface Filters {
  /** Joins of to-many relations: an object that matches by several related ones is listed as often. */
  readonly joins: readonly string[];
  readonly conditions: readonly Fragment[];
}

/** Compiles the filters among a list's parameters. Names that are nothing are ignored, as the server does. */
export function compileFilters(call: Call, model: ResourceModel, query: Query): Filters {
  const compiler = new FilterCompiler(call);
  for (const expression of query.names()) {
    const [name = '', ...suffixes] = expression.split('__');
    const { options = {} } = model.subject;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option) {
      checkOption(model, name, suffixes);
      const fragment = option(query.getAll(expression).join(','), ROW, call.me);
      if (fragment) compiler.conditions.push(fragment);
    } else if (model.fields.has(name) || Object.hasOwn(model.schema.filters, name)) {
      compiler.add(model, name, suffixes, query.getAll(expression));
    }
  }
  return compiler;
}

/** Options have no lookups but those that spell their default; some list their only value in that place. */
function checkOption(model: ResourceModel, name: string, suffixes: readonly string[]): void {
  const [lookup = 'exact', ...more] = suffixes;
  const allowed = model.schema.filters[name];
  if (more.length > 0 || (lookup !== 'exact' && !(Array.isArray(allowed) && allowed.includes(lookup)))) {
    throw badRequest(`'${lookup}' is not an allowed filter on the '${name}' field.`);
  }
}

class FilterCompiler implements Filters {
  readonly joins: string[] = [];
  readonly conditions: Fragment[] = [];
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  add(model: ResourceModel, name: string, suffixes: readonly string[], texts: readonly string[]): void {
    const last = suffixes.at(-1);
    const hasLookup = last !== undefined && lookupNames.has(last);
    const lookup = hasLookup ? last : 'exact';
    const path = [name, ...(hasLookup ? suffixes.slice(0, -1) : suffixes)];
    checkAllowed(this.#call, model, path, lookup);
    this.conditions.push(this.#condition(model, ROW, path, lookup, readTexts(lookup, texts)));
  }

  #condition(model: ResourceModel, row: string, path: readonly string[], lookup: string, value: FilterText): Fragment {
    const [name = '', ...rest] = path;
    const column = model.columns.get(name);
    // A declared field without a column has nothing to be compared with.
    if (!column) throw badRequest(`The '${name}' field does not allow filtering.`);
    if (column.many) return this.#oneOfMany(model, column, row, lookup, value);
    const sql = columnSql(model, column, row, this.#call.me.userId);
    return rest.length > 0
      ? this.#related(column, sql, rest, lookup, value)
      : this.#compare(column, sql, lookup, value);
  }

  /** Objects whose related object meets the condition. Without one, whatever it might have is null. */
  #related(column: Column, sql: string, path: readonly string[], lookup: string, value: FilterText): Fragment {
    const target = modelOf(this.#call.server, column.target ?? '');
    const row = `${ROW}${path.length}`;
    const inner = this.#condition(target, row, path, lookup, value);
    const related = `${sql} in (select ${row}.${quote(target.key)} from ${quote(target.table)} ${row} where ${inner.sql})`;
    return { sql: asksForNull(lookup, value) ? `(${related} or ${sql} is null)` : related, params: inner.params };
  }

  /** The list itself is joined; within a relation it is enough that there is one. */
  #oneOfMany(model: ResourceModel, column: Column, row: string, lookup: string, value: FilterText): Fragment {
    const alias = quote(`join_${column.name}`);
    const table = `${joinTable(model, column)} ${alias}`;
    const isSame = `${alias}.owner = ${row}.${quote(model.primary)}`;
    const condition = this.#compare(column, `${alias}.target`, lookup, value);
    if (row !== ROW) {
      return { sql: `exists (select 1 from ${table} where ${isSame} and ${condition.sql})`, params: condition.params };
    }
    const join = `left join ${table} on ${isSame}`;
    if (!this.joins.includes(join)) this.joins.push(join);
    return condition;
  }

  #compare(column: Column, sql: string, lookup: string, value: FilterText): Fragment {
    if (value === null && lookup !== 'exact') throw mismatch();
    if (lookup === 'isnull') return { sql: `${sql} is ${value ? '' : 'not '}null`, params: [] };
    if (Array.isArray(value)) return this.#compareAll(column, sql, lookup, value);
    if (value === null) return { sql: `${sql} is null`, params: [] };
    return lookupSql(lookup, sql, [readFilterValue(this.#call.server, column, value as string | boolean)]);
  }

  #compareAll(column: Column, sql: string, lookup: string, texts: readonly string[]): Fragment {
    const values: SqlValue[] = texts.map((text) => readFilterValue(this.#call.server, column, text));
    // The database refuses any other number of bounds, and Tastypie does not expect that.
    if (lookup === 'range' && values.length !== 2) throw failure(500);
    return lookupSql(lookup, sql, values);
  }
}

/** A filter's value as it was written: several texts for lookups that take a list, else what the text stands for. */
type FilterText = readonly string[] | string | boolean | null;

function readTexts(lookup: string, texts: readonly string[]): FilterText {
  const simple = readSimple(texts.at(-1) ?? '');
  if (lookup !== 'in' && lookup !== 'range') return simple;
  // Tastypie asks for the length of the value, which a constant has not.
  if (typeof simple !== 'string') throw failure(500);
  return simple === '' ? [] : texts.flatMap((text) => text.split(','));
}

function asksForNull(lookup: string, value: FilterText): boolean {
  return lookup === 'isnull' ? Boolean(value) : value === null;
}

/** Refuses what the schemas along the path do not allow. */
function checkAllowed(call: Call, model: ResourceModel, path: readonly string[], lookup: string): void {
  const [name = '', ...rest] = path;
  const target = model.columns.get(name)?.target ?? null;
  checkLookup(model.schema, path, lookup, target !== null);
  if (target !== null && rest.length > 0) checkAllowed(call, modelOf(call.server, target), rest, lookup);
}

/** Refuses, in Tastypie's words, a lookup that a schema does not allow on the field that the path begins with. */
export function checkLookup(
  { filters }: ResourceSchema,
  [name = '', ...rest]: readonly string[],
  lookup: string,
  isRelation: boolean,
): void {
  const allowed = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (allowed === undefined) throw badRequest(`The '${name}' field does not allow filtering.`);
  if (allowed !== 2 && !(allowed as readonly string[]).includes(lookup)) {
    throw badRequest(`'${lookup}' is not an allowed filter on the '${name}' field.`);
  }
  if (rest.length === 0) return;
  if (!isRelation) throw badRequest(`The '${name}' field does not support relations.`);
  if (allowed !== 2) throw badRequest(`Lookups are not allowed more than one level deep on the '${name}' field.`);
}
