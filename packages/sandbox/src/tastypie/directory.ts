import { type ResourceSchema, toTastypieSchema } from 'hexoskin-schema';
import type { Exchange } from '../http/exchange.js';
import { jsonReply, type Reply } from '../http/reply.js';
import { readSimple } from './filter-values.js';

/**
 * Entries of the live listing that are no usable resources; clients have to step over them. The schema of `import`
 * answers 401 whoever asks, those of the others 404.
 */
const UNUSABLE = ['import', 'studymember', 'studymember/(?P<user_id>\\d+)/study/(?P<study_id>\\d+)'];

/** `GET /api/`, open to anybody: every resource with the addresses of its list and its schema. */
export function getDirectory(exchange: Exchange, schemas: ReadonlyMap<string, ResourceSchema>): Reply {
  const full = Boolean(readSimple(exchange.query.get('fullschema') ?? ''));
  const entries: Record<string, unknown> = {};
  for (const name of [...schemas.keys(), ...UNUSABLE]) {
    const endpoint = `${exchange.prefix}${name}/`;
    const schema = schemas.get(name);
    entries[name] = {
      list_endpoint: endpoint,
      schema: full && schema ? toTastypieSchema(schema) : `${endpoint}schema/`,
    };
  }
  return jsonReply(exchange, 200, entries);
}
