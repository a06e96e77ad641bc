import { HttpClientError, HttpForbidden, HttpTooManyRequests, HttpUnauthorized } from '../errors/http.js';
import { expectObject } from '../http/transport.js';
import type { ApiResourceInstance } from './instance.js';
import type { Session } from './session.js';
import type { ParsedUri } from './uri.js';

/** How a server gives several objects at once: at the resource's `set/` address, by a filter on their keys, or not at all. */
export type MultiGetWay = 'set' | 'filter' | 'none';

export interface MultiGetResult {
  readonly instances: readonly ApiResourceInstance[];
}

/** Servers and proxies refuse longer addresses. */
const LONGEST_IDS = 4_000;
const MOST_IDS = 1_000;

/** Fetches objects of one resource by their ids with as few requests as the server allows; what it does not find is missing. */
export async function multiGet(
  session: Session,
  listEndpoint: string,
  wanted: readonly ParsedUri[],
): Promise<MultiGetResult> {
  const chunks = chunked(wanted.map(({ id }) => id));
  const found = await Promise.all(chunks.map((ids) => getChunk(session, listEndpoint, wanted[0]?.resource ?? '', ids)));
  return { instances: found.flat() };
}

async function getChunk(
  session: Session,
  listEndpoint: string,
  resource: string,
  ids: readonly string[],
): Promise<ApiResourceInstance[]> {
  const ways = session.engine.multiGetWays;
  const way = ways.get(resource) ?? 'set';
  if (way === 'none') return [];
  try {
    if (way === 'set')
      return await getObjects(session, resource, `${listEndpoint}set/${ids.map(encodeURIComponent).join(';')}/`);
    const filter = await keyFilter(session, resource, ids);
    if (filter === null) return [];
    return await getObjects(
      session,
      resource,
      `${listEndpoint}?${filter}=${ids.map(encodeURIComponent).join('%2C')}&limit=${ids.length}`,
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // Asked once, remembered: this server does not offer that way for this resource.
    ways.set(resource, way === 'set' ? 'filter' : 'none');
    return getChunk(session, listEndpoint, resource, ids);
  }
}

async function getObjects(session: Session, resource: string, link: string): Promise<ApiResourceInstance[]> {
  const reply = session.engine.beginReply();
  const response = await session.engine.send({ method: 'GET', link, options: session.options });
  const { objects } = expectObject(response);
  if (!Array.isArray(objects)) return [];
  return objects.map((fields: Record<string, unknown>) => session.take(resource, fields, reply, false));
}

function isRefusal(error: unknown): boolean {
  if (error instanceof HttpUnauthorized || error instanceof HttpForbidden || error instanceof HttpTooManyRequests)
    return false;
  return error instanceof HttpClientError;
}

/** The filter that finds objects by the key in their addresses; null where the server has none. */
async function keyFilter(session: Session, resource: string, ids: readonly string[]): Promise<string | null> {
  const { filtering = {} } = await session.engine.definitions.conf(resource, session.options);
  // Objects with text keys have them in a field named after the resource: deviceid.
  const names = ids.every((id) => /^\d+$/.test(id)) ? ['id', `${resource}id`] : [`${resource}id`];
  const name = names.find((candidate) => {
    const lookups = Object.hasOwn(filtering, candidate) ? filtering[candidate] : undefined;
    return typeof lookups === 'number' || lookups?.includes('in');
  });
  return name === undefined ? null : `${name}__in`;
}

function chunked(ids: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    if (length + id.length + 1 > LONGEST_IDS || (chunks.at(-1)?.length ?? 0) >= MOST_IDS) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(id);
    length += id.length + 1;
  }
  return chunks;
}
