/** What a path below the API's prefix leads to. */
export type Place = { readonly view: 'directory' } | ResourcePlace;

export type ResourcePlace =
  | { readonly view: 'list' | 'schema'; readonly resource: string }
  | {
      readonly view: 'set' | 'detail';
      readonly resource: string /** Or several, parted by `;`. */;
      readonly key: string;
    };

/**
 * Reads a path as the server's URL patterns do: whatever stands between the resource and the last slash is a key.
 * Null where it ends without a slash.
 */
export function readPlace(path: string): Place | null {
  if (path === '') return { view: 'directory' };
  const [, resource, rest] = /^([^/]+)\/(?:(.*)\/)?$/.exec(decodePath(path)) ?? [];
  if (resource === undefined) return null;
  if (rest === undefined) return { view: 'list', resource };
  if (rest === 'schema') return { view: 'schema', resource };
  return rest.startsWith('set/')
    ? { view: 'set', resource, key: rest.slice('set/'.length) }
    : { view: 'detail', resource, key: rest };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
