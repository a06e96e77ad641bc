import { withCaller } from '../errors/caller.js';

/**
 * Gives the elements of batches one by one. Elements of a batch that is here cost a settled promise each, nothing
 * more: an async generator that yields each of them takes several turns of the event loop for every one.
 */
export class OneByOne<T> implements AsyncIterableIterator<T, void, undefined> {
  readonly #batches: AsyncIterator<readonly T[], void, undefined>;
  #batch: readonly T[];
  #place = 0;
  /** Where the loop began. */
  readonly #call = new Error();
  /** The call that waits for a batch; later calls queue up behind it. */
  #waiting: Promise<unknown> | null = null;

  /** @param first elements that come before all batches */
  constructor(batches: AsyncIterator<readonly T[], void, undefined>, first: readonly T[] = []) {
    this.#batches = batches;
    this.#batch = first;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<T, void>> {
    if (this.#waiting === null && this.#place < this.#batch.length) return Promise.resolve(this.#take());
    const turn = (this.#waiting ?? Promise.resolve()).then(() => this.#advance());
    const settled: Promise<unknown> = turn.then(
      () => this.#release(settled),
      () => this.#release(settled),
    );
    this.#waiting = settled;
    return turn;
  }

  async return(): Promise<IteratorResult<T, void>> {
    this.#batch = [];
    await this.#batches.return?.();
    return { done: true, value: undefined };
  }

  async #advance(): Promise<IteratorResult<T, void>> {
    while (this.#place >= this.#batch.length) {
      const { done, value } = await this.#batches.next().catch((error: unknown) => {
        throw withCaller(error, this.#call);
      });
      if (done) return { done, value: undefined };
      this.#batch = value;
      this.#place = 0;
    }
    return this.#take();
  }

  #take(): IteratorResult<T, void> {
    const value = this.#batch[this.#place] as T;
    this.#place += 1;
    return { done: false, value };
  }

  #release(settled: Promise<unknown>): void {
    if (this.#waiting === settled) this.#waiting = null;
  }
}
