import { decodePercent } from '../http/percent.js';
import type { ResourceModel } from '../resources/model.js';
import { quote, type SqlValue } from '../store/sql.js';
import type { Server } from './call.js';
import { readInteger } from './paging.js';

const URI = /^(?:https?:\/\/[^/]+)?\/api\/(?:v1\/)?([^/]+)\/([^/]+)\/?$/;

/**
 * The key that a text names in a filter: a key itself, a URI in any spelling, a user's e-mail address, a device's
 * number. Null where no object can have it; undefined where it is no name for such an object at all.
 */
export function keyFromText(server: Server, model: ResourceModel, text: string): SqlValue | undefined {
  const uri = URI.exec(text);
  if (uri) return uri[1] === model.home ? parseKey(model, decodePercent(uri[2] ?? '')) : undefined;
  const address = keyFromAddress(server, model, text);
  if (address !== undefined) return address;
  return parseKey(model, text) ?? (readInteger(text) === null ? undefined : null);
}

/** The key that a text spells; undefined where it cannot be one. */
export function parseKey(model: ResourceModel, text: string): SqlValue | undefined {
  // No database that such a server has can hold U+0000.
  if (model.keyKind === 'text') return text.includes('\0') ? undefined : text;
  const key = readInteger(text);
  return key !== null && Number.isSafeInteger(key) ? key : undefined;
}

/** Names of objects other than their keys. Null where they name nothing. */
export function keyFromAddress(server: Server, model: ResourceModel, text: string): SqlValue | undefined {
  if (model.home === 'user' && text.includes('@') && !text.includes('\0'))
    return lookUp(server, model, 'username', text);
  if (model.key !== model.primary && readInteger(text) !== null)
    return lookUp(server, model, model.primary, Number(text));
  return undefined;
}

function lookUp(server: Server, model: ResourceModel, column: string, value: SqlValue): SqlValue {
  const sql = `select ${quote(model.key)} as key from ${quote(model.table)} where ${quote(column)} = ?`;
  return server.store.get(sql, [value])?.['key'] ?? null;
}
