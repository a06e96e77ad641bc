import { randomFrom } from '../seed/random.js';
import { type Asked, readAsked } from './asked.js';
import { FAULT_HEADER, readFaultHeader } from './header.js';
import type { Befalling, Scene } from './injection.js';
import type { WhoAsks } from './matcher.js';
import type { FaultPlan, FaultReport } from './plan.js';
import { FaultPlanError } from './plan-error.js';
import { readRules } from './read-plan.js';
import { jsonResponse } from './responses.js';
import type { Rule } from './rule.js';

/** The fault plan of a sandbox. */
export class Faults {
  readonly #whoAsks: WhoAsks;
  readonly #now: () => number;
  readonly #ending = new AbortController();
  #plan: FaultPlan | null = null;
  #rules: readonly Rule[] = [];
  /** Requests with a header so far. */
  #requests = 0;

  constructor(whoAsks: WhoAsks, now: () => number) {
    this.#whoAsks = whoAsks;
    this.#now = now;
  }

  /** Begins a plan anew, or none. Throws a `FaultPlanError` and leaves everything as it is where the plan is none. */
  set(plan: FaultPlan | null): void {
    this.#rules = plan === null ? [] : readRules(plan, this.#whoAsks);
    this.#plan = plan;
  }

  report(): FaultReport {
    return { plan: this.#plan, counts: this.#rules.map((rule) => rule.counts()) };
  }

  /**
   * Answers a request that something befalls; null for every other one.
   *
   * @param url as it was received
   * @param handle answers as the sandbox does; another URL changes what is answered, not what a signature is compared with
   */
  answer(request: Request, url: string, handle: (url: string) => Promise<Response>): Promise<Response> | null {
    const header = request.headers.get(FAULT_HEADER);
    if (header === null && this.#rules.length === 0) return null;
    const asked = readAsked(request, url);
    let befalling: readonly Befalling[];
    try {
      befalling = [...this.#requested(header, asked), ...this.#planned(asked)];
    } catch (error) {
      if (error instanceof FaultPlanError) return Promise.resolve(refusal(error));
      throw error;
    }
    if (befalling.length === 0) return null;
    const signal = AbortSignal.any([request.signal, this.#ending.signal]);
    return befall(befalling, { asked, url, now: this.#now, signal }, handle);
  }

  /** Ends all pauses, and cuts off what has stalled. */
  end(): void {
    this.#ending.abort();
  }

  #requested(header: string | null, asked: Asked): Befalling[] {
    if (header === null) return [];
    this.#requests += 1;
    const random = randomFrom(`${FAULT_HEADER}/${this.#requests}`);
    return readFaultHeader(header)
      .filter(({ concerns }) => concerns?.(asked) !== false)
      .map((injection) => ({ injection, random }));
  }

  #planned(asked: Asked): Befalling[] {
    return this.#rules.map((rule) => rule.meet(asked)).filter((befalling) => befalling !== null);
  }
}

function befall(
  [first, ...others]: readonly Befalling[],
  scene: Omit<Scene, 'random'>,
  handle: (url: string) => Promise<Response>,
): Promise<Response> {
  if (!first) return handle(scene.url);
  const next = (url = scene.url) => befall(others, { ...scene, url }, handle);
  return first.injection.apply({ ...scene, random: first.random }, next);
}

function refusal({ message }: FaultPlanError): Response {
  return jsonResponse(400, { error: message });
}
