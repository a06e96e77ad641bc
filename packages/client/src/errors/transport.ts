import { brand, HexoskinError } from './base.js';

/** The server could not be reached, broke the connection, or redirected to where credentials must not go. */
export class ConnectionError extends HexoskinError {
  override readonly name: string = 'ConnectionError';
  /** True when the request cannot have reached the server, so that repeating it is harmless. */
  readonly nothingSent: boolean;
  /** True when the library itself would not go on, because an address or a redirect leads where it must not. */
  readonly refused: boolean;

  static {
    brand(this, 'ConnectionError');
  }

  constructor(message: string, options: ErrorOptions & { nothingSent?: boolean; refused?: boolean } = {}) {
    super(message, options);
    this.nothingSent = options.nothingSent ?? false;
    this.refused = options.refused ?? false;
  }
}

/** The server did not answer completely in time. */
export class TimeoutError extends HexoskinError {
  override readonly name: string = 'TimeoutError';

  static {
    brand(this, 'TimeoutError');
  }
}

/** The call's `signal` was aborted; its reason is the `cause`. */
export class AbortError extends HexoskinError {
  override readonly name: string = 'AbortError';

  static {
    brand(this, 'AbortError');
  }
}

/** The server answered something that is not what was asked for: HTML, broken JSON, an object of another shape. */
export class DecodeError extends HexoskinError {
  override readonly name: string = 'DecodeError';

  static {
    brand(this, 'DecodeError');
  }
}

/** A file could not be downloaded to where it should go: its place is taken, cannot be written, or what came is damaged. */
export class DownloadError extends HexoskinError {
  override readonly name: string = 'DownloadError';
  /** Where the file was to go. */
  readonly path: string;

  static {
    brand(this, 'DownloadError');
  }

  constructor(message: string, path: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}
