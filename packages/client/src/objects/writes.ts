import { checkRequestOptions, type RequestOptions, type ResolvedOptions } from '../api/options.js';
import { ApiPromise, type WithResponse } from '../api/promise.js';
import { HttpNotFound } from '../errors/http.js';
import { UsageError } from '../errors/usage.js';
import { refusePage } from '../http/decode.js';
import type { ApiResponse } from '../http/response.js';
import { assertAllowed } from '../query/methods.js';
import { localChanges, refuseReadOnly, sameWire, storedToWire, storedWire } from './changes.js';
import { takeCopy } from './copy.js';
import { inTurn } from './in-turn.js';
import type { ApiResourceInstance } from './instance.js';
import { fetchDetail } from './loads.js';
import { type ObjectState, STATE } from './state.js';
import { bodyOf, fieldToWire, instanceToWire } from './to-wire.js';

type Changes = Readonly<Record<string, unknown>>;

/** Replaces an object on the server. */
export function putInstance<T extends ApiResourceInstance>(
  instance: T,
  changes: unknown,
  options: RequestOptions,
): ApiPromise<T> {
  return write(instance, 'put', changes, options, async (state, edits, resolved) => {
    if (!state.complete) await complete(state, resolved);
    return { ...storedToWire(state), ...edits };
  });
}

/** Sends what changed of an object. */
export function patchInstance<T extends ApiResourceInstance>(
  instance: T,
  changes: unknown,
  options: RequestOptions,
): ApiPromise<T> {
  return write(instance, 'patch', changes, options, async (_state, edits) => edits);
}

/** Deletes an object on the server. */
export function deleteInstance(instance: ApiResourceInstance, options: RequestOptions): ApiPromise<void> {
  return ApiPromise.of(
    (async () => {
      checkRequestOptions('delete()', options);
      const { state, uri } = addressed(instance);
      const resolved = state.session.engine.resolve({ auth: state.session.auth, ...options });
      assertAllowed(await state.session.engine.definitions.conf(state.shape.name, resolved), 'detail', 'delete');
      const response = await inTurn(state, resolved.signal, () =>
        state.session.engine
          .send({ method: 'DELETE', link: uri, options: resolved })
          .catch(alreadyDeleted)
          .catch((error: unknown) => forgetIfGone(state, error)),
      );
      refusePage(response);
      state.session.bury(uri, state);
      return { data: undefined, response };
    })(),
  );
}

/**
 * A deletion that was sent again may have succeeded the first time. Not where the first answer refused it, for want of a
 * valid token or for too many requests: then somebody else deleted the object, or it never was.
 */
function alreadyDeleted(error: unknown): ApiResponse {
  if (error instanceof HttpNotFound && error.response.maybeRepeated) return error.response;
  throw error;
}

/** @param edits what changed locally until the call, and what the call itself changes */
type MakeBody = (state: ObjectState, edits: Changes, options: ResolvedOptions) => Promise<Changes>;

function write<T extends ApiResourceInstance>(
  instance: T,
  method: 'put' | 'patch',
  changes: unknown,
  options: RequestOptions,
  makeBody: MakeBody,
): ApiPromise<T> {
  return ApiPromise.of(
    (async (): Promise<WithResponse<T>> => {
      checkRequestOptions(method === 'put' ? 'update()' : 'patch()', options);
      const { state, uri } = addressed(instance);
      const { engine } = state.session;
      const resolved = engine.resolve({ auth: state.session.auth, ...options });
      const atCall = instanceToWire(instance);
      const edited = localChanges(state);
      const given = { ...readChanges(changes) };
      const conf = await engine.definitions.conf(state.shape.name, resolved);
      assertAllowed(conf, 'detail', method);
      const known = new Set([...state.shape.fields, ...Object.keys(state.copy)]);
      const rules = { session: state.session, conf, known };
      const edits = bodyOf(rules, { ...edited, ...given });
      refuseReadOnly(state, conf, edits);
      return inTurn(state, resolved.signal, async () => {
        const body = bodyOf(rules, await makeBody(state, edits, resolved));
        if (method === 'patch' && Object.keys(body).length === 0) return { data: instance, response: null };
        const response = await engine
          .send({ method: method.toUpperCase(), link: uri, body, options: resolved })
          .catch((error: unknown) => forgetIfGone(state, error));
        refusePage(response);
        finishWrite(state, body, atCall, response);
        return { data: instance, response };
      });
    })(),
  );
}

function readChanges(changes: unknown): Changes {
  if (changes === undefined) return {};
  if (typeof changes === 'object' && changes !== null && !Array.isArray(changes)) return changes as Changes;
  throw new UsageError('Changes are an object of fields and their new values');
}

function addressed(instance: ApiResourceInstance): { state: ObjectState; uri: string } {
  const state = instance[STATE];
  if (state.uri === null) throw new UsageError(`${String(instance)} has no resource_uri, so it cannot be changed`);
  return { state, uri: state.uri };
}

/** A PUT empties what it leaves out, so an object known from a list is completed first; local edits stay. */
async function complete(state: ObjectState, options: ResolvedOptions): Promise<void> {
  const local = localChanges(state);
  const { session, uri, instance } = state;
  if (uri === null) return;
  const { data } = await fetchDetail(session, uri, options);
  const { copy: fields, order, loadedAt: at } = data[STATE];
  // After the object cache was emptied, what was read is another object.
  if (data[STATE] !== state) takeCopy(state, { fields, order, at, complete: true });
  for (const [name, value] of Object.entries(local)) (instance as unknown as Record<string, unknown>)[name] = value;
}

/** An object that a write does not find must not be handed out again. */
function forgetIfGone(state: ObjectState, error: unknown): never {
  if (error instanceof HttpNotFound) state.session.bury(state.uri ?? '', state);
  throw error;
}

/** After a write the object is as the server says; where it says nothing, as it was sent, until it is read again. */
function finishWrite(state: ObjectState, body: Changes, before: Changes, response: ApiResponse): void {
  const { engine } = state.session;
  // Counted from now: whatever was asked before the write was done may not know of it.
  const reply = engine.beginReply();
  const answered =
    typeof response.body === 'object' && response.body !== null && !(response.body instanceof Uint8Array);
  const fields = answered ? withoutEcho(state, response.body as Changes) : body;
  if (answered) state.session.takeEmbedded(state, fields, reply);
  state.session.changed(state, reply.order);
  takeCopy(
    state,
    { fields, order: reply.order, at: answered ? reply.at : Number.NEGATIVE_INFINITY, complete: answered },
    editedSince(state, before),
  );
}

/**
 * Fields that were changed locally while the write was under way: they are not part of it and stay. One that changed
 * because the server sent it meanwhile is no local change.
 */
function editedSince(state: ObjectState, before: Changes): ReadonlySet<string> {
  const edited = Object.keys(before).filter((name) => {
    const now = fieldToWire(state, name);
    return !sameWire(now, before[name]) && !sameWire(now, storedWire(state, name));
  });
  return new Set(edited);
}

/** Some versions of the server echo the id in the address as `pk`, which is no field. */
function withoutEcho(state: ObjectState, fields: Changes): Changes {
  if (!('pk' in fields) || state.shape.fields.has('pk') || Object.hasOwn(state.copy, 'pk')) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'pk'));
}
