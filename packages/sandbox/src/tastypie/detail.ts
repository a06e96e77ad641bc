import { failure } from '../http/errors.js';
import { emptyReply, jsonReply, type Reply } from '../http/reply.js';
import type { ResourceModel } from '../resources/model.js';
import type { Row } from '../store/sql.js';
import { isTcxAsked, tcxReply } from '../tcx/detail.js';
import type { Call } from './call.js';
import { dehydrateAll, dehydrateDetail } from './dehydrate.js';
import { parseKey } from './keys.js';
import { findVisible } from './select.js';

/** `GET /api/<resource>/<key>/`. What the caller may not see is not there. */
export async function getDetail(call: Call, model: ResourceModel, keyText: string): Promise<Reply> {
  const key = parseKey(model, keyText);
  if (key === undefined) throw failure(404);
  const row = findVisible(call, model, key, 'detail');
  if (!row) return emptyReply(404);
  if (isTcxAsked(call.exchange, model)) return tcxReply(call, model, row);
  return jsonReply(call.exchange, 200, await dehydrateDetail(call, model, row));
}

/** `GET /api/<resource>/set/1;2/`: several objects in the order asked for, repeats included. */
export async function getSet(call: Call, model: ResourceModel, keyTexts: string): Promise<Reply> {
  const rows: Row[] = [];
  const missing: string[] = [];
  for (const text of keyTexts.split(';')) {
    const key = parseKey(model, text);
    if (key === undefined) throw failure(404);
    const row = findVisible(call, model, key, 'list');
    if (row) rows.push(row);
    else missing.push(text);
  }
  const objects = await dehydrateAll(call, model, rows);
  return jsonReply(call.exchange, 200, missing.length === 0 ? { objects } : { objects, not_found: missing });
}
