const BRAND = Symbol.for('hexoskin.error.brand');

/**
 * Base of every error this library throws.
 *
 * `instanceof` works across duplicate copies of the package: each class recognises its instances by a registered
 * symbol, not by identity of the class.
 */
export class HexoskinError extends Error {
  /** Name of the class, for logs and messages. */
  override readonly name: string = 'HexoskinError';

  static {
    brand(this, 'HexoskinError');
  }

  /** Whether it is an error of this class, whichever copy of the package made it. */
  static override [Symbol.hasInstance](this: object, value: unknown): boolean {
    const mark: unknown = Object.getOwnPropertyDescriptor(this, BRAND)?.value;
    // A subclass outside this package carries no brand of its own: it is recognised the ordinary way.
    if (typeof mark !== 'symbol') return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && mark in value;
  }

  /** Name, message and fields, for logs; an answer of the server, which can be large, is not among them. */
  toJSON(): unknown {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}

/**
 * Base of the errors of requests: what became of one that was sent, or was about to be. Those of one call have the same
 * `callId` as its lines in the log and its events.
 */
export class RequestError extends HexoskinError {
  override readonly name: string = 'RequestError';
  /** How often the request was sent; 0 where it never was. */
  readonly attempts: number = 0;
  /** Pauses before it was sent again, in milliseconds. */
  readonly waits: readonly number[] = [];
  /** The library's own name for the call; empty where there was none. */
  readonly callId: string = '';
  /** What the server calls its last answer (`X-Request-ID`); null where it does not say. */
  readonly requestId: string | null = null;

  static {
    brand(this, 'RequestError');
  }
}

/** Marks all instances of an error class, in whichever copy of the package they were made. */
export function brand(errorClass: { readonly prototype: object }, name: string): void {
  const mark = Symbol.for(`hexoskin.error.${name}`);
  Object.defineProperty(errorClass, BRAND, { value: mark });
  Object.defineProperty(errorClass.prototype, mark, { value: true });
}
