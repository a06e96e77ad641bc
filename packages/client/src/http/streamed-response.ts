import type { Answer } from './answer.js';
import type { ApiResponse } from './response.js';

/** An answer whose body comes piece by piece. */
export interface StreamedResponse {
  /** What is known at its beginning; its `body` is null. */
  readonly response: ApiResponse;
  readonly body: StreamedBody;
}

/** A body as it comes, to be iterated once. Whoever stops early, or never begins, has to call `return()`. */
export class StreamedBody implements AsyncIterableIterator<Uint8Array<ArrayBuffer>, void, undefined> {
  readonly #answer: Answer;
  readonly #onEnd: () => void;
  readonly #toError: (error: unknown) => unknown;

  /**
   * @param onEnd called when nothing more is to come
   * @param toError the error that the reader gets for a failure
   */
  constructor(answer: Answer, onEnd: () => void, toError: (error: unknown) => unknown) {
    this.#answer = answer;
    this.#onEnd = onEnd;
    this.#toError = toError;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array<ArrayBuffer>, void>> {
    try {
      const value = await this.#answer.next();
      if (value !== null) return { done: false, value };
    } catch (error) {
      this.#onEnd();
      throw this.#toError(error);
    }
    this.#onEnd();
    return { done: true, value: undefined };
  }

  /** Ends the connection. */
  async return(): Promise<IteratorResult<Uint8Array<ArrayBuffer>, void>> {
    this.#answer.discard();
    this.#onEnd();
    return { done: true, value: undefined };
  }
}
