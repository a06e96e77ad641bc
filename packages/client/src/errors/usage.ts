import { brand, HexoskinError } from './base.js';

/** The call itself is wrong: a misspelt name, an option that does not exist, a value of the wrong kind. Nothing was sent. */
export class UsageError extends HexoskinError {
  override readonly name: string = 'UsageError';

  static {
    brand(this, 'UsageError');
  }
}

/** The resource does not allow the method, according to its schema. Nothing was sent. */
export class MethodNotAllowed extends HexoskinError {
  override readonly name: string = 'MethodNotAllowed';

  static {
    brand(this, 'MethodNotAllowed');
  }
}

/** There is no next page (`loadNext`) or no previous page (`loadPrev`). */
export class StopIteration extends HexoskinError {
  override readonly name: string = 'StopIteration';

  static {
    brand(this, 'StopIteration');
  }
}
