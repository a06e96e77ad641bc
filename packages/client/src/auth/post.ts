import type { Settings } from '../api/settings.js';
import type { ServerWords } from '../errors/auth.js';
import { errorFromResponse } from '../errors/from-response.js';
import { attempt } from '../http/attempt.js';
import { ApiResponse } from '../http/response.js';

/**
 * Sends a request to an endpoint that gives tokens, once. It takes no place of the API's requests, which may all be waiting
 * for its answer.
 */
export async function post(
  settings: Settings,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | null,
): Promise<Response> {
  const all = new Headers(settings.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  const answer = await attempt(
    settings.fetch,
    url,
    // Cookies of a signed-in browser session must not take part.
    { method: 'POST', headers: all, body, redirect: 'manual', credentials: 'omit' },
    { timeout: settings.timeout, signal: undefined },
    `POST ${url}`,
  );
  // Browsers hide where a redirect leads and even its status, and no Response can be made without one.
  if (answer.opaqueRedirect) return new Response(null, { status: 302 });
  return new Response(answer.bytes.length === 0 ? null : new Uint8Array(answer.bytes), {
    status: answer.status,
    headers: answer.headers,
  });
}

/** Throws the typed error where the server does not work now, as opposed to refusing. */
export function throwIfDown(
  url: string,
  { status, headers }: Response,
  { errorDescription }: Required<ServerWords>,
  now: number,
): void {
  if (status !== 408 && status !== 429 && status < 500) return;
  const body = errorDescription === '' ? null : errorDescription;
  throw errorFromResponse(new ApiResponse({ method: 'POST', url, status, headers, body, attempts: 1 }), '', now);
}
