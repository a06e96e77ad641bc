import type { ResolvedOptions } from '../api/options.js';
import { HttpClientError, HttpForbidden, HttpTooManyRequests, HttpUnauthorized } from '../errors/http.js';
import { expectObject } from '../http/decode.js';
import { encodeText } from '../query/encode.js';
import type { ApiResourceInstance } from './instance.js';
import type { Session } from './session.js';
import type { ParsedUri } from './uri.js';

/** How a server gives several objects at once: at the resource's `set/` address, by a filter on their keys, or not at all. */
export type MultiGetWay = 'set' | 'filter' | 'none';

/** Servers and proxies refuse longer addresses. */
const LONGEST_IDS = 4_000;
const MOST_IDS = 1_000;

/** Fetches objects of one resource by their ids with as few requests as the server allows; what it does not find is missing. */
export async function multiGet(
  session: Session,
  listEndpoint: string,
  wanted: readonly ParsedUri[],
  options: ResolvedOptions,
): Promise<ApiResourceInstance[]> {
  const resource = wanted[0]?.resource ?? '';
  const chunks = chunked(wanted.map(({ id }) => id));
  const found = await Promise.all(chunks.map((ids) => getChunk({ session, options, listEndpoint, resource }, ids)));
  return found.flat();
}

interface MultiGet {
  readonly session: Session;
  readonly options: ResolvedOptions;
  readonly listEndpoint: string;
  readonly resource: string;
}

async function getChunk(task: MultiGet, ids: readonly string[]): Promise<ApiResourceInstance[]> {
  const { resource, listEndpoint } = task;
  const ways = task.session.engine.multiGetWays;
  const way = ways.get(resource) ?? 'set';
  if (way === 'none') return [];
  try {
    if (way === 'set') return await getObjects(task, `${listEndpoint}set/${ids.map(encodeText).join(';')}/`);
    const filter = await keyFilter(task, ids);
    if (filter === null) return [];
    const list = ids.map(encodeText).join('%2C');
    return await getObjects(task, `${listEndpoint}?${filter}=${list}&limit=${ids.length}`);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // Asked once, remembered: this server does not offer that way for this resource.
    ways.set(resource, way === 'set' ? 'filter' : 'none');
    return getChunk(task, ids);
  }
}

async function getObjects({ session, options, resource }: MultiGet, link: string): Promise<ApiResourceInstance[]> {
  const reply = session.engine.beginReply();
  const response = await session.engine.send({ method: 'GET', link, options });
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
async function keyFilter({ session, options, resource }: MultiGet, ids: readonly string[]): Promise<string | null> {
  const { filtering = {} } = await session.engine.definitions.conf(resource, options);
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
