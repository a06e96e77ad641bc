import { asNewObject, asObject, readBody } from '../http/body.js';
import { failure } from '../http/errors.js';
import { emptyReply, jsonReply, type Reply } from '../http/reply.js';
import type { ResourceModel } from '../resources/model.js';
import type { Row } from '../store/sql.js';
import { type Call, uriOf } from './call.js';
import { dehydrate, type WireObject } from './dehydrate.js';
import { parseKey } from './keys.js';
import { deleteObject, saveObject } from './save.js';
import { findAny, findVisible } from './select.js';

/** `POST /api/<resource>/` creates an object. One that names an existing object by a writable id overwrites it. */
export async function postList(call: Call, model: ResourceModel): Promise<Reply> {
  const body = asNewObject(await readBody(call.exchange));
  const row = saveObject(call, model, body, { mode: 'create', before: overwritten(call, model, body) });
  const location = uriOf(call, model, row[model.key] ?? null);
  return jsonReply(call.exchange, 201, showWritten(call, model, body, row), { location });
}

/** `PUT /api/<resource>/<key>/` lays a whole object over the one that is there. It never creates one. */
export async function putDetail(call: Call, model: ResourceModel, keyText: string): Promise<Reply> {
  const body = asObject(await readBody(call.exchange));
  const key = parseKey(model, keyText);
  const before = key === undefined ? undefined : findVisible(call, model, key, 'detail');
  if (!before) return emptyReply(404);
  const row = saveObject(call, model, body, { mode: 'replace', before });
  // Tastypie echoes the key of the URL under this name.
  return jsonReply(call.exchange, 200, { ...showWritten(call, model, body, row), pk: keyText });
}

/** `PATCH /api/<resource>/<key>/` changes what the body names. */
export async function patchDetail(call: Call, model: ResourceModel, keyText: string): Promise<Reply> {
  const key = parseKey(model, keyText);
  if (key === undefined) throw failure(404);
  if (!findVisible(call, model, key, 'detail')) return emptyReply(404);
  const body = asObject(await readBody(call.exchange));
  // Read again: while the body was on its way, another request may have changed or deleted the object.
  const before = findVisible(call, model, key, 'detail');
  if (!before) return emptyReply(404);
  const row = saveObject(call, model, body, { mode: 'merge', before });
  return jsonReply(call.exchange, 202, showWritten(call, model, body, row));
}

/** `DELETE /api/<resource>/<key>/`. */
export function deleteDetail(call: Call, model: ResourceModel, keyText: string): Reply {
  const key = parseKey(model, keyText);
  const row = key === undefined ? undefined : findVisible(call, model, key, 'detail');
  if (!row) return emptyReply(404);
  deleteObject(call, model, row);
  return emptyReply(204);
}

/** The saved object, with whatever the caller sent that is no field of it. */
function showWritten(call: Call, model: ResourceModel, body: Readonly<Record<string, unknown>>, row: Row): WireObject {
  const echo = Object.entries(body).filter(([name]) => !model.subject.absent?.includes(name));
  return { ...Object.fromEntries(echo), ...dehydrate(call, model, row, 'detail') };
}

function overwritten(call: Call, model: ResourceModel, body: Readonly<Record<string, unknown>>): Row | null {
  const sent = model.fields.get(model.key)?.readOnly === false ? body[model.key] : undefined;
  const key = typeof sent === 'number' || typeof sent === 'string' ? parseKey(model, String(sent)) : undefined;
  return key === undefined ? null : (findAny(call, model, key, 'detail') ?? null);
}
