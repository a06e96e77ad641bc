import { DecodeError } from '../errors/transport.js';
import type { FileVersion, Sink } from './transfer.js';

/** Keeps a file in memory, up to a size. */
export class MemorySink implements Sink {
  version: FileVersion | null = null;
  length = 0;
  #pieces: Uint8Array[] = [];
  readonly #most: number;
  /** Names the request in errors. */
  readonly #what: string;

  constructor(most: number, what: string) {
    this.#most = most;
    this.#what = what;
  }

  begin(version: FileVersion): void {
    this.#check(version.total ?? 0);
    this.version = version;
    this.length = 0;
    this.#pieces = [];
  }

  goOn(): void {}

  append(bytes: Uint8Array): void {
    this.#check(this.length + bytes.length);
    this.#pieces.push(bytes);
    this.length += bytes.length;
  }

  /** All of it in one. */
  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let filled = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, filled);
      filled += piece.length;
    }
    return whole;
  }
  #check(length: number): void {
    if (length <= this.#most) return;
    throw new DecodeError(
      `${this.#what} answered more than ${this.#most} bytes: raise 'maxBodySize', or have samples written to disk by download()`,
    );
  }
}
