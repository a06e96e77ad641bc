import type { Faults } from '../faults/faults.js';
import type { FaultPlan } from '../faults/plan.js';
import { FaultPlanError } from '../faults/plan-error.js';
import { jsonResponse, measuredResponse } from '../faults/responses.js';
import type { RequestLog } from '../log/request-log.js';
import { isLocal } from './local.js';

/** What of a served sandbox can be seen and changed over HTTP. */
export interface Controlled {
  readonly faults: Faults;
  readonly log: RequestLog;
}

const PREFIX = '/__sandbox__/';

/** Whether a request is about the sandbox itself, and not for the API. */
export function isControl(url = ''): boolean {
  return url.startsWith(PREFIX);
}

/**
 * Answers such a request. Of the fault plan `GET` answers it and what has become of it, `POST` (or `PUT`) begins another
 * one, `DELETE` ends it. Of the log `GET` answers the last requests, `DELETE` forgets them.
 *
 * @param remoteAddress of the caller, who has to be on this machine
 */
export async function answerControl(
  request: Request,
  remoteAddress: string | undefined,
  controlled: Controlled,
): Promise<Response> {
  if (!isLocal(request, remoteAddress))
    return jsonResponse(403, { error: 'The sandbox is controlled from this machine alone.' });
  const { pathname } = new URL(request.url);
  const name = pathname.slice(PREFIX.length).replace(/\/$/, '');
  const methods = Object.hasOwn(CONTROLS, name) ? CONTROLS[name] : undefined;
  if (!methods) {
    const there = Object.keys(CONTROLS).map((known) => PREFIX + known);
    return jsonResponse(404, { error: `There is no ${pathname} here, but ${there.join(' and ')}.` });
  }
  const handler = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  return handler?.(controlled, request) ?? notAllowed(Object.keys(methods));
}

type Handler = (controlled: Controlled, request: Request) => Response | Promise<Response>;

const CONTROLS: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  faults: {
    GET: ({ faults }) => jsonResponse(200, faults.report()),
    POST: beginPlan,
    PUT: beginPlan,
    DELETE: ({ faults }) => {
      faults.set(null);
      return new Response(null, { status: 204 });
    },
  },
  log: {
    GET: ({ log }) => jsonResponse(200, { requests: log.requests() }),
    DELETE: ({ log }) => {
      log.forget();
      return new Response(null, { status: 204 });
    },
  },
};

async function beginPlan({ faults }: Controlled, request: Request): Promise<Response> {
  try {
    faults.set(JSON.parse(await request.text()) as FaultPlan);
    return jsonResponse(200, faults.report());
  } catch (error) {
    if (!(error instanceof FaultPlanError || error instanceof SyntaxError)) throw error;
    return jsonResponse(400, { error: error.message });
  }
}

function notAllowed(methods: readonly string[]): Response {
  return measuredResponse({ status: 405, headers: { allow: methods.join(',') }, body: '' });
}
