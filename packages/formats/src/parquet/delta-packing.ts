/** Differences that are packed together: the least of them is taken off each. What all common writers use. */
const BLOCK = 128;
/** Parts of a block, each with as many bits a number as its largest one needs. */
const PARTS = 4;
const PART = BLOCK / PARTS;
/** The most that one block and what stands before it take up. */
const MOST_OF_BLOCK = 10 + PARTS + 8 * BLOCK;
const MOST_OF_HEADER = 24;

/**
 * Packs whole numbers as Parquet's DELTA_BINARY_PACKED does, 32 bits wide for an `Int32Array` and 64 for a `Float64Array`. Apart
 * from differences beyond 32 bits it makes no object of any number, which would take most of the time.
 */
export class DeltaPacker {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #differences = new Float64Array(BLOCK);
  /** The block: the lower 32 bits of what differences have beyond the least one, and the upper ones. */
  readonly #low = new Int32Array(BLOCK);
  readonly #high = new Int32Array(BLOCK);
  #length = 0;

  /**
   * @param most numbers that come at a time
   */
  constructor(most: number) {
    this.#bytes = new Uint8Array(MOST_OF_HEADER + Math.ceil(most / BLOCK) * MOST_OF_BLOCK);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /**
   * The numbers as bytes, which are overwritten by the next ones.
   *
   * @param numbers whole numbers within ±2^52
   */
  pack(numbers: Int32Array | Float64Array): Uint8Array {
    this.#length = 0;
    for (const number of [BLOCK, PARTS, numbers.length]) this.#putUnsigned(number);
    this.#putSigned(numbers[0] ?? 0);
    for (let from = 1; from < numbers.length; from += BLOCK) {
      const to = Math.min(numbers.length, from + BLOCK);
      if (to - from < BLOCK) for (const half of [this.#low, this.#high]) half.fill(0, to - from);
      if (numbers instanceof Int32Array) this.#putNarrow(numbers, from, to);
      else this.#putWide(numbers, from, to);
    }
    return this.#bytes.subarray(0, this.#length);
  }

  /** A block of numbers of 32 bits, whose differences wrap around. */
  #putNarrow(numbers: Int32Array, from: number, to: number): void {
    const low = this.#low;
    let before = numbers[from - 1] as number;
    let least = 0x7fff_ffff;
    for (let index = from; index < to; index += 1) {
      const number = numbers[index] as number;
      const difference = (number - before) | 0;
      low[index - from] = difference;
      if (difference < least) least = difference;
      before = number;
    }
    for (let index = 0; index < to - from; index += 1) low[index] = ((low[index] as number) - least) | 0;
    this.#putSigned(least);
    this.#putParts(false);
  }

  /** A block of numbers of 64 bits. */
  #putWide(numbers: Float64Array, from: number, to: number): void {
    const [low, high, differences] = [this.#low, this.#high, this.#differences];
    let before = numbers[from - 1] as number;
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let index = from; index < to; index += 1) {
      const number = numbers[index] as number;
      const difference = number - before;
      differences[index - from] = difference;
      if (difference < least) least = difference;
      if (difference > greatest) greatest = difference;
      before = number;
    }
    this.#putSigned(least);
    if (least === greatest) {
      // As in all blocks of regular ticks: parts without a bit.
      this.#bytes.fill(0, this.#length, this.#length + PARTS);
      this.#length += PARTS;
      return;
    }
    const isWide = greatest - least > 0xffff_ffff;
    if (isWide) {
      for (let index = 0; index < to - from; index += 1) {
        const beyond = BigInt(differences[index] as number) - BigInt(least);
        low[index] = Number(BigInt.asIntN(32, beyond));
        high[index] = Number(beyond >> 32n);
      }
    } else {
      for (let index = 0; index < to - from; index += 1) low[index] = (differences[index] as number) - least;
    }
    this.#putParts(isWide);
  }

  #putParts(isWide: boolean): void {
    const widths = this.#length;
    this.#length += PARTS;
    for (let part = 0; part < PARTS; part += 1) {
      const width = this.#widthOf(part * PART, isWide);
      this.#bytes[widths + part] = width;
      if (width > 32) this.#putHalves(part * PART, width);
      else if (width > 0) this.#putBits(part * PART, width);
    }
  }

  #widthOf(from: number, isWide: boolean): number {
    const upper = isWide ? bitsOf(this.#high, from) : 0;
    return upper > 0 ? 32 + upper : bitsOf(this.#low, from);
  }

  /** A part in up to 32 bits a number. As there are 32 of them, they fill whole words. */
  #putBits(from: number, width: number): void {
    const [low, view] = [this.#low, this.#view];
    let at = this.#length;
    let held = 0;
    let bits = 0;
    for (let index = from; index < from + PART; index += 1) {
      const number = low[index] as number;
      held |= number << bits;
      bits += width;
      if (bits < 32) continue;
      view.setUint32(at, held, true);
      at += 4;
      bits -= 32;
      held = bits === 0 ? 0 : number >>> (width - bits);
    }
    this.#length = at;
  }

  /** A part in more than 32 bits a number, as after hours without an event. */
  #putHalves(from: number, width: number): void {
    let held = 0n;
    let bits = 0n;
    for (let index = from; index < from + PART; index += 1) {
      held |=
        (BigInt.asUintN(32, BigInt(this.#low[index] as number)) | (BigInt(this.#high[index] as number) << 32n)) << bits;
      for (bits += BigInt(width); bits >= 32n; bits -= 32n) {
        this.#view.setUint32(this.#length, Number(held & 0xffff_ffffn), true);
        this.#length += 4;
        held >>= 32n;
      }
    }
  }

  /** A number whose sign is its lowest bit, seven bits a byte. */
  #putSigned(number: number): void {
    if (number >= -0x4000_0000 && number < 0x4000_0000) {
      this.#putUnsigned(((number << 1) ^ (number >> 31)) >>> 0);
      return;
    }
    let rest = number < 0 ? -2n * BigInt(number) - 1n : 2n * BigInt(number);
    for (; rest >= 0x80n; rest >>= 7n) this.#bytes[this.#length++] = Number(rest & 0x7fn) | 0x80;
    this.#bytes[this.#length++] = Number(rest);
  }

  #putUnsigned(number: number): void {
    let rest = number;
    for (; rest >= 0x80; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }
}

/** Bits of the largest of a part's numbers. */
function bitsOf(numbers: Int32Array, from: number): number {
  let all = 0;
  for (let index = from; index < from + PART; index += 1) all |= numbers[index] as number;
  return 32 - Math.clz32(all);
}
