import type { ObjectState } from './state.js';

/**
 * One object per URI. Recently used objects are kept alive; older ones only as long as somebody holds them, so that
 * memory stays bounded however many are walked over.
 *
 * Recency is kept by generations, which costs one insertion per object: whatever was not used while a whole
 * generation came is no longer kept alive.
 */
export class IdentityMap {
  #young = new Map<string, ObjectState>();
  #old = new Map<string, ObjectState>();
  readonly #weak = new Map<string, WeakRef<ObjectState>>();
  readonly #generation: number;

  /** @param maxObjects most objects that are kept alive */
  constructor(maxObjects: number) {
    this.#generation = Math.max(1, Math.floor(maxObjects / 2));
  }

  get(key: string): ObjectState | undefined {
    return this.#young.get(key) ?? this.#old.get(key) ?? this.#weak.get(key)?.deref();
  }

  /** Keeps an object, and marks it as just used. */
  add(key: string, state: ObjectState): void {
    this.#young.set(key, state);
    if (this.#young.size > this.#generation) this.#age();
  }

  delete(key: string): void {
    this.#young.delete(key);
    this.#old.delete(key);
    this.#weak.delete(key);
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
    this.#weak.clear();
  }

  #age(): void {
    for (const [key, reference] of this.#weak) if (reference.deref() === undefined) this.#weak.delete(key);
    for (const [key, state] of this.#old) if (!this.#young.has(key)) this.#weak.set(key, new WeakRef(state));
    this.#old = this.#young;
    this.#young = new Map();
  }
}
