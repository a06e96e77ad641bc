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

/** A value as a message shows it: text in quotes, which tells '5' from 5. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
