import type { ObjectState } from './state.js';

/**
 * One object per URI. Objects are held weakly, so that memory stays bounded however many are walked over; the most
 * recent ones are kept alive.
 */
export class IdentityMap {
  readonly #states = new Map<string, WeakRef<ObjectState>>();
  /** In order of use, oldest first. */
  readonly #recent = new Set<ObjectState>();
  readonly #maxRecent: number;
  readonly #collected: FinalizationRegistry<string>;

  constructor(maxRecent: number) {
    this.#maxRecent = maxRecent;
    this.#collected = new FinalizationRegistry((key) => {
      if (this.#states.get(key)?.deref() === undefined) this.#states.delete(key);
    });
  }

  get(key: string): ObjectState | undefined {
    return this.#states.get(key)?.deref();
  }

  add(key: string, state: ObjectState): void {
    this.#states.set(key, new WeakRef(state));
    this.#collected.register(state, key);
  }

  /** Marks an object as just used. */
  touch(state: ObjectState): void {
    this.#recent.delete(state);
    this.#recent.add(state);
    if (this.#recent.size <= this.#maxRecent) return;
    for (const oldest of this.#recent) {
      this.#recent.delete(oldest);
      break;
    }
  }

  delete(key: string): void {
    const state = this.get(key);
    if (state) this.#recent.delete(state);
    this.#states.delete(key);
  }

  clear(): void {
    this.#states.clear();
    this.#recent.clear();
  }
}
