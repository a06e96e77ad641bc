import { REQUEST_OPTIONS } from '../api/options.js';
import type { FilterConf, ResourceConf } from '../discovery/resource-conf.js';
import { shown, UsageError } from '../errors/usage.js';
import { didYouMean } from './nearest.js';
import { orderColumns } from './order.js';
import { type FilterName, filterText } from './values.js';

/** Lookups of the server's framework, for filters that allow all of them. */
const ALL_LOOKUPS = [
  'exact',
  'iexact',
  'contains',
  'icontains',
  'in',
  'gt',
  'gte',
  'lt',
  'lte',
  'startswith',
  'istartswith',
  'endswith',
  'iendswith',
  'range',
  'date',
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'week_day',
  'isnull',
  'search',
  'regex',
  'iregex',
] as const;

/** The fields of the objects behind a relation; undefined where they are not known. */
export type FieldsBehind = (relation: string) => ReadonlySet<string> | undefined;

/** Names that the time columns had in old examples. The server ignores them without a word. */
const RENAMED: Readonly<Record<string, string>> = { startTimestamp: 'start', endTimestamp: 'end' };

const PAGING = ['limit', 'offset', 'order_by'] as const;

/** What a list call takes behind its filters. */
const OPTIONS: ReadonlySet<string> = new Set([...REQUEST_OPTIONS, 'include', 'format', 'window', 'fullResolution']);

/**
 * The query of a list request: every name checked against the resource's definition, every value in wire form.
 *
 * @param fieldsBehind tells which fields can be asked for through a relation
 * @throws UsageError that names the nearest right filter, since the server ignores unknown ones and returns everything
 */
export function listQuery(
  conf: ResourceConf,
  filters: object,
  ticksPerSecond: number,
  fieldsBehind: FieldsBehind = () => undefined,
): [string, string][] {
  const query: [string, string][] = [];
  for (const [name, value] of Object.entries(filters)) {
    if (value === undefined) continue;
    if (name === 'limit' || name === 'offset') query.push([name, countText(name, value)]);
    else if (name === 'order_by') for (const column of orderColumns(conf, value)) query.push([name, column]);
    else query.push(filterPair(conf, name, value, ticksPerSecond, fieldsBehind));
  }
  return query;
}

function filterPair(
  conf: ResourceConf,
  written: string,
  value: unknown,
  ticksPerSecond: number,
  fieldsBehind: FieldsBehind,
): [string, string] {
  const filter = readFilterName(conf, written, fieldsBehind);
  const text = filterText(filter, value, conf, ticksPerSecond);
  if (filter.lookup === 'range' && text.split(',').length !== 2)
    throw new UsageError(`'${written}' takes two values, from and to; got '${text}'`);
  return [filter.name, text];
}

function readFilterName(conf: ResourceConf, written: string, fieldsBehind: FieldsBehind): FilterName {
  const [first = '', ...rest] = written.split('__');
  const filtering = conf.filtering ?? {};
  const column = !Object.hasOwn(filtering, first) && Object.hasOwn(RENAMED, first) ? (RENAMED[first] ?? first) : first;
  const lookups = Object.hasOwn(filtering, column) ? filtering[column] : undefined;
  if (lookups === undefined || !isAllowed(lookups, rest)) throw unknownFilter(conf, written);
  if (lookups === 2) checkBehind(conf, written, column, rest, fieldsBehind(column));
  return { name: [column, ...rest].join('__'), column: rest.length > 1 ? '' : column, lookup: rest.at(-1) ?? 'exact' };
}

function isAllowed(lookups: FilterConf, suffixes: readonly string[]): boolean {
  const lookup = suffixes[0] ?? 'exact';
  // Options that are only ever true list that in place of a lookup.
  if (suffixes.length === 0 && typeof lookups !== 'number' && lookups.includes('true')) return true;
  if (typeof lookups !== 'number') return suffixes.length <= 1 && lookups.includes(lookup);
  // 2 opens the related resource's filters; which of its fields have some, only the server can tell.
  return lookups === 2
    ? suffixes.length <= 2
    : suffixes.length <= 1 && (ALL_LOOKUPS as readonly string[]).includes(lookup);
}

/** Refuses what is neither a lookup nor a field of the related objects. */
function checkBehind(
  conf: ResourceConf,
  written: string,
  column: string,
  [first = 'exact']: readonly string[],
  fields: ReadonlySet<string> | undefined,
): void {
  if (fields === undefined || fields.has(first) || (ALL_LOOKUPS as readonly string[]).includes(first)) return;
  throw unknownFilter(
    conf,
    written,
    [...fields].map((field) => `${column}__${field}`),
  );
}

function unknownFilter(conf: ResourceConf, written: string, behind: readonly string[] = []): UsageError {
  const call = `api.${conf.name}.list`;
  if (OPTIONS.has(written)) {
    return new UsageError(`'${written}' is no filter but an option: ${call}({ … }, { ${written} })`);
  }
  const known = knownFilters(conf);
  const hint =
    didYouMean(written, [...known, ...behind]) ||
    (known.length === PAGING.length
      ? '; it has no filters'
      : `; it has: ${Object.keys(conf.filtering ?? {}).join(', ')}`);
  return new UsageError(
    `${conf.name} has no filter '${written}'${hint} (a filter that the schema does not know can be passed as ${call}({ … }, { query: { … } }))`,
  );
}

function knownFilters(conf: ResourceConf): string[] {
  const names: string[] = [...PAGING];
  for (const [column, lookups] of Object.entries(conf.filtering ?? {})) {
    names.push(
      column,
      ...(typeof lookups === 'number' ? ALL_LOOKUPS : lookups).map((lookup) => `${column}__${lookup}`),
    );
  }
  return names;
}

function countText(name: string, value: unknown): string {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
  throw new UsageError(`'${name}' is a whole number from 0; got ${shown(value)}`);
}
