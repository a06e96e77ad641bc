/** What a conversion cannot carry over, so that it can be told: nothing is left out in silence. */
export class Losses {
  readonly #lines: string[] = [];
  readonly #notes: string[] = [];

  /** @param what is left out, with the reason */
  add(what: string): void {
    this.#lines.push(what);
  }

  /** Several of a kind, if there are any. */
  addAll(names: readonly string[], reason: string): void {
    if (names.length > 0) this.add(`${names.join(', ')}: ${reason}`);
  }

  /** @param what is there, but may not be what somebody expects */
  note(what: string): void {
    this.#notes.push(what);
  }

  get notes(): readonly string[] {
    return this.#notes;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
