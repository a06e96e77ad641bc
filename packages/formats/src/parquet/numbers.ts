/** Numbers that come piece by piece, up to a limit. What takes them in grows with them: most recordings are far below it. */
export class Numbers<List extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> {
  readonly #make: (length: number) => List;
  readonly #most: number;
  #list: List;
  #length = 0;

  constructor(make: (length: number) => List, most: number) {
    this.#make = make;
    this.#most = most;
    this.#list = make(0);
  }

  get isFull(): boolean {
    return this.#length === this.#most;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Takes in as many as there is room for, and tells how many. */
  add(numbers: ArrayLike<number> & { subarray(from: number, to: number): ArrayLike<number> }): number {
    const taken = Math.min(numbers.length, this.#most - this.#length);
    const needed = this.#length + taken;
    if (needed > this.#list.length) {
      const larger = this.#make(Math.min(this.#most, Math.max(1024, 2 * needed)));
      larger.set(this.#list.subarray(0, this.#length));
      this.#list = larger;
    }
    this.#list.set(numbers.subarray(0, taken), this.#length);
    this.#length = needed;
    return taken;
  }

  /** Those taken in since the last time. They are overwritten by what comes next. */
  takeOut(): List {
    const numbers = this.#list.subarray(0, this.#length) as List;
    this.#length = 0;
    return numbers;
  }
}
