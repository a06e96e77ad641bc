import { INSPECT } from '../objects/inspect.js';

/** An authentication that can be printed anywhere: it shows who signs in, and no secret. */
export abstract class PrintedAuth {
  /** A short description for people, as `<BasicAuth: user 'a@example.org'>`; without secrets. */
  abstract toString(): string;

  /** The same as `toString()`: secrets do not belong into JSON. */
  toJSON(): string {
    return this.toString();
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}
