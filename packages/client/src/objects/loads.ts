import type { Engine } from '../api/engine.js';
import { checkRequestOptions, type RequestOptions, type ResolvedOptions } from '../api/options.js';
import type { WithResponse } from '../api/promise.js';
import type { UntypedInstance } from '../api/types.js';
import { HttpNotFound } from '../errors/http.js';
import { UsageError } from '../errors/usage.js';
import { expectObject } from '../http/decode.js';
import { linkWithQuery } from '../query/encode.js';
import { assertAllowed } from '../query/methods.js';
import { givenUri, uriOfId } from './address.js';
import type { ApiResourceInstance } from './instance.js';
import type { Session } from './session.js';
import { STATE } from './state.js';
import { parseUri } from './uri.js';

/** Options of calls that read one object. */
export interface LoadOptions extends RequestOptions {
  /** Asks the server even where the object cache has the object. Default false. */
  forceRefresh?: boolean | undefined;
}

/** An object by its id, or by anything that has its URI, in which case the URI tells the resource. */
export async function getObject(
  engine: Engine,
  resource: string,
  target: unknown,
  options: LoadOptions,
): Promise<WithResponse<ApiResourceInstance>> {
  checkRequestOptions('get()', options, ['forceRefresh']);
  const resolved = engine.resolve(options);
  const uri = givenUri(target, engine.origin);
  if (uri !== null) return loadChecked(engine, uri, options, resolved);
  const conf = await engine.definitions.conf(resource, resolved);
  return loadChecked(engine, uriOfId(conf, target), options, resolved);
}

/** The object at a URI, of whatever resource it is. */
export async function getByUri(
  engine: Engine,
  target: unknown,
  options: LoadOptions,
): Promise<WithResponse<UntypedInstance>> {
  checkRequestOptions('resourceFromUri()', options, ['forceRefresh']);
  const uri = givenUri(target, engine.origin);
  if (uri === null) throw new UsageError(`'${String(target)}' is no URI of an object, as '/api/range/12/'`);
  return loadChecked(engine, uri, options, engine.resolve(options)) as Promise<WithResponse<UntypedInstance>>;
}

async function loadChecked(
  engine: Engine,
  uri: string,
  options: LoadOptions,
  resolved: ResolvedOptions,
): Promise<WithResponse<ApiResourceInstance>> {
  const conf = await engine.definitions.conf(parseUri(uri, engine.origin)?.resource ?? '', resolved);
  assertAllowed(conf, 'detail', 'get');
  return loadUnlessFresh(engine.session(resolved.auth), uri, options, resolved);
}

/** The object that a reference leads to, for the principal under whom the reference was read. */
export async function loadByUri(
  session: Session,
  uri: string,
  options: LoadOptions,
): Promise<WithResponse<ApiResourceInstance>> {
  checkRequestOptions('load()', options, ['forceRefresh']);
  return loadUnlessFresh(session, uri, options, session.engine.resolve({ auth: session.auth, ...options }));
}

/** Makes sure that an object's detail view was read. */
export async function loadInstance<T extends ApiResourceInstance>(
  instance: T,
  options: LoadOptions,
): Promise<WithResponse<T>> {
  const { session, uri } = instance[STATE];
  if (uri === null) throw new UsageError(`${String(instance)} has no resource_uri from which it could be read`);
  const { response } = await loadByUri(session, uri, options);
  return { data: instance, response };
}

/** Reads the detail view of the object at a URI; `link` where parameters go with it. */
export async function fetchDetail(
  session: Session,
  uri: string,
  options: ResolvedOptions,
  link: string = uri,
): Promise<WithResponse<ApiResourceInstance>> {
  const reply = session.engine.beginReply();
  try {
    const response = await session.engine.send({ method: 'GET', link, options });
    const fields = expectObject(response);
    const resource = session.addresses.parse(uri)?.resource ?? '';
    const addressed = typeof fields['resource_uri'] === 'string' ? fields : { ...fields, resource_uri: uri };
    return { data: session.take(resource, addressed, reply, true), response };
  } catch (error) {
    const gone = error instanceof HttpNotFound ? session.find(uri) : undefined;
    if (gone) session.forget(gone);
    throw error;
  }
}

async function loadUnlessFresh(
  session: Session,
  uri: string,
  { forceRefresh = false, query }: LoadOptions,
  options: ResolvedOptions,
): Promise<WithResponse<ApiResourceInstance>> {
  const here = session.find(uri);
  // Parameters ask for more than the object as it is kept.
  if (here?.complete && session.isFresh(here) && !forceRefresh && query === undefined) {
    session.touch(here);
    return { data: here.instance, response: null };
  }
  const parameters = Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
  return fetchDetail(session, uri, options, linkWithQuery(uri, parameters));
}
