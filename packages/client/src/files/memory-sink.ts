import type { FileVersion, Sink } from './transfer.js';

/** Keeps a file in memory. */
export class MemorySink implements Sink {
  version: FileVersion | null = null;
  length = 0;
  #pieces: Uint8Array[] = [];

  begin(version: FileVersion): void {
    this.version = version;
    this.length = 0;
    this.#pieces = [];
  }

  goOn(): void {}

  append(bytes: Uint8Array): void {
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
}
