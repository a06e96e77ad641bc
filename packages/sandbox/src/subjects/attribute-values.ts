import { asObject } from '../http/body.js';
import { badRequest, failure } from '../http/errors.js';
import type { Made } from '../resources/subject.js';
import { type Call, modelOf } from '../tastypie/call.js';
import { embed } from '../tastypie/dehydrate.js';
import { isVisible, keyOfUri } from '../tastypie/relations.js';
import type { Write } from '../tastypie/write.js';

/** The attributes that everybody has, and those of the user's own that have a value in the range. */
export const shownAttributeValues: Made = (row, call) => {
  const sql = `select a.id, v.value from activityattribute a
    left join activityattributevalue v on v.activityattribute = a.id and v."range" = ?
    where a."user" is null or v.value is not null order by a.id`;
  return call.server.store.all(sql, [row['id'] ?? null]).map(({ id, value }) => show(call, Number(id), value));
};

function show(call: Call, id: number, value: unknown): unknown {
  const attribute = embed(call, modelOf(call.server, 'activityattribute'), id);
  const unit = /(\d+)\/$/.exec(String(attribute?.['unit']))?.[1];
  return {
    ...attribute,
    unit: unit === undefined ? null : embed(call, modelOf(call.server, 'unit'), Number(unit)),
    value,
  };
}

/** Replaces the values of a range by those that a write has, if it has the field at all. */
export function saveAttributeValues({ call, body, before, values }: Write, range: number): void {
  const sent = body['activityattributes'];
  if (sent === undefined || sent === null) return;
  if (!Array.isArray(sent)) throw failure(500);
  const user = values.get('user') ?? before?.['user'] ?? null;
  const start = values.get('start') ?? before?.['start'] ?? null;
  const { store } = call.server;
  const entered = sent.map((item) => read(call, item)).filter(({ value }) => value !== null);
  const attributes = JSON.stringify(entered.map(({ attribute }) => attribute));
  store.run(
    'delete from activityattributevalue where "range" = ? and activityattribute not in (select value from json_each(?))',
    [range, attributes],
  );
  for (const { attribute, value } of entered) {
    const known = store.get('select id from activityattributevalue where "range" = ? and activityattribute = ?', [
      range,
      attribute,
    ]);
    if (known) store.run('update activityattributevalue set value = ? where id = ?', [value, known['id'] ?? null]);
    else store.run(INSERT, [attribute, range, user, start, value]);
  }
}

const INSERT =
  'insert into activityattributevalue (activityattribute, "range", "user", start, value, note) values (?, ?, ?, ?, ?, \'\')';

function read(call: Call, item: unknown): { attribute: number; value: number | null } {
  const { id, resource_uri: uri, value = null } = asObject(item);
  const model = modelOf(call.server, 'activityattribute');
  const attribute = typeof uri === 'string' ? keyOfUri(model, uri) : id;
  if (typeof attribute !== 'number' || !isVisible(call, model, attribute)) {
    throw badRequest(`Could not find the provided activityattribute object via resource URI '${uri ?? id}'.`);
  }
  if (value !== null && typeof value !== 'number') throw failure(500);
  return { attribute, value };
}
