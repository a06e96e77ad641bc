/**
 * One object per key. Recently used objects are kept alive; older ones only as long as somebody holds them, so that
 * memory stays bounded however many are walked over.
 *
 * Recency is kept by generations, which costs one insertion per object: whatever was not used while a whole
 * generation came is no longer kept alive.
 */
export class IdentityMap<T extends object> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  readonly #weak = new Map<string, WeakRef<T>>();
  /** Tells that garbage was collected, and with it what nobody holds any more. */
  readonly #collections = new FinalizationRegistry<null>(() => {
    this.#isWatching = false;
    this.#forgetCollected();
  });
  #isWatching = false;
  readonly #generation: number;

  /** @param maxObjects most objects that are kept alive */
  constructor(maxObjects: number) {
    this.#generation = Math.max(1, Math.floor(maxObjects / 2));
  }

  get(key: string): T | undefined {
    return this.#young.get(key) ?? this.#old.get(key) ?? this.#weak.get(key)?.deref();
  }

  /** Keeps an object, and marks it as just used. */
  add(key: string, value: T): void {
    this.#young.set(key, value);
    if (this.#young.size > this.#generation) this.#age();
  }

  /** Everything that is still alive. */
  *values(): Generator<T, void, undefined> {
    yield* this.#young.values();
    for (const [key, value] of this.#old) if (!this.#young.has(key)) yield value;
    for (const [key, reference] of this.#weak) {
      const value = this.#young.has(key) || this.#old.has(key) ? undefined : reference.deref();
      if (value !== undefined) yield value;
    }
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
    this.#forgetCollected();
    for (const [key, value] of this.#old) if (!this.#young.has(key)) this.#weak.set(key, new WeakRef(value));
    this.#old = this.#young;
    this.#young = new Map();
    if (this.#isWatching) return;
    this.#isWatching = true;
    // An object that nobody holds goes with the next collection.
    this.#collections.register({}, null);
  }

  #forgetCollected(): void {
    for (const [key, reference] of this.#weak) if (reference.deref() === undefined) this.#weak.delete(key);
  }
}
