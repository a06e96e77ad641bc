import type { Settings } from '../api/settings.js';
import type { ServerWords } from '../errors/auth.js';
import { errorFromResponse } from '../errors/from-response.js';
import { sendOnce } from '../http/answer.js';
import { Call } from '../http/call.js';
import { ApiResponse } from '../http/response.js';

/** A token and what goes with it take less. */
const MOST_BYTES = 1_000_000;

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
  // Cookies of a signed-in browser session must not take part.
  const init: RequestInit = { method: 'POST', headers: all, body, redirect: 'manual', credentials: 'omit' };
  const call = new Call('', 'POST', new URL(url), settings.timeouts.total, null);
  const { fetch, timeouts } = settings;
  try {
    const answer = await sendOnce({ fetch, url, init, within: call.cutoff, timeouts, what: call.what });
    // Browsers hide where a redirect leads and even its status, and no Response can be made without one.
    if (answer.opaqueRedirect) return new Response(null, { status: 302 });
    const bytes = await answer.bytes(MOST_BYTES);
    return new Response(bytes.length === 0 ? null : bytes, { status: answer.status, headers: answer.headers });
  } finally {
    call.cutoff.close();
  }
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
