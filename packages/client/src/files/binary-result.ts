import { INSPECT } from '../objects/inspect.js';
import type { FileFormat } from './formats.js';

/** A file that the server made: an archive of recordings, EDF, TCX or FIT. */
export class ApiBinaryResult {
  /** What it is. */
  readonly format: FileFormat;
  /** The file as it came. */
  readonly bytes: Uint8Array;
  /** The server's media type of it, as `application/x-edf`; empty where it named none. */
  readonly mediaType: string;

  /** @internal */
  constructor(format: FileFormat, bytes: Uint8Array, mediaType: string) {
    this.format = format;
    this.bytes = bytes;
    this.mediaType = mediaType;
  }

  /** The file as text, which TCX is. */
  text(): string {
    return new TextDecoder().decode(this.bytes);
  }

  /** The file as browsers save it and other programs upload it. */
  blob(): Blob {
    return new Blob([new Uint8Array(this.bytes)], { type: this.mediaType });
  }

  /** A short description for people, as `<edf: 3407456 bytes>`. */
  toString(): string {
    return `<${this.format}: ${this.bytes.length} bytes>`;
  }

  /** @internal */
  [INSPECT](): string {
    return this.toString();
  }
}
