import { asNewObject, asObject, readBody } from '../http/body.js';
import { badRequest, failure, Refusal } from '../http/errors.js';
import { jsonReply, type Reply } from '../http/reply.js';
import type { ResourceModel } from '../resources/model.js';
import type { Row } from '../store/sql.js';
import type { Call } from './call.js';
import { dehydrate, type WireObject } from './dehydrate.js';
import { keyOfUri } from './relations.js';
import { deleteObject, saveObject } from './save.js';
import { findVisible } from './select.js';

/** `PATCH /api/<resource>/` creates, changes and deletes several objects, all of them or none. */
export async function patchList(call: Call, model: ResourceModel): Promise<Reply> {
  const body = await readBody(call.exchange);
  const { objects, deleted } = readLists(body);
  const { detailMethods } = model.schema;
  const shown = call.server.store.transaction(() => {
    if (objects.length > 0 && !detailMethods.includes('put')) throw new Refusal(405);
    const saved = objects.map((object) => [object, saveElement(call, model, object)] as const);
    if (deleted.length > 0 && !detailMethods.includes('delete')) throw new Refusal(405);
    for (const uri of deleted) deleteElement(call, model, uri);
    return saved.map(([object, row]): WireObject => ({ ...object, ...dehydrate(call, model, row, 'list') }));
  });
  return jsonReply(call.exchange, 202, { objects: shown });
}

interface Lists {
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  readonly deleted: readonly unknown[];
}

function readLists(body: unknown): Lists {
  if (Array.isArray(body) || typeof body === 'string') throw badRequest("Invalid data sent: missing 'objects'");
  const { objects, deleted_objects: deleted } = asObject(body);
  if (objects === undefined) throw badRequest("Invalid data sent: missing 'objects'");
  return { objects: elements(objects).map(asNewObject), deleted: deleted ? elements(deleted) : [] };
}

/** To the server, a text is a list of letters. */
function elements(list: unknown): readonly unknown[] {
  if (typeof list === 'string') return [...list];
  if (!Array.isArray(list)) throw failure(500);
  return list;
}

/** One that says which object it is changes that one; others are created, also where the object is no longer there. */
function saveElement(call: Call, model: ResourceModel, element: Readonly<Record<string, unknown>>): Row {
  const { resource_uri: uri, ...body } = element;
  if (uri === undefined) return saveObject(call, model, body, { mode: 'create', before: null });
  if (typeof uri !== 'string') throw failure(500);
  const before = findVisible(call, model, keyOfUri(model, uri), 'detail') ?? null;
  return saveObject(call, model, body, { mode: before ? 'merge' : 'create', before });
}

function deleteElement(call: Call, model: ResourceModel, uri: unknown): void {
  if (typeof uri !== 'string') throw failure(500);
  const row = findVisible(call, model, keyOfUri(model, uri), 'detail');
  if (!row) throw failure(404);
  deleteObject(call, model, row);
}
