import { type HttpMethod, type ResourceSchema, toTastypieSchema } from 'hexoskin-schema';
import { authenticate } from '../auth/authenticate.js';
import { nobody, type Principal } from '../auth/principal.js';
import type { Throttle } from '../auth/throttle.js';
import { answerData } from '../data/answer.js';
import { failure, Refusal } from '../http/errors.js';
import type { Exchange } from '../http/exchange.js';
import type { ResourcePlace } from '../http/place.js';
import { isStreamed, jsonReply, type Reply, refusalReply } from '../http/reply.js';
import type { ReplyCache } from '../http/reply-cache.js';
import { answerImport } from '../imports/jobs.js';
import type { OAuthServer } from '../oauth/server.js';
import type { ResourceModel } from '../resources/model.js';
import type { ActionName } from '../resources/subject.js';
import { logWrite } from './audit.js';
import type { Call } from './call.js';
import { getDetail, getSet } from './detail.js';
import { getList } from './list.js';
import { patchList } from './patch-list.js';
import { deleteDetail, patchDetail, postList, putDetail } from './writing.js';

/** The parts that answer requests to resources. */
export interface Desk {
  readonly server: OAuthServer;
  readonly throttle: Throttle | null;
  readonly cache: ReplyCache;
  /** Told of failures that no answer of the live service corresponds to. */
  readonly onError: (error: unknown) => void;
}

/** A request that may be made, and what it is about. */
interface Task {
  readonly call: Call;
  readonly schema: ResourceSchema;
  /** Absent where the resource answers computed results. */
  readonly model: ResourceModel | undefined;
  readonly place: ResourcePlace;
}

/** Answers a request to a resource, checking in the order of the live service: method, caller, throttle, then the rest. */
export async function dispatch(
  desk: Desk,
  exchange: Exchange,
  schema: ResourceSchema,
  place: ResourcePlace,
): Promise<Reply> {
  const { server, throttle } = desk;
  try {
    checkMethod(exchange, allowedMethods(schema, place));
    const model = server.models.get(schema.name);
    const me = isOpen(model, place) ? nobody : authenticate(server, exchange);
    checkScope(me, exchange, model);
    throttle?.check(me.userId, server.now());
    const task: Task = { call: { exchange, server, me, embedded: new Map() }, schema, model, place };
    const reply = await (exchange.method === 'get' ? read(desk, task) : write(desk, task));
    throttle?.count(me.userId, server.now());
    return withCacheHeaders(exchange, watched(desk, reply));
  } catch (error) {
    return refusalReply(error instanceof Refusal ? error : unforeseen(desk, error));
  }
}

/** Answers a request to imports, which no schema describes, with the same checks. */
export async function dispatchImport(desk: Desk, exchange: Exchange, place: ResourcePlace): Promise<Reply> {
  const { server, throttle } = desk;
  try {
    checkMethod(exchange, place.view === 'list' ? ['post'] : ['get']);
    const me = authenticate(server, exchange);
    checkScope(me, exchange, undefined);
    throttle?.check(me.userId, server.now());
    const reply = await answerImport({ exchange, server, me, embedded: new Map() }, place);
    desk.cache.forget();
    throttle?.count(me.userId, server.now());
    return withCacheHeaders(exchange, reply);
  } catch (error) {
    return refusalReply(error instanceof Refusal ? error : unforeseen(desk, error));
  }
}

/** The same reply, whose failures while it is sent are told, too. */
function watched(desk: Desk, reply: Reply): Reply {
  const { body } = reply;
  return isStreamed(body) ? { ...reply, body: watchedPieces(desk, body) } : reply;
}

async function* watchedPieces(desk: Desk, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    if (!(error instanceof Refusal)) desk.onError(error);
    throw error;
  }
}

function unforeseen(desk: Desk, error: unknown): Refusal {
  desk.onError(error);
  return failure(500);
}

function allowedMethods(schema: ResourceSchema, { view }: ResourcePlace): readonly HttpMethod[] {
  if (view === 'list') return schema.listMethods;
  return view === 'detail' ? schema.detailMethods : ['get'];
}

/** OPTIONS and methods that are not allowed are answered before anything else is looked at. */
function checkMethod({ method }: Exchange, allowed: readonly HttpMethod[]): void {
  if ((allowed as readonly string[]).includes(method)) return;
  const allow = allowed.join(',').toUpperCase();
  throw new Refusal(method === 'options' ? 200 : 405, null, { allow }, allow);
}

/** A program that may only read may still give up what it was allowed. */
function checkScope({ access }: Principal, { method }: Exchange, model: ResourceModel | undefined): void {
  if (!access || access.mayWrite || method === 'get') return;
  if (method === 'delete' && model?.subject.isAccess) return;
  throw new Refusal(403, null, { 'www-authenticate': 'Bearer realm="hexoskin", error="insufficient_scope"' });
}

function isOpen(model: ResourceModel | undefined, { view }: ResourcePlace): boolean {
  return model?.subject.open === true && view !== 'schema';
}

/** Some resources answer from a cache for a few seconds. */
async function read({ cache, server }: Desk, task: Task): Promise<Reply> {
  if (!task.model?.subject.cached) return answer(task);
  const { exchange, me } = task.call;
  const request = `${me.userId} ${exchange.headers.get('accept')} ${exchange.path}?${exchange.query.encodeWith({})}`;
  const kept = cache.recall(request, server.now());
  if (kept) return kept;
  const reply = await answer(task);
  cache.keep(request, reply, server.now());
  return reply;
}

async function write({ cache }: Desk, task: Task): Promise<Reply> {
  const reply = await answer(task);
  if (reply.status < 300) logWrite(task.call, task.schema, task.place, reply);
  cache.forget();
  return reply;
}

async function answer({ call, schema, model, place }: Task): Promise<Reply> {
  if (place.view === 'schema') return jsonReply(call.exchange, 200, toTastypieSchema(schema));
  if (!model) return answerData(call, schema, place.view);
  if (place.view === 'set') return getSet(call, model, place.key);
  const name = `${call.exchange.method} ${place.view}` as ActionName;
  const action = model.subject.actions?.[name] ?? GENERIC[name];
  if (!action) throw failure(500);
  return action(call, model, place.view === 'detail' ? place.key : '');
}

const GENERIC: NonNullable<ResourceModel['subject']['actions']> = {
  'get list': getList,
  'get detail': getDetail,
  'post list': postList,
  'patch list': patchList,
  'put detail': putDetail,
  'patch detail': patchDetail,
  'delete detail': deleteDetail,
};

function withCacheHeaders({ method }: Exchange, reply: Reply): Reply {
  const cacheable = method === 'get' && reply.status === 200;
  return { ...reply, headers: { ...reply.headers, vary: 'Accept', ...(cacheable && { 'cache-control': 'no-cache' }) } };
}
