import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions, type ResolvedOptions } from '../api/options.js';
import type { WithResponse } from '../api/promise.js';
import type { ResourceConf } from '../discovery/resource-conf.js';
import { CreatedNotLoadedError } from '../errors/created.js';
import { UsageError } from '../errors/usage.js';
import { refusePage } from '../http/decode.js';
import type { ApiResponse } from '../http/response.js';
import { linkWithQuery } from '../query/encode.js';
import { assertAllowed } from '../query/methods.js';
import type { ApiResourceInstance } from './instance.js';
import { fetchDetail } from './loads.js';
import { bodyOf } from './to-wire.js';

type Created = ApiResourceInstance | string | null;

/** Options of `create()`. */
export interface CreateOptions extends RequestOptions {
  /** Whether to read the object where the server answers only its address. Default true. */
  follow?: boolean | undefined;
}

/** Creates an object and gives it as the server shows it. */
export async function createObject(
  engine: Engine,
  resource: string,
  fields: object,
  options: CreateOptions,
): Promise<WithResponse<Created>> {
  checkRequestOptions('create()', options, ['follow']);
  if (!isObject(fields)) {
    throw new UsageError(
      `api.${resource}.create() takes the fields of one object; several go by api.${resource}.patch([{ … }, { … }])`,
    );
  }
  const resolved = engine.resolve(options);
  const conf = await engine.definitions.conf(resource, resolved);
  assertAllowed(conf, 'list', 'post');
  const rules = { session: engine.session(resolved.auth), conf, known: engine.shapes.of(resource).fields };
  const body = bodyOf(rules, fields);
  refuseIgnored(conf, body);
  const link = linkWithQuery(
    conf.list_endpoint,
    Object.entries(options.query ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const response = await engine.send({ method: 'POST', link, body, options: resolved });
  refusePage(response);
  return { data: await created(engine, conf, response, resolved, options.follow ?? true), response };
}

function refuseIgnored(conf: ResourceConf, body: Readonly<Record<string, unknown>>): void {
  const ignored = Object.keys(body).find((name) => Object.hasOwn(conf.fields, name) && conf.fields[name]?.readonly);
  if (ignored !== undefined) {
    throw new UsageError(`'${ignored}' of ${conf.name} is read-only: the server would ignore it; leave it out`);
  }
}

async function created(
  engine: Engine,
  conf: ResourceConf,
  response: ApiResponse,
  options: ResolvedOptions,
  follow: boolean,
): Promise<Created> {
  const session = engine.session(options.auth);
  const uri = locationOf(response);
  const { body } = response;
  if (isObject(body)) {
    const fields = uri === null || 'resource_uri' in body ? body : { ...body, resource_uri: uri };
    return session.take(conf.name, fields, engine.beginReply(), true);
  }
  if (uri === null || !follow || !conf.allowed_detail_http_methods.includes('get')) return uri;
  try {
    const { data } = await fetchDetail(session, uri, options);
    return data;
  } catch (cause) {
    throw new CreatedNotLoadedError(uri, { cause });
  }
}

/** The path in `Location`, which older servers write as a whole URL. */
function locationOf(response: ApiResponse): string | null {
  const location = response.headers.get('location');
  if (location === null) return null;
  const url = new URL(location, response.url);
  return url.origin === new URL(response.url).origin ? url.pathname : url.href;
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body) && !(body instanceof Uint8Array);
}
