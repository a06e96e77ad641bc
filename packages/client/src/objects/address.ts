import type { ResourceConf } from '../discovery/resource-conf.js';
import { shown, UsageError } from '../errors/usage.js';
import { encodeText } from '../query/encode.js';
import type { ApiResourceInstance } from './instance.js';
import type { ApiResourceReference } from './reference.js';
import { uriOf } from './relations.js';
import { parseUri } from './uri.js';

/** What names one object: its id, its URI, or an object or reference that stands for it. */
export type Addressable = number | string | ApiResourceInstance | ApiResourceReference;

/** Where objects have their ids, the server has other things under these names. */
const NO_IDS: ReadonlySet<string> = new Set(['', '.', '..', 'schema', 'set']);

/** The URI that is meant where none has to be made from an id; null for an id. */
export function givenUri(target: unknown, origin: string): string | null {
  const uri = uriOf(target);
  if (uri !== null) return uri;
  if (typeof target !== 'string' || !target.includes('/')) return null;
  const parsed = parseUri(target, origin);
  if (parsed !== null && !NO_IDS.has(parsed.id)) return target;
  throw new UsageError(`'${target}' is neither an id nor the URI of an object, as '/api/range/12/'`);
}

/** The URI of the object with an id. */
export function uriOfId(conf: ResourceConf, id: unknown): string {
  if (typeof id === 'number' && Number.isSafeInteger(id) && id >= 0) return `${conf.list_endpoint}${id}/`;
  if (typeof id === 'string' && !NO_IDS.has(id)) {
    return `${conf.list_endpoint}${encodeText(id)}/`;
  }
  throw new UsageError(`${shown(id)} is no id of a ${conf.name}; an id is a whole number from 0, or text`);
}
