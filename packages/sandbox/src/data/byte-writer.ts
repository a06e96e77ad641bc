const FIRST_DIGIT = 48;
const MINUS = 45;
/** Longest text written without asking for room. */
const MOST_DIGITS = 24;
const MILLION = 1_000_000;

/** Writes text of plain ASCII into a growing buffer. Numbers go in digit by digit, which no string has to be made for. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  text(text: string): void {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  number(value: number): void {
    if (!Number.isSafeInteger(value)) this.text(String(value));
    else {
      this.#reserve(MOST_DIGITS);
      if (value < 0) this.#bytes[this.#length++] = MINUS;
      this.#digits(Math.abs(value));
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #digits(value: number): void {
    // Small enough for the engine's integers; ticks are not.
    if (value < MILLION) this.#smallDigits(value, digitsOf(value));
    else {
      const upper = Math.floor(value / MILLION);
      this.#digits(upper);
      this.#smallDigits(value - upper * MILLION, 6);
    }
  }

  #smallDigits(value: number, count: number): void {
    let rest = value | 0;
    for (let i = this.#length + count - 1; i >= this.#length; i--) {
      const next = (rest / 10) | 0;
      this.#bytes[i] = FIRST_DIGIT + rest - next * 10;
      rest = next;
    }
    this.#length += count;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

function digitsOf(value: number): number {
  if (value < 1000) return value < 10 ? 1 : value < 100 ? 2 : 3;
  return value < 10_000 ? 4 : value < 100_000 ? 5 : 6;
}
