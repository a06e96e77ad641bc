import type { ResolvedOptions } from '../api/options.js';
import type { Addresses } from './addresses.js';
import { fetchDetail } from './loads.js';
import { multiGet } from './multi-get.js';
import type { Session } from './session.js';
import type { ParsedUri } from './uri.js';

/**
 * Loads the objects at several URIs with as few requests as the server allows; those that are here and fresh cost none.
 *
 * @throws HttpNotFound where one of them cannot be had
 */
export async function loadTogether(session: Session, uris: Iterable<string>, options: ResolvedOptions): Promise<void> {
  const missing = [...uris].filter((uri) => !isHere(session, uri));
  await Promise.all(
    [...byEndpoint(missing, session.addresses)].map(([endpoint, parsed]) =>
      multiGet(session, endpoint, parsed, options),
    ),
  );
  await Promise.all(missing.filter((uri) => !isHere(session, uri)).map((uri) => fetchDetail(session, uri, options)));
}

function isHere(session: Session, uri: string): boolean {
  const state = session.find(uri);
  return state !== undefined && session.isFresh(state);
}

function byEndpoint(uris: readonly string[], addresses: Addresses): Map<string, ParsedUri[]> {
  const groups = new Map<string, ParsedUri[]>();
  for (const uri of uris) {
    const parsed = addresses.parse(uri);
    // An address on another server is refused when it is asked for alone.
    if (!parsed?.canonical.startsWith('/')) continue;
    const group = groups.get(parsed.listEndpoint);
    if (group) group.push(parsed);
    else groups.set(parsed.listEndpoint, [parsed]);
  }
  return groups;
}
