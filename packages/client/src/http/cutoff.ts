import type { Signals } from './signals.js';

/** Timers wait no longer: a longer time ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Ends waiting early: when something around it ends, or when a time is over. Everybody who waits is rejected with the error of
 * that end. It has to be closed when nobody waits any more, so that nothing holds on to it.
 */
export class Cutoff {
  readonly #listeners = new Set<(error: unknown) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Leaves what is around it. */
  #leave: () => void = () => {};
  #ended: { readonly error: unknown } | null = null;

  /** Ends when a signal is aborted, too; at once where it was before. */
  endWith(signals: Signals, signal: AbortSignal | undefined, errorOf: (signal: AbortSignal) => unknown): void {
    if (signal) this.#leave = signals.onAbort(signal, () => this.#end(errorOf(signal)));
  }

  /** One that ends with this one, too. */
  within(): Cutoff {
    const inner = new Cutoff();
    inner.#leave = this.onEnd((error) => inner.#end(error));
    return inner;
  }

  /** Begins a time of so many milliseconds, in place of the one that runs. */
  limit(milliseconds: number, error: () => Error): void {
    this.unlimit();
    if (milliseconds <= LONGEST_TIMER) this.#timer = setTimeout(() => this.#end(error()), milliseconds);
  }

  /** Ends the time that runs, without an error. */
  unlimit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Throws where it has ended. */
  check(): void {
    if (this.#ended) throw this.#ended.error;
  }

  /** Calls a function at the end, at once where that was before; gives one that takes it back. */
  onEnd(listener: (error: unknown) => void): () => void {
    if (this.#ended) listener(this.#ended.error);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Settles as the work does, or rejects at the end; the work's own failure is then nobody's. */
  waitFor<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = this.onEnd(reject);
      work.then(resolve, reject).finally(leave);
    });
  }

  /** Waits so many milliseconds, if it does not end before. */
  async sleep(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await this.waitFor(slept).finally(() => clearTimeout(timer));
  }

  /** To be called when nobody waits any more. */
  close(): void {
    this.unlimit();
    this.#leave();
  }

  #end(error: unknown): void {
    if (this.#ended) return;
    this.#ended = { error };
    this.close();
    for (const listener of this.#listeners) listener(error);
    this.#listeners.clear();
  }
}
