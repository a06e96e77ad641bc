import { badRequest, failure, type Refusal } from '../http/errors.js';
import { decodePercent } from '../http/percent.js';
import type { ResourceModel } from '../resources/model.js';
import { quote, type SqlValue } from '../store/sql.js';
import type { Call } from './call.js';
import { keyFromAddress, parseKey } from './keys.js';
import { printed } from './printed.js';
import { ROW } from './select.js';

type SentObject = Readonly<Record<string, unknown>>;

/** Changes or creates the object that a write contains in the place of a related one; answers its key. */
export type SaveNested = (target: ResourceModel, body: SentObject) => SqlValue;

/**
 * The key of the related object that a write names: by its URI, key, e-mail address or device number, or by the object
 * itself, which is then changed or created on the way.
 */
export function resolveRelation(
  call: Call,
  field: string,
  target: ResourceModel,
  sent: unknown,
  saveNested: SaveNested,
): SqlValue {
  if (typeof sent === 'string' || Number.isInteger(sent)) return visibleKey(call, target, sent as string | number);
  if (typeof sent === 'object' && sent !== null && !Array.isArray(sent)) return saveNested(target, sent as SentObject);
  throw badRequest(
    `The '${field}' field was given data that was not a URI, not a dictionary-alike and does not have a 'pk' attribute: ${printed(sent)}.`,
  );
}

/** The key that a text or number names, if the caller may see the object. */
export function visibleKey(call: Call, target: ResourceModel, sent: string | number): SqlValue {
  const key = typeof sent === 'number' ? sent : namedKey(call, target, sent);
  if (key === null || !isVisible(call, target, key)) throw couldNotFind(target, sent);
  return key;
}

/** Null for an address that nobody has. A text that can name no such object is, to the server, an address that leads nowhere. */
function namedKey(call: Call, target: ResourceModel, text: string): SqlValue {
  if (text === '') return null;
  if (text.includes('/')) return keyOfUri(target, text);
  const key = keyFromAddress(call.server, target, text) ?? parseKey(target, text);
  if (key === undefined) throw failure(404);
  return key;
}

/** The key in a URI of any host and edition. Unlike in filters, the final slash has to be there. */
export function keyOfUri(target: ResourceModel, uri: string): SqlValue {
  const [, resource, segment = ''] = /\/([^/]+)\/([^/]+)\/$/.exec(uri) ?? [];
  const key = resource === target.home ? parseKey(target, decodePercent(segment)) : undefined;
  if (key === undefined) throw failure(404);
  return key;
}

export function isVisible(call: Call, target: ResourceModel, key: SqlValue): boolean {
  const where = `${ROW}.${quote(target.key)} = ? and (${target.subject.visible(ROW, call.me)})`;
  return call.server.store.get(`select 1 from ${quote(target.table)} ${ROW} where ${where}`, [key]) !== undefined;
}

function couldNotFind(target: ResourceModel, sent: string | number): Refusal {
  return badRequest(`Could not find the provided ${target.home} object via resource URI '${sent}'.`);
}
