import { withCaller } from '../errors/caller.js';
import type { ApiResponse } from '../http/response.js';

/** A result, and the answer of the server that brought it; null where the result came from the object cache. */
export interface WithResponse<T> {
  /** The result. */
  readonly data: T;
  /** The answer that brought it; null where no request was needed. */
  readonly response: ApiResponse | null;
}

/** The promise of a call's result. `withResponse()` gives the server's answer beside it. */
export class ApiPromise<T> extends Promise<T> {
  #outcome: Promise<WithResponse<T>> | null = null;

  // What `then` returns is an ordinary promise, of something else.
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  static of<T>(outcome: Promise<WithResponse<T>>): ApiPromise<T> {
    const call = new Error();
    // `this` is the class on which it is called: a subclass makes its own kind.
    const promise = new this<T>((resolve, reject) => {
      outcome.then(
        ({ data }) => resolve(data),
        (error: unknown) => reject(withCaller(error, call)),
      );
    });
    promise.#outcome = outcome;
    return promise;
  }

  /** The result together with status, headers and body of the answer that brought it. */
  async withResponse(): Promise<WithResponse<T>> {
    // Whoever asks for the answer hears of a failure here; the result itself may then go unheard.
    this.catch(() => {});
    if (this.#outcome) return this.#outcome;
    return { data: await this, response: null };
  }
}
