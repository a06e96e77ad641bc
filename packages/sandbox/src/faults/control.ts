import { encodeJson } from '../json/encode.js';
import type { Faults } from './faults.js';
import type { FaultPlan } from './plan.js';
import { FaultPlanError } from './plan-error.js';
import { measuredResponse } from './with-body.js';

/** Where a served sandbox's plan is read, set and ended. */
export function isFaultControl(path: string): boolean {
  return /^\/sandbox\/faults\/?(?:\?|$)/.test(path);
}

/**
 * `GET` answers the plan and what has become of it, `PUT` begins another one, `DELETE` ends it.
 *
 * @param remoteAddress of the caller, who has to be on this machine
 */
export async function controlFaults(
  request: Request,
  remoteAddress: string | undefined,
  faults: Faults,
): Promise<Response> {
  if (!isLoopback(remoteAddress, request)) return json(403, { error: 'Faults are set from this machine alone.' });
  switch (request.method) {
    case 'GET':
      return json(200, faults.report());
    case 'PUT':
      return setPlan(await request.text(), faults);
    case 'DELETE':
      faults.set(null);
      return new Response(null, { status: 204 });
    default:
      return measuredResponse(405, '', { allow: 'GET,PUT,DELETE' });
  }
}

function setPlan(text: string, faults: Faults): Response {
  try {
    faults.set(JSON.parse(text) as FaultPlan);
    return json(200, faults.report());
  } catch (error) {
    if (!(error instanceof FaultPlanError || error instanceof SyntaxError)) throw error;
    return json(400, { error: error.message });
  }
}

/** The name counts as well: a page on the web can give this machine's address a name of its own, and then call it. */
function isLoopback(remoteAddress: string | undefined, { url }: Request): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return /^(?:127\.|::1$|::ffff:127\.)/.test(remoteAddress ?? '') && names.includes(new URL(url).hostname);
}

function json(status: number, value: unknown): Response {
  return measuredResponse(status, encodeJson(value), { 'content-type': 'application/json' });
}
