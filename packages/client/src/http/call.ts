import { RequestError } from '../errors/base.js';
import { TimeoutError } from '../errors/transport.js';
import { withoutSecrets } from './base-url.js';
import { Cutoff } from './cutoff.js';
import type { RequestEvent } from './observer.js';
import { abortError, type Signals } from './signals.js';

/** What a call can be at. */
type Doing =
  | 'it waited for its turn'
  | 'it was signed in'
  | 'no answer had begun'
  | 'the answer had not ended'
  | 'it paused';

/** Whose signal ends a call. */
export interface Caller {
  readonly signals: Signals;
  readonly signal: AbortSignal | undefined;
}

/** One request from beginning to end, however often it is sent. */
export class Call {
  readonly id: string;
  readonly method: string;
  readonly url: URL;
  /** Names it in errors, as `GET https://…`. */
  readonly what: string;
  /** Ends it: the caller's signal, or the time for the whole. */
  readonly cutoff: Cutoff;
  readonly waits: number[] = [];
  /** How often it was sent. */
  attempts = 0;
  /** Whether a sending that failed may have had its effect. */
  maybeDone = false;
  requestId: string | null = null;
  doing: Doing = 'it waited for its turn';
  /** Why it was not done at once. */
  #lastFailure: unknown;
  readonly #end: number;

  /**
   * @param total milliseconds
   * @param caller null where nobody can end it
   */
  constructor(id: string, method: string, url: URL, total: number, caller: Caller | null) {
    this.id = id;
    this.method = method;
    this.url = url;
    this.what = `${method} ${withoutSecrets(url.href)}`;
    this.#end = performance.now() + total;
    this.cutoff = new Cutoff();
    if (caller) this.cutoff.endWith(caller.signals, caller.signal, (signal) => abortError(this.what, signal));
    this.cutoff.limit(total, () => {
      const cause = this.#lastFailure === undefined ? {} : { cause: this.#lastFailure };
      return new TimeoutError(`${this.what} was not done within ${total} ms: ${this.doing}`, {
        phase: 'total',
        ...cause,
      });
    });
  }

  /** Whether a pause would take longer than the call may. */
  isTooLong(pause: number): boolean {
    return performance.now() + pause >= this.#end;
  }

  async pause(milliseconds: number, failure: unknown): Promise<void> {
    this.waits.push(milliseconds);
    this.#lastFailure = failure;
    this.doing = 'it paused';
    await this.cutoff.sleep(milliseconds);
    this.doing = 'it waited for its turn';
  }

  event(): RequestEvent {
    return { callId: this.id, method: this.method, url: withoutSecrets(this.url.href), attempt: this.attempts };
  }

  /** An error that tells how often the call was tried and how long it paused. */
  tell(error: unknown): unknown {
    if (!(error instanceof RequestError) || error.callId !== '') return error;
    const { attempts, waits, requestId } = this;
    const paused = waits.map((wait) => `${(wait / 1000).toFixed(1)} s`).join(' and ');
    if (waits.length > 0) error.message += ` (sent ${attempts} times, after pauses of ${paused})`;
    return Object.assign(error, { attempts, waits: [...waits], callId: this.id, requestId });
  }
}
