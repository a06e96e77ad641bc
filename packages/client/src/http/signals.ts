import { AbortError } from '../errors/transport.js';

/** The error of a call whose signal was aborted. */
export function abortError(what: string, signal: AbortSignal): AbortError {
  return new AbortError(`${what} was aborted`, { cause: signal.reason });
}

/** @throws AbortError where the signal was aborted */
export function refuseAborted(signal: AbortSignal | undefined, what: string): void {
  if (signal?.aborted) throw abortError(what, signal);
}

/**
 * Waits for the signals of callers. However much one signal ends, it has a single listener, and none once nothing waits
 * for it: platforms take many for a leak, and a signal that lives on would keep what is done long since.
 */
export class Signals {
  readonly #watched = new WeakMap<AbortSignal, Watched>();

  /** Calls a function when the signal is aborted, at once where it was before; gives one that takes it back. */
  onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
    if (signal === undefined) return () => {};
    if (signal.aborted) {
      listener();
      return () => {};
    }
    const watched = this.#watched.get(signal) ?? new Watched(signal, () => this.#watched.delete(signal));
    this.#watched.set(signal, watched);
    return watched.add(listener);
  }

  /** Settles as the promise does, or rejects as soon as the signal is aborted; leaves no listener behind. */
  unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined, what: string): Promise<T> {
    if (signal === undefined) return promise;
    return new Promise<T>((resolve, reject) => {
      // Where the signal ended it, the promise goes on without this caller; its failure is nobody's any more.
      const leave = this.onAbort(signal, () => reject(abortError(what, signal)));
      promise.then(resolve, reject).finally(leave);
    });
  }

  /** Waits; ends early with an AbortError when the signal is aborted. */
  async sleep(milliseconds: number, signal: AbortSignal | undefined, what: string): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await this.unlessAborted(slept, signal, what).finally(() => clearTimeout(timer));
  }
}

/** A signal that somebody waits for. */
class Watched {
  readonly #listeners = new Set<() => void>();
  readonly #signal: AbortSignal;
  readonly #onEnd: () => void;

  constructor(signal: AbortSignal, onEnd: () => void) {
    this.#signal = signal;
    this.#onEnd = onEnd;
    signal.addEventListener('abort', this.#tell);
  }

  add(listener: () => void): () => void {
    // A function of its own: what is given twice is called twice.
    const own = (): void => listener();
    this.#listeners.add(own);
    return () => {
      if (this.#listeners.delete(own) && this.#listeners.size === 0) this.#end();
    };
  }

  readonly #tell = (): void => {
    this.#end();
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  };

  #end(): void {
    this.#signal.removeEventListener('abort', this.#tell);
    this.#onEnd();
  }
}
