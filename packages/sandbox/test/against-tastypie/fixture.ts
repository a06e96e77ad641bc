/** What one server holds, as rows for another. */
import { type Field, type ResourceSchema, resources } from 'hexoskin-schema';
import type { TastypieRow } from '../tastypie/tastypie-server.js';
import type { Send } from './exchange.js';

/** Lists of `account` answer users, reports are computed, and the last two refer to what their reader does not see. */
const leftOut = ['account', 'report', 'distribution', 'oauth1token', 'bundle_permission_request'];

/** The resources whose objects both servers hold. */
export const stored: readonly ResourceSchema[] = [...resources.values()].filter(
  ({ name, dataTypes, listMethods }) =>
    dataTypes === undefined && listMethods.includes('get') && !leftOut.includes(name),
);

/** The path of a list that leaves nothing out: by default the sandbox, as Hexoskin, hides other people's activity types. */
export function wholeList(name: string, query: string): string {
  return `/api/${name}/?${name === 'activitytype' ? 'show_all=true&' : ''}${query}`;
}

interface WireObject {
  readonly resource_uri: string;
  readonly [field: string]: unknown;
}

/** Everything that the caller sees on a server. */
export async function readRows(send: Send): Promise<TastypieRow[]> {
  const rows: TastypieRow[] = [];
  for (const resource of stored) {
    let path: string | null = wholeList(resource.name, 'limit=1000');
    while (path !== null) {
      const { status, body } = await send('GET', path);
      if (status !== 200) throw new Error(`GET ${path} answered ${status}`);
      const { meta, objects } = body as { meta: { next: string | null }; objects: WireObject[] };
      for (const object of objects) rows.push({ resource: resource.name, values: toValues(resource, object) });
      path = meta.next;
    }
  }
  return rows;
}

export function uriOfRow({ resource, values }: TastypieRow): string {
  return `/api/${resource}/${values[resources.get(resource)?.key ?? 'id']}/`;
}

function toValues(resource: ResourceSchema, object: WireObject): Record<string, unknown> {
  const key = keyOf(object.resource_uri);
  const fields = Object.entries(resource.fields).filter(([name]) => name !== 'resource_uri' && name in object);
  return {
    [resource.key ?? 'id']: key,
    ...Object.fromEntries(fields.map(([name, field]) => [name, toValue(field, object[name])])),
  };
}

function toValue(field: Field, value: unknown): unknown {
  if (field.relation === undefined || value === null) return value;
  return Array.isArray(value) ? value.map(toKey) : toKey(value);
}

function toKey(value: unknown): unknown {
  return keyOf(typeof value === 'string' ? value : String((value as WireObject).resource_uri));
}

function keyOf(uri: string): string | number {
  const key = uri.split('/').at(-2) ?? '';
  return /^\d+$/.test(key) ? Number(key) : key;
}
