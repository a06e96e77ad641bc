import type { ApiResponse } from '../http/response.js';
import { linkWithQuery } from '../query/encode.js';
import type { Engine } from './engine.js';
import { checkRequestOptions, type RequestOptions } from './options.js';

/** A request that no other call of the library makes. */
export interface RawRequest extends RequestOptions {
  /** Value to send as JSON. */
  body?: unknown;
  /** Media type to ask for. Default `application/json`. */
  accept?: string | undefined;
}

/** Sends a request as it is given. */
export async function sendRaw(engine: Engine, method: string, path: string, options: RawRequest): Promise<ApiResponse> {
  checkRequestOptions('request()', options, ['body', 'accept']);
  const { body, accept, query = {} } = options;
  const resolved = engine.resolve(options);
  const absolute = /^(\/|https?:)/.test(path) ? path : `${engine.rootPath}${path}`;
  const link = linkWithQuery(
    absolute,
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const upper = method.toUpperCase();
  const response = await engine.send({
    method: upper,
    link,
    options: resolved,
    repeatable: upper !== 'POST' && upper !== 'PATCH',
    ...(body === undefined ? {} : { body }),
    ...(accept === undefined ? {} : { accept }),
  });
  const session = engine.session(resolved.auth);
  const [uri = ''] = absolute.split('?');
  if (upper === 'DELETE') session.bury(uri);
  else if (upper !== 'GET' && upper !== 'OPTIONS') session.outdate(uri);
  return response;
}
