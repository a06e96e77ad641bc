import { decodePercent } from './percent.js';

/** What a path below the API's prefix leads to. */
export type Place = { readonly view: 'directory' } | ResourcePlace;

export type ResourcePlace = ListPlace | KeyedPlace;

interface ListPlace {
  readonly view: 'list' | 'schema';
  readonly resource: string;
}

interface KeyedPlace {
  readonly view: 'set' | 'detail';
  readonly resource: string;
  /** Of a set, several, parted by `;`. */
  readonly key: string;
}

/**
 * Reads a path as the server's URL patterns do: whatever stands between the resource and the last slash is a key.
 * Null where it ends without a slash.
 */
export function readPlace(path: string): Place | null {
  if (path === '') return { view: 'directory' };
  const [, resource, rest] = /^([^/]+)\/(?:(.*)\/)?$/.exec(decodePercent(path)) ?? [];
  if (resource === undefined) return null;
  if (rest === undefined) return { view: 'list', resource };
  if (rest === 'schema') return { view: 'schema', resource };
  return rest.startsWith('set/')
    ? { view: 'set', resource, key: rest.slice('set/'.length) }
    : { view: 'detail', resource, key: rest };
}
