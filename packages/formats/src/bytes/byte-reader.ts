import { type Format, FormatError } from '../format-error.js';
import { type ByteInput, bytePieces } from './input.js';

const EMPTY = new Uint8Array(0);

/** Reads an input from its beginning to its end, in the portions that a format asks for. */
export class ByteReader {
  readonly #format: Format;
  readonly #pieces: AsyncGenerator<Uint8Array, void, undefined>;
  #rest: Uint8Array = EMPTY;
  /** What follows the rest, from a piece of which the rest holds the beginning. */
  #following: Uint8Array = EMPTY;
  #offset = 0;

  constructor(input: ByteInput, format: Format) {
    this.#format = format;
    this.#pieces = bytePieces(input);
  }

  /** Bytes read so far. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * The next bytes, as many as are at hand: whole units only, and no more than `maximum`; null at the end.
   *
   * @throws FormatError when the input ends inside a unit
   */
  async units(unit: number, maximum: number, field: string): Promise<Uint8Array | null> {
    if (this.#rest.length < unit) await this.#fill(unit);
    if (this.#rest.length === 0) return null;
    if (this.#rest.length < unit) throw this.#cut(unit, field);
    const length = Math.min(this.#rest.length, maximum);
    return this.#take(length - (length % unit));
  }

  /** @throws FormatError when the input ends before */
  async exactly(length: number, field: string): Promise<Uint8Array> {
    if (this.#rest.length < length) await this.#fill(length);
    if (this.#rest.length < length) throw this.#cut(length, field);
    return this.#take(length);
  }

  /** The next bytes without reading them: `length`, or fewer where the input ends. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.#rest.length < length) await this.#fill(length);
    return this.#rest.subarray(0, length);
  }

  /** @throws FormatError when the input ends before */
  async skip(length: number, field: string): Promise<void> {
    for (let left = length; left > 0; ) {
      const bytes = await this.units(1, left, field);
      if (bytes === null) throw this.#cut(left, field);
      left -= bytes.length;
    }
  }

  /** Ends the input, however much of it is left. */
  async close(): Promise<void> {
    await this.#pieces.return();
  }

  #take(length: number): Uint8Array {
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#offset += length;
    if (this.#rest.length === 0) {
      this.#rest = this.#following;
      this.#following = EMPTY;
    }
    return bytes;
  }

  /** Brings together what lies across pieces, and no more: the rest of the last piece need not be copied. */
  async #fill(length: number): Promise<void> {
    const pieces = [this.#rest, this.#following].filter((piece) => piece.length > 0);
    let gathered = this.#rest.length + this.#following.length;
    while (gathered < length) {
      const { done, value } = await this.#pieces.next();
      if (done) break;
      if (value.length === 0) continue;
      pieces.push(value);
      gathered += value.length;
    }
    const last = pieces.at(-1) ?? EMPTY;
    if (pieces.length > 1) {
      this.#following = last.subarray(last.length - Math.max(0, gathered - length));
      this.#rest = concatenate(pieces, Math.min(gathered, length));
    } else {
      this.#following = EMPTY;
      this.#rest = last;
    }
  }

  #cut(wanted: number, field: string): FormatError {
    const problem = `the data ends ${wanted - this.#rest.length} bytes early`;
    return new FormatError(this.#format, problem, { offset: this.#offset + this.#rest.length, field });
  }
}

/** The first bytes of pieces of which only the last may be longer than needed. */
function concatenate(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, length - filled), filled);
    filled += piece.length;
  }
  return whole;
}
