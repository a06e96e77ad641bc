import type { FileVersion, Sink } from './transfer.js';

/** Bytes after which they are handed to the browser. */
const HAND_OVER = 1 << 22;

/** Keeps a file in a Blob, which browsers put on disk when it is large: the memory of the page holds a few pieces of it. */
export class BlobSink implements Sink {
  version: FileVersion | null = null;
  length = 0;
  #parts: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #held = 0;

  begin(version: FileVersion): void {
    this.version = version;
    this.length = 0;
    this.#parts = [];
    this.#pieces = [];
    this.#held = 0;
  }

  goOn(): void {}

  append(bytes: Uint8Array): void {
    this.#pieces.push(new Uint8Array(bytes));
    this.length += bytes.length;
    this.#held += bytes.length;
    if (this.#held >= HAND_OVER) this.#handOver();
  }

  /** All of it. */
  blob(): Blob {
    this.#handOver();
    return new Blob(this.#parts);
  }

  #handOver(): void {
    this.#parts.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#held = 0;
  }
}
