import type { ByteReader } from '../bytes/byte-reader.js';
import { type Descriptor, findDescriptor, LONGEST_DESCRIPTOR, SIGNATURE_BYTES } from './descriptor.js';
import type { LocalHeader } from './local-header.js';
import { zipError } from './model.js';

const WINDOW = 1 << 16;

/** The compressed bytes of the entry at which a reader stands, piece by piece. */
export class EntryBytes {
  readonly #reader: ByteReader;
  readonly #header: LocalHeader;
  readonly #offset: number;
  #turn: Promise<unknown> = Promise.resolve();
  #taken = 0;
  #found: Descriptor | null = null;

  constructor(reader: ByteReader, header: LocalHeader, offset: number) {
    this.#reader = reader;
    this.#header = header;
    this.#offset = offset;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const bytes = await this.#next();
      if (bytes === null) return;
      yield bytes;
    }
  }

  /** Goes to the end of the entry, whoever else may still be reading it, where sizes and sum are known for certain. */
  async finish(): Promise<Descriptor> {
    while ((await this.#next()) !== null);
    return this.#found ?? this.#header;
  }

  /** One after another, because an inflater that was left may still be waiting for bytes. */
  #next(): Promise<Uint8Array | null> {
    const turn = this.#turn.then(() => (this.#header.hasDescriptor ? this.#nextOfUnknown() : this.#nextOfKnown()));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #nextOfKnown(): Promise<Uint8Array | null> {
    const left = this.#header.compressedSize - this.#taken;
    if (left === 0) return null;
    const bytes = await this.#reader.units(1, Math.min(left, WINDOW), this.#header.name);
    if (bytes === null) throw this.#cut();
    this.#taken += bytes.length;
    return bytes;
  }

  /** The content may be stored and hold anything, so its end is where the sizes that follow fit what came before. */
  async #nextOfUnknown(): Promise<Uint8Array | null> {
    if (this.#found !== null) return null;
    const window = await this.#reader.peek(WINDOW);
    const end = findDescriptor(window, this.#taken);
    if (end !== null && end.position === 0) {
      await this.#reader.skip(end.length, this.#header.name);
      this.#found = end.descriptor;
      return null;
    }
    // Where none begins for certain, only what cannot belong to one is given out.
    const length = end?.position ?? window.length - LONGEST_DESCRIPTOR - SIGNATURE_BYTES;
    if (length <= 0) throw this.#cut();
    this.#taken += length;
    return this.#reader.exactly(length, this.#header.name);
  }

  #cut(): Error {
    return zipError('the archive ends before its content', this.#offset, this.#header.name);
  }
}
