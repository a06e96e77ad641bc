import { type ResourceSchema, resources } from 'hexoskin-schema';
import { makeSeed } from '../src/seed/make-seed.js';

const COMPUTED = new Set(['report', 'distribution']);

/** Resources whose lists hold objects, and can be read. */
export const readable: readonly ResourceSchema[] = [...resources.values()].filter(
  ({ dataTypes, listMethods, name }) => dataTypes === undefined && !COMPUTED.has(name) && listMethods.includes('get'),
);

/** The address of the list that has everything that somebody may see. */
export function wholeList(resource: string): string {
  return `/api/${resource}/${resource === 'activitytype' ? '?show_all=1' : ''}`;
}

export type WireObject = Record<string, unknown>;

/** What a filter or an ordering looks at: the key of a related object, else the value itself. */
export function columnOf(schema: ResourceSchema, object: WireObject, column: string): unknown {
  if (!Object.hasOwn(object, column)) return hiddenColumn(object, column);
  const value = object[column];
  return schema.fields[column]?.relation ? keyOf(value) : value;
}

/** The number or text that a URI ends in; of an embedded object, its own. */
export function keyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyOf);
  if (typeof value === 'object' && value !== null) return keyOf((value as WireObject)['resource_uri']);
  const key = typeof value === 'string' ? /\/([^/]+)\/$/.exec(value)?.[1] : undefined;
  if (key === undefined) return value;
  return /^\d+$/.test(key) ? Number(key) : key;
}

/** Columns that no object shows stand in the seed. */
function hiddenColumn({ resource_uri: uri }: WireObject, column: string): unknown {
  return column === 'id' ? keyOf(uri) : (seedRows.get(String(uri))?.[column] ?? null);
}

export const seedRows: ReadonlyMap<string, WireObject> = new Map(
  [...makeSeed('sandbox').rows].map(({ resource, values }) => [
    `/api/${resource}/${values['id'] ?? values['dataid']}/`,
    values,
  ]),
);

/** In the order of the database: null before everything else, texts by code points. */
export function compare(a: unknown, b: unknown): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  if (a === b) return 0;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}
