import { brand, HexoskinError } from './base.js';

/** The object was created, but could not be read back: do not create it again. The reason is the `cause`. */
export class CreatedNotLoadedError extends HexoskinError {
  override readonly name: string = 'CreatedNotLoadedError';
  /** Address of the created object, for `api.resourceFromUri()`. */
  readonly createdUri: string;

  static {
    brand(this, 'CreatedNotLoadedError');
  }

  constructor(createdUri: string, options: ErrorOptions) {
    super(`${createdUri} was created, but reading it back failed: ${messageOf(options.cause)}`, options);
    this.createdUri = createdUri;
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
