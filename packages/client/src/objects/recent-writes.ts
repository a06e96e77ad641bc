/** Replies that left before a write are rarely many writes behind. */
const MOST_REMEMBERED = 10_000;

interface Write {
  /** When it was done, in the order of requests. */
  readonly order: number;
  readonly deleted: boolean;
}

/**
 * What was written lately, by canonical address. A reply that left before does not know of it, and the object itself may be
 * forgotten by then.
 */
export class RecentWrites {
  readonly #writes = new Map<string, Write>();

  get isEmpty(): boolean {
    return this.#writes.size === 0;
  }

  add(key: string, order: number, deleted: boolean): void {
    // Put last again: the oldest are forgotten first.
    this.#writes.delete(key);
    this.#writes.set(key, { order, deleted });
    if (this.#writes.size > MOST_REMEMBERED) this.#forgetOldest();
  }

  /** What a reply that was asked for at that time cannot know of an object; null where it knows everything. */
  since(key: string, order: number): 'changed' | 'deleted' | null {
    const write = this.isEmpty ? undefined : this.#writes.get(key);
    if (!write || order >= write.order) return null;
    return write.deleted ? 'deleted' : 'changed';
  }

  #forgetOldest(): void {
    const { value: oldest } = this.#writes.keys().next();
    if (oldest !== undefined) this.#writes.delete(oldest);
  }
}
