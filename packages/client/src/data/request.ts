import type { Engine } from '../api/engine.js';
import type { RequestOptions } from '../api/options.js';
import type { WithResponse } from '../api/promise.js';
import { prepareList } from '../lists/prepare.js';

/** Asks a resource that answers values instead of objects. */
export async function requestValues(
  engine: Engine,
  resource: string,
  filters: object,
  options: RequestOptions,
): Promise<WithResponse<unknown>> {
  const { request, link } = await prepareList(engine, resource, filters, { ...options }, null);
  const response = await engine.send({ method: 'GET', link, options: request.options });
  return { data: response.body, response };
}
