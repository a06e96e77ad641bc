import { type HttpMethod, type ResourceSchema, toTastypieSchema } from 'hexoskin-schema';
import { authenticate } from '../auth/authenticate.js';
import { nobody } from '../auth/principal.js';
import type { Throttle } from '../auth/throttle.js';
import { answerData } from '../data/answer.js';
import { failure, Refusal } from '../http/errors.js';
import type { Exchange } from '../http/exchange.js';
import { jsonReply, refusalReply } from '../http/reply.js';
import type { ResourceModel } from '../resources/model.js';
import type { ActionName } from '../resources/subject.js';
import type { Call, Server } from './call.js';
import { getDetail, getSet } from './detail.js';
import { getList } from './list.js';
import { patchList } from './patch-list.js';
import { deleteDetail, patchDetail, postList, putDetail } from './writing.js';

/** What stands behind the name of a resource in a URL. */
export type Place =
  | { readonly view: 'list' }
  | { readonly view: 'schema' }
  | { readonly view: 'set'; readonly keys: string }
  | { readonly view: 'detail'; readonly key: string };

/** The parts that answer requests to resources. */
export interface Desk {
  readonly server: Server;
  readonly throttle: Throttle | null;
  /** Told of failures that no answer of the live service corresponds to. */
  readonly onError: (error: unknown) => void;
}

/** Answers a request to a resource, checks in the order of the live service: method, caller, throttle, then the rest. */
export async function dispatch(
  desk: Desk,
  exchange: Exchange,
  schema: ResourceSchema,
  place: Place,
): Promise<Response> {
  try {
    checkMethod(exchange, allowedMethods(schema, place));
    const model = desk.server.models.get(schema.name);
    const me = isOpen(model, place) ? nobody : authenticate(exchange, desk.server.accounts, desk.server.now());
    desk.throttle?.check(me.userId, desk.server.now());
    const response = await answer({ exchange, server: desk.server, me, embedded: new Map() }, schema, model, place);
    desk.throttle?.count(me.userId, desk.server.now());
    return withCacheHeaders(exchange, response);
  } catch (error) {
    return refusalReply(error instanceof Refusal ? error : unforeseen(desk, error));
  }
}

function unforeseen(desk: Desk, error: unknown): Refusal {
  desk.onError(error);
  return failure(500);
}

function allowedMethods(schema: ResourceSchema, { view }: Place): readonly HttpMethod[] {
  if (view === 'list') return schema.listMethods;
  return view === 'detail' ? schema.detailMethods : ['get'];
}

/** OPTIONS and methods that are not allowed are answered before anything else is looked at. */
function checkMethod({ method }: Exchange, allowed: readonly HttpMethod[]): void {
  if ((allowed as readonly string[]).includes(method)) return;
  const allow = allowed.join(',').toUpperCase();
  throw new Refusal(method === 'options' ? 200 : 405, null, { allow }, allow);
}

function isOpen(model: ResourceModel | undefined, { view }: Place): boolean {
  return model?.subject.open === true && view !== 'schema';
}

function answer(
  call: Call,
  schema: ResourceSchema,
  model: ResourceModel | undefined,
  place: Place,
): Response | Promise<Response> {
  if (place.view === 'schema') return jsonReply(call.exchange, 200, toTastypieSchema(schema));
  if (!model) return answerData(call, schema, place.view);
  if (place.view === 'set') return getSet(call, model, place.keys);
  const key = place.view === 'detail' ? place.key : '';
  const name = `${call.exchange.method} ${place.view}` as ActionName;
  const action = model.subject.actions?.[name] ?? GENERIC[name];
  if (!action) throw failure(500);
  return action(call, model, key);
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

function withCacheHeaders({ method }: Exchange, response: Response): Response {
  response.headers.append('vary', 'Accept');
  if (method === 'get' && response.status === 200) response.headers.append('cache-control', 'no-cache');
  return response;
}
