import { Finding } from './expect.mjs';

/** What a call may take beyond its time on a machine that is busy. */
const SLACK_MS = 4000;

/** How long each request took, from its first sending to its end. */
export class CallTimes {
  #most;
  /** @type {Map<string, { begun: number, what: string }>} */
  #open = new Map();
  /** @type {string[]} */
  #late = [];

  /** @param {number} total the time of a whole request, in milliseconds */
  constructor(total) {
    this.#most = total + SLACK_MS;
  }

  hooks = {
    onRequest: (/** @type {import('hexoskin-client').RequestEvent} */ { callId, attempt, method, url }) => {
      if (attempt === 1) this.#open.set(callId, { begun: performance.now(), what: `${method} ${url}` });
    },
    onResponse: (/** @type {import('hexoskin-client').ResponseEvent} */ { callId, status }) => {
      if (status < 300) this.#end(callId);
    },
    onFailure: (/** @type {import('hexoskin-client').FailureEvent} */ { callId }) => this.#end(callId),
  };

  judge() {
    if (this.#late.length > 0) throw new Finding(`later than its time: ${this.#late.join(', ')}`);
  }

  /** @param {string} callId */
  #end(callId) {
    const call = this.#open.get(callId);
    this.#open.delete(callId);
    const took = performance.now() - (call?.begun ?? performance.now());
    if (took > this.#most) this.#late.push(`${call?.what} ${Math.round(took)} ms`);
  }
}
