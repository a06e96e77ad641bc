import { HexoApi, HexoskinError } from 'hexoskin-client';
import { outcomeOf } from './expect.mjs';

/** An answer that a made-up server gives. @typedef {{ status?: number, headers?: Record<string, string>, body?: string | Uint8Array }} Answer */

/**
 * A client of a server that answers as it is told, in pieces or whole.
 *
 * @param {(request: { method: string, path: string, url: URL }) => Answer} answer
 * @param {import('hexoskin-client').HexoApiOptions} [options]
 */
export function clientOf(answer, options = {}) {
  let requests = 0;
  const api = new HexoApi({
    baseUrl: 'http://127.0.0.1:1',
    auth: 'somebody:secret',
    schemas: 'bundled',
    resourceCache: null,
    retries: 0,
    timeout: 10_000,
    ...options,
    fetch: async (url, init) => {
      requests += 1;
      if (requests > 500) throw new Error('more than 500 requests for a case: it does not end');
      const { origin, pathname, search } = new URL(url);
      if (origin !== 'http://127.0.0.1:1') throw new Error(`a request left for ${origin}`);
      const {
        status = 200,
        headers = {},
        body = '',
      } = answer({ method: init.method ?? 'GET', path: pathname + search, url: new URL(url) });
      const hasBody = ![204, 205, 304].includes(status);
      return new Response(hasBody ? /** @type {any} */ (body) : null, {
        status,
        headers: { 'content-type': 'application/json', ...headers },
      });
    },
  });
  return { api, requests: () => requests };
}

/** What came of a call, whose errors have to be the library's. @template T @param {() => Promise<T> | T} work @param {unknown} evidence */
export function callOutcome(work, evidence) {
  return outcomeOf(work, [HexoskinError], evidence);
}
