import { brand, HexoskinError, RequestError } from './base.js';

/** The server could not be reached, broke the connection, or redirected to where credentials must not go. */
export class ConnectionError extends RequestError {
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

/**
 * What took too long:
 *
 * - `connect`: the server could not be reached in time; nothing was sent
 * - `headers`: the answer did not begin
 * - `body`: nothing more came of an answer that had begun
 * - `total`: the request as a whole; the message tells what it was at
 */
export type TimeoutPhase = 'connect' | 'headers' | 'body' | 'total';

/** The server did not answer completely in time. See the option `timeout`. */
export class TimeoutError extends RequestError {
  override readonly name: string = 'TimeoutError';
  /** What took too long. */
  readonly phase: TimeoutPhase;

  static {
    brand(this, 'TimeoutError');
  }

  constructor(message: string, options: ErrorOptions & { phase?: TimeoutPhase } = {}) {
    super(message, options);
    this.phase = options.phase ?? 'total';
  }
}

/** The call's `signal` was aborted; its reason is the `cause`. */
export class AbortError extends RequestError {
  override readonly name: string = 'AbortError';

  static {
    brand(this, 'AbortError');
  }
}

/** The server answered something that is not what was asked for: HTML, broken JSON, an object of another shape. */
export class DecodeError extends RequestError {
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

/** The server took a file to import, but made nothing of it, or does not say what. */
export class ImportError extends HexoskinError {
  override readonly name: string = 'ImportError';
  /** Address of the import, at which the server may tell more; null where it gave none. */
  readonly uri: string | null;

  static {
    brand(this, 'ImportError');
  }

  constructor(message: string, uri: string | null, options?: ErrorOptions) {
    super(message, options);
    this.uri = uri;
  }
}
