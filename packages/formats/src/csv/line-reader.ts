import { ByteReader } from '../bytes/byte-reader.js';
import type { ByteInput } from '../bytes/input.js';
import { type Format, FormatError } from '../format-error.js';

/** How strictly lines are read. */
export interface LineOptions {
  /**
   * Takes a last line without a line end for whole. Downloads end each line, so by default such a line counts as cut,
   * since 24 cut from 246 looks like a number, too.
   */
  readonly unterminated?: boolean;
}

/** Whole lines, each with its end. */
export interface LineBlock {
  readonly bytes: Uint8Array;
  /** Byte of the file where they begin. */
  readonly offset: number;
}

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

/** Far beyond a header that names every data type, so that text without line ends cannot fill the memory. */
const LONGEST_LINE = 1 << 16;
const LARGEST_BLOCK = 1 << 18;

/** Cuts an input into lines. */
export class LineReader {
  readonly #format: Format;
  readonly #reader: ByteReader;
  readonly #unterminated: boolean;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(input: ByteInput, format: Format, options: LineOptions) {
    this.#unterminated = options.unterminated ?? false;
    this.#format = format;
    this.#reader = new ByteReader(input, format);
  }

  /** The next line, without its end; null when there is nothing left. */
  async line(field: string): Promise<string | null> {
    const block = await this.block(field);
    if (block === null) return null;
    const end = block.bytes.indexOf(LINE_FEED) + 1;
    this.#rest = concatenate(block.bytes.subarray(end), this.#rest);
    return new TextDecoder().decode(block.bytes.subarray(0, end)).replace(/\r?\n$/, '');
  }

  /**
   * The next lines; null when there is nothing left.
   *
   * @throws FormatError when the input ends inside a line, because then the line may be cut
   */
  async block(field: string): Promise<LineBlock | null> {
    for (;;) {
      const offset = this.#reader.offset - this.#rest.length;
      const end = this.#rest.lastIndexOf(LINE_FEED) + 1;
      if (end > 0) {
        const bytes = this.#rest.subarray(0, end);
        this.#rest = this.#rest.subarray(end);
        return { bytes, offset };
      }
      const more = await this.#reader.units(1, LARGEST_BLOCK, field);
      if (more === null && this.#rest.length === 0) return null;
      if (more === null && !this.#unterminated) throw this.#damaged('the file ends inside a line', offset, field);
      if (this.#rest.length > LONGEST_LINE) throw this.#damaged('has no end', offset, field);
      this.#rest = concatenate(this.#rest, more ?? Uint8Array.of(LINE_FEED));
    }
  }

  async close(): Promise<void> {
    await this.#reader.close();
  }

  #damaged(problem: string, offset: number, field: string): FormatError {
    return new FormatError(this.#format, problem, { offset, field });
  }
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
