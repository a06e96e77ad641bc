import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions } from '../api/options.js';
import type { WithResponse } from '../api/promise.js';
import { UsageError } from '../errors/usage.js';
import { refusePage } from '../http/decode.js';
import { assertAllowed } from '../query/methods.js';
import { type Addressable, givenUri, uriOfId } from './address.js';
import { localChanges } from './changes.js';
import type { ApiResourceInstance } from './instance.js';
import type { Session } from './session.js';
import { isInstance, STATE } from './state.js';
import { type BodyRules, bodyOf } from './to-wire.js';

/** Options of an accessor's `patch()`. */
export interface PatchListOptions extends RequestOptions {
  /** Objects to delete in the same request: ids, URIs, objects or references. Default: none. */
  deletedObjects?: readonly Addressable[] | undefined;
}

/** Changes, creates and deletes objects of a resource in one request. */
export async function patchObjects(
  engine: Engine,
  resource: string,
  objects: readonly unknown[],
  options: PatchListOptions,
): Promise<WithResponse<ApiResourceInstance[]>> {
  checkRequestOptions('patch()', options, ['deletedObjects']);
  if (!Array.isArray(objects)) {
    throw new UsageError(
      `api.${resource}.patch() takes a list of objects: patch([{ … }, { … }], { deletedObjects: [ … ] })`,
    );
  }
  const { deletedObjects = [], ...rest } = options;
  const resolved = engine.resolve(rest);
  const session = engine.session(resolved.auth);
  const conf = await engine.definitions.conf(resource, resolved);
  assertAllowed(conf, 'list', 'patch');
  if (deletedObjects.length > 0) assertAllowed(conf, 'detail', 'delete');
  const known = new Set([...engine.shapes.of(resource).fields, 'resource_uri']);
  const sent = objects.map((object) => elementOf({ session, conf, known }, object));
  const deleted = deletedObjects.map((target) => givenUri(target, engine.origin) ?? uriOfId(conf, target));
  const response = await engine.send({
    method: 'PATCH',
    link: conf.list_endpoint,
    body: { objects: sent, ...(deleted.length > 0 ? { deleted_objects: deleted } : {}) },
    options: resolved,
    // Elements without an address are created each time anew, and what was deleted is missed the second time.
    repeatable: false,
  });
  refusePage(response);
  for (const { resource_uri: uri } of sent) if (typeof uri === 'string') session.outdate(uri);
  for (const uri of deleted) session.bury(uri);
  return { data: answered(session, resource, response.body), response };
}

/** One object of the request: what was changed of a loaded one, or fields with or without an address. */
function elementOf(rules: BodyRules, object: unknown): Record<string, unknown> {
  if (typeof object !== 'object' || object === null) throw new UsageError('patch() takes a list of objects');
  const { conf } = rules;
  const data = isInstance(object) ? { ...localChanges(object[STATE]), resource_uri: object[STATE].uri } : object;
  const body = bodyOf(rules, data);
  const ignored = Object.keys(body).find((name) => name !== 'resource_uri' && conf.fields[name]?.readonly);
  if (ignored !== undefined)
    throw new UsageError(`'${ignored}' of ${conf.name} is read-only: the server would ignore it`);
  return body;
}

function answered(session: Session, resource: string, body: unknown): ApiResourceInstance[] {
  const { objects } = (body ?? {}) as { objects?: unknown };
  if (!Array.isArray(objects)) return [];
  const reply = session.engine.beginReply();
  return objects.map((fields: Record<string, unknown>) => session.take(resource, fields, reply, false));
}
