import { expect } from 'vitest';

/** The error with which a call fails; a call that succeeds fails the test. */
export function failureOf<E extends Error = Error>(call: PromiseLike<unknown>): Promise<E> {
  return Promise.resolve(call).then(
    () => expect.fail('it succeeded'),
    (error: E) => error,
  );
}
