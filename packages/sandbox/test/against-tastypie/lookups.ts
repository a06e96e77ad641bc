/** Every filter and lookup and every ordering of a resource, with values that its objects have. */
import type { Field, Lookup, ResourceSchema } from 'hexoskin-schema';
import type { TastypieRow } from '../tastypie/tastypie-server.js';
import { wholeList } from './fixture.js';
import type { Ask } from './requests.js';

const allLookups: readonly Lookup[] = ['exact', 'in', 'range', 'gt', 'gte', 'lt', 'lte', 'isnull'];
/** Hexoskin's own, which Tastypie takes for relations. */
const foreignLookups: readonly string[] = ['ne', 'true', 'day'];

export function lookups(resource: ResourceSchema, rows: readonly TastypieRow[]): Ask[] {
  return Object.entries(resource.filters).flatMap(([name, allowed]) => {
    const field = resource.fields[name];
    const values = field && valuesOf(name, field, rows);
    if (field === undefined || field.relation?.to === null || values === undefined || values.length === 0) return [];
    return (allowed === 2 ? allLookups : allowed)
      .filter((lookup) => !foreignLookups.includes(lookup))
      .flatMap((lookup) => {
        const queries = queriesOf(lookup, values).map((value) => `${name}__${lookup}=${encodeURIComponent(value)}`);
        // Lists of users that ask for no order begin with the caller.
        const order = resource.name === 'user' ? '&order_by=id' : '';
        return queries.map((query) => ({ method: 'GET', path: wholeList(resource.name, `limit=3${order}&${query}`) }));
      });
  });
}

export interface Ordering {
  readonly column: string;
  readonly ask: Ask;
}

export function orderings(resource: ResourceSchema): Ordering[] {
  const fields = resource.ordering.filter((name) => name in resource.fields);
  return fields.flatMap((column) =>
    [column, `-${column}`].map((order) => ({
      column,
      ask: { method: 'GET', path: wholeList(resource.name, `limit=20&order_by=${order}`) },
    })),
  );
}

/** Distinct values in ascending order; of dates and relations in the form that a filter takes. */
function valuesOf(name: string, field: Field, rows: readonly TastypieRow[]): string[] {
  const present = rows.flatMap(({ values }) => values[name] ?? []).filter((value) => typeof value !== 'object');
  const numeric = present.every((value) => typeof value === 'number');
  const texts = [...new Set(present.map(String))].filter((text) => !text.includes(','));
  return numeric
    ? texts.toSorted((a, b) => Number(a) - Number(b))
    : field.type === 'datetime'
      ? texts.map(atUtc)
      : texts.toSorted();
}

function atUtc(time: string): string {
  return new Date(time).toISOString();
}

function queriesOf(lookup: string, values: readonly string[]): string[] {
  const low = values[Math.floor(values.length / 4)] ?? '';
  const high = values[Math.floor((values.length * 3) / 4)] ?? '';
  switch (lookup) {
    case 'isnull':
      return ['true', 'false'];
    case 'in':
    case 'range':
      return [`${low},${high}`];
    case 'startswith':
      return [low.slice(0, 3)];
    default:
      return [low];
  }
}
