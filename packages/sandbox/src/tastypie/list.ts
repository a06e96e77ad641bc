import { jsonReply, type Reply } from '../http/reply.js';
import type { ResourceModel } from '../resources/model.js';
import { allOf, type Fragment, quote } from '../store/sql.js';
import type { Call } from './call.js';
import { dehydrateAll } from './dehydrate.js';
import { compileFilters } from './filters.js';
import { compileOrdering } from './ordering.js';
import { pageMeta, readPage } from './paging.js';
import { findNumbered, ROW } from './select.js';

/** `GET /api/<resource>/`: one page of the objects that the caller may see and that meet the filters. */
export async function getList(call: Call, model: ResourceModel): Promise<Reply> {
  const { exchange, server, me } = call;
  const filters = compileFilters(call, model, exchange.query);
  const ordering = compileOrdering(call, model, exchange.query);
  const page = readPage(exchange.query, model.subject.maxLimit);

  const conditions: Fragment[] = [{ sql: model.subject.visible(ROW, me), params: [] }, ...filters.conditions];
  const listed = model.subject.listed?.(ROW, call);
  if (listed) conditions.push({ sql: listed, params: [] });
  const condition = allOf(conditions);
  const rest = `${filters.joins.join(' ')} where ${condition.sql}`;

  const source = { sql: `from ${quote(model.table)} ${ROW} ${rest}`, params: condition.params };
  const total = Number(server.store.get(`select count(*) as total ${source.sql}`, source.params)?.['total']);
  const select = `select ${ROW}.${quote(model.primary)} as id ${source.sql} order by ${ordering} limit ? offset ?`;
  const ids = server.store.all(select, [...source.params, page.limit, page.offset]).map(({ id }) => Number(id));

  const more = model.subject.meta?.(call, model, { source, narrowed: filters.conditions.length > 0 });
  return jsonReply(exchange, 200, {
    meta: { ...pageMeta(exchange, page, total), ...more },
    objects: await dehydrateAll(call, model, findNumbered(call, model, ids, 'list')),
  });
}
