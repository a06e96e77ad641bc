// The filters and order columns of a resource's list.
import { resources } from '../../packages/schema/dist/index.js';
import { familyOf } from './payload.mjs';
import { doc, interfaceSource, literal, pascal } from './text.mjs';
import { inputType, isTicks, union } from './types.mjs';

/** @typedef {import('./payload.mjs').ResourceSchema} ResourceSchema */
/** @typedef {{ name: string, type: string, about: string }} Filter */

/** Lookups that the API lists where it means values: the filter is used without one. */
const values = ['true', 'day'];

/** What a filter asks of its column, by its lookup. */
const meanings = new Map(
  Object.entries({
    exact: 'equals the value',
    in: 'is one of the values',
    gt: 'is greater than the value',
    gte: 'is the value or greater',
    lt: 'is less than the value',
    lte: 'is the value or less',
    range: 'lies between the two values, both included',
    ne: 'differs from the value',
    isnull: 'is absent (true) or present (false)',
    startswith: 'begins with the value',
  }),
);

/** Lookups of a filter that allows all of them; the rarer ones of the server's framework are left to it. */
const all = ['exact', 'in', 'gt', 'gte', 'lt', 'lte', 'range', 'isnull'];

/** One object or several. */
const objects = 'ObjectInput | readonly ObjectInput[]';

/** Filters that are no fields, by name. A field of the name goes first. @type {Record<string, { type: string, about: string }>} */
const options = {
  datatype: { type: 'ObjectInput', about: 'Data type of the values.' },
  display: { type: 'string', about: 'Form in which the report is meant to be shown.' },
  end: { type: 'number | Date', about: 'End of the time window, in ticks.' },
  group_by: { type: 'string', about: 'Period that makes a group, such as `day`.' },
  grouped: { type: 'boolean', about: 'Whether to compute one value per group. Default false.' },
  id: { type: 'number', about: 'Id of the object.' },
  include_autodetected: { type: 'boolean', about: 'Also ranges that were detected automatically. Default false.' },
  include_histograms: { type: objects, about: 'Histogram metrics to add. Default: none.' },
  include_metrics: { type: objects, about: 'Metrics to add to those that are there anyway. Default: none.' },
  lastchange: { type: 'boolean', about: 'Only the last change of each object. Default false.' },
  search: { type: 'string', about: 'Words to look for in names and addresses.' },
  show_all: { type: 'boolean', about: 'Also objects that lists leave out by default. Default false.' },
  start: { type: 'number | Date', about: 'Start of the time window, in ticks.' },
  time: { type: 'string', about: 'Period of time, such as `day`.' },
  user: { type: 'ObjectInput', about: 'Whose object it is.' },
};

/** Filters whose values are of another type than the field of their name. @type {Record<string, string>} */
const valueTypes = {
  flat: 'boolean',
  no_timestamps: 'boolean',
  seconds: 'boolean',
  using: 'boolean',
  include_metrics: objects,
  include_histograms: objects,
};

/** @param {ResourceSchema} resource */
export function filtersSource(resource) {
  const name = pascal(resource.name);
  const paged = familyOf(resource) === 'objects';
  const members = Object.keys(resource.filters).flatMap((column) => columnFilters(resource, column));
  if (paged && resource.ordering.length > 0) {
    members.push(doc('Columns to sort by, `-` in front for descending order. Default: the order of the server.'));
    members.push(`readonly order_by?: ${name}Order | readonly ${name}Order[] | undefined;`);
  }
  return interfaceSource({
    about: `Filters and options of \`${resource.name}\` lists.`,
    head: paged ? `${name}Filters extends PageFilters` : `${name}Filters`,
    members,
  });
}

/** @param {ResourceSchema} resource */
export function orderSource(resource) {
  const columns = resource.ordering.flatMap((column) => [literal(column), literal(`-${column}`)]);
  return `${doc(`Columns by which \`${resource.name}\` lists can be sorted, up or (\`-\`) down.`)}
export type ${pascal(resource.name)}Order = ${columns.join(' | ') || 'never'};
`;
}

/**
 * One column's filters, as members of an interface.
 *
 * @param {ResourceSchema} resource
 * @param {string} column
 * @returns {string[]}
 */
export function columnFilters(resource, column) {
  const lookups = resource.filters[column] ?? [];
  const field = resource.fields[column];
  const { about } = field ?? option(column);
  const type = filterType(resource, column);
  const filters = (lookups === 2 ? all : lookups).flatMap((lookup) =>
    filtersOf({ column, lookup, type, about, nullable: field?.nullable ?? false }),
  );
  const members = filters.flatMap(member);
  if (lookups === 2) members.push(...filtersBehind(column, field?.relation?.to ?? ''));
  if (['start', 'end'].includes(column) && isTicks(column, field)) {
    const renamed = filters.map(({ name, type: valueType }) => ({
      name: name.replace(column, `${column}Timestamp`),
      type: valueType,
      about: `@deprecated The column is \`${column}\` now: use \`${name}\`.`,
    }));
    members.push(...renamed.flatMap(member));
  }
  return members;
}

/**
 * Filters of the objects that a column links to: those of fields, unless their name is a lookup of the column itself.
 *
 * @param {string} column
 * @param {string} to
 */
function filtersBehind(column, to) {
  const { filters = {}, fields = {} } = resources.get(to) ?? {};
  const names = Object.keys(filters).filter((name) => name in fields && !(name in valueTypes) && !all.includes(name));
  return names.flatMap((name) => [
    doc(`\`${name}\` of the object that \`${column}\` links to.`),
    `readonly ${column}__${name}?: RelatedFilter | undefined;`,
    `readonly [related: \`${column}__${name}__\${string}\`]: RelatedFilter | undefined;`,
  ]);
}

/**
 * @param {{ column: string, lookup: string, type: string, about: string, nullable: boolean }} parts
 * @returns {Filter[]}
 */
function filtersOf({ column, lookup, type, about, nullable }) {
  const value = lookupType(lookup, type);
  if (values.includes(lookup)) return lookup === 'true' ? [{ name: column, type, about }] : [];
  const unit = value.includes('number | Date') ? ' (ticks, or a Date)' : '';
  const suffixed = {
    name: `${column}__${lookup}`,
    type: value,
    about: `\`${column}\` ${meanings.get(lookup)}${unit}.`,
  };
  return lookup === 'exact' ? [{ name: column, type: union(value, nullable && 'null'), about }, suffixed] : [suffixed];
}

/**
 * @param {string} lookup
 * @param {string} type
 */
function lookupType(lookup, type) {
  switch (lookup) {
    case 'in':
      if (type === objects) return 'readonly ObjectInput[]';
      return `readonly ${type.includes('|') ? `(${type})` : type}[]`;
    case 'range':
      return `readonly [from: ${type}, to: ${type}]`;
    case 'isnull':
      return 'boolean';
    default:
      return type;
  }
}

/**
 * @param {ResourceSchema} resource
 * @param {string} column
 */
function filterType(resource, column) {
  const field = resource.fields[column];
  if (valueTypes[column]) return valueTypes[column];
  if (!field) return option(column).type;
  return isTicks(column, field) || !field.relation || field.payload?.type ? inputType(column, field) : 'ObjectInput';
}

/** @param {string} name */
function option(name) {
  const found = options[name];
  if (!found) throw new Error(`The filter '${name}' is neither a field nor a known option.`);
  return found;
}

/** @param {Filter} filter */
function member({ name, type, about }) {
  return [doc(about), `readonly ${name}?: ${type} | undefined;`];
}
