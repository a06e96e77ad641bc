import type { ResourceSchema } from 'hexoskin-schema';
import type { ResourcePlace } from '../http/place.js';
import type { Reply } from '../http/reply.js';
import { storedMoment } from '../time/datetime.js';
import type { Call } from './call.js';

/** Enters a write that was done in the activity log. */
export function logWrite(
  { exchange, server, me }: Call,
  schema: ResourceSchema,
  place: ResourcePlace,
  reply: Reply,
): void {
  const uri = place.view === 'detail' ? exchange.path : null;
  const id = /\/(\d+)\/$/.exec(uri ?? reply.headers['location'] ?? '')?.[1];
  server.store.run(INSERT, [
    me.userId === 0 ? null : me.userId,
    exchange.method.toUpperCase(),
    exchange.path,
    schema.name,
    id === undefined ? null : Number(id),
    uri,
    storedMoment(server.now()),
    exchange.headers.get('user-agent') ?? '',
  ]);
}

const INSERT = `insert into activitylog ("user", method, path, resource_name, object_id, object_resource_uri, date, user_agent)
  values (?, ?, ?, ?, ?, ?, ?, ?)`;
