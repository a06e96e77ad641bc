import type { Faults } from './faults.js';
import type { FaultPlan } from './plan.js';
import { FaultPlanError } from './plan-error.js';
import { jsonResponse, measuredResponse } from './responses.js';

/** Where a served sandbox's plan is read, set and ended. */
export function isFaultControl(url = ''): boolean {
  return /^\/sandbox\/faults\/?(?:\?|$)/.test(url);
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
  if (!isLoopback(remoteAddress, request))
    return jsonResponse(403, { error: 'Faults are set from this machine alone.' });
  switch (request.method) {
    case 'GET':
      return jsonResponse(200, faults.report());
    case 'PUT':
      return setPlan(await request.text(), faults);
    case 'DELETE':
      faults.set(null);
      return new Response(null, { status: 204 });
    default:
      return measuredResponse({ status: 405, headers: { allow: 'GET,PUT,DELETE' }, body: '' });
  }
}

function setPlan(text: string, faults: Faults): Response {
  try {
    faults.set(JSON.parse(text) as FaultPlan);
    return jsonResponse(200, faults.report());
  } catch (error) {
    if (!(error instanceof FaultPlanError || error instanceof SyntaxError)) throw error;
    return jsonResponse(400, { error: error.message });
  }
}

/** The name counts as well: a page on the web can give this machine's address a name of its own, and then call it. */
function isLoopback(remoteAddress: string | undefined, { url }: Request): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return /^(?:127\.|::1$|::ffff:127\.)/.test(remoteAddress ?? '') && names.includes(new URL(url).hostname);
}
