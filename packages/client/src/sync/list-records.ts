import type { HexoApiBase } from '../api/hexo-api.js';
import type { RequestOptions } from '../api/options.js';
import type { RecordFacts } from './job.js';
import type { Selected } from './selection.js';

/** The records that the server lists, in the order of their ids. */
export async function listRecords(
  api: HexoApiBase,
  { users, since }: Selected,
  options: RequestOptions,
): Promise<RecordFacts[]> {
  const filters = {
    order_by: 'id',
    ...(users === null ? {} : { user__in: users }),
    ...(since === null ? {} : { start__gte: since }),
  } as const;
  const listed: RecordFacts[] = [];
  // As the server sent it: links are URIs, and nothing else refers to the object.
  for await (const record of api.record.list(filters, options)) {
    listed.push(JSON.parse(JSON.stringify(record)) as RecordFacts);
  }
  return listed;
}
