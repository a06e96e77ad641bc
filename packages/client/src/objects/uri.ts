/** What a resource URI says: `/api/v1/range/12/` is object `12` of resource `range`. */
export interface ParsedUri {
  /** Same for every spelling of the same object: no own origin, no edition, one final slash. */
  readonly canonical: string;
  readonly resource: string;
  readonly id: string;
  /** Address of the resource's list, in the spelling of the URI. */
  readonly listEndpoint: string;
}

const RESOURCE_URI = /^((?:https?:\/\/[^/]+)?\/api\/(?:v\d+\/)?([\w-]+)\/)([^/?#]+)\/?$/;

/** Takes a resource URI apart; null where the text is none. */
export function parseUri(text: string, origin: string): ParsedUri | null {
  const match = RESOURCE_URI.exec(text.startsWith(`${origin}/`) ? text.slice(origin.length) : text);
  if (!match) return null;
  const [, listEndpoint = '', resource = '', id = ''] = match;
  const foreignOrigin = listEndpoint.startsWith('/') ? '' : listEndpoint.slice(0, listEndpoint.indexOf('/api/'));
  return { canonical: `${foreignOrigin}/api/${resource}/${id}/`, resource, id: decode(id), listEndpoint };
}

/** The key at the end of a URI: a number where it is one, text such as a device's serial otherwise. */
export function keyOf(uri: string): number | string {
  const id = decode(/([^/]+)\/?$/.exec(uri)?.[1] ?? '');
  return /^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id;
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
