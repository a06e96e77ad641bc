import { FaultPlanError } from './plan-error.js';

/** Reads the properties of an object in a plan. Whatever is wrong with them is an error that names the place. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  /** Where the object stands, such as `rules[0].match`. */
  readonly #place: string;
  readonly #read = new Set<string>();

  constructor(value: unknown, place: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new FaultPlanError(`${place} must be an object, not ${describe(value)}`);
    }
    this.#values = value as Readonly<Record<string, unknown>>;
    this.#place = place;
  }

  /** The place of a property. */
  at(name: string): string {
    return this.#place === '' ? name : `${this.#place}.${name}`;
  }

  /** Of all properties. */
  names(): readonly string[] {
    return Object.keys(this.#values);
  }

  /** The value, whatever it is; undefined where there is none. */
  value(name: string): unknown {
    this.#read.add(name);
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
  }

  /** A number within limits; without a fallback it has to be there. */
  number<T = never>(name: string, least: number, most: number, ...fallback: [T?]): number | T {
    const meets = (value: unknown): value is number => typeof value === 'number' && value >= least && value <= most;
    return this.#check(name, meets, `a number from ${least} to ${most}`, fallback);
  }

  whole<T = never>(name: string, least: number, most: number, ...fallback: [T?]): number | T {
    const meets = (value: unknown): value is number => isWhole(value) && value >= least && value <= most;
    return this.#check(name, meets, `a whole number from ${least} to ${most}`, fallback);
  }

  text<T = never>(name: string, ...fallback: [T?]): string | T {
    const meets = (value: unknown): value is string => typeof value === 'string';
    return this.#check(name, meets, 'a text', fallback);
  }

  /** A text of a certain form. */
  textLike<T = never>(name: string, meets: (text: string) => boolean, expected: string, ...fallback: [T?]): string | T {
    const meetsAsText = (value: unknown): value is string => typeof value === 'string' && meets(value);
    return this.#check(name, meetsAsText, expected, fallback);
  }

  flag(name: string, fallback: boolean): boolean {
    const meets = (value: unknown): value is boolean => typeof value === 'boolean';
    return this.#check(name, meets, 'true or false', [fallback]);
  }

  oneOf<Option extends string, T = never>(name: string, options: readonly Option[], ...fallback: [T?]): Option | T {
    const meets = (value: unknown): value is Option => (options as readonly unknown[]).includes(value);
    return this.#check(name, meets, `one of ${options.join(', ')}`, fallback);
  }

  /** One text or a list of them. */
  texts<T = never>(name: string, ...fallback: [T?]): readonly string[] | T {
    return this.#several(name, (item) => typeof item === 'string', 'a text or a list of texts', fallback);
  }

  /** One whole number from 1, or a list of them. */
  ordinals<T = never>(name: string, ...fallback: [T?]): readonly number[] | T {
    const meets = (item: unknown): item is number => isWhole(item) && item >= 1;
    return this.#several(name, meets, 'a whole number from 1, or a list of them', fallback);
  }

  /** Complains of properties that nothing has read: a misspelt one would change what happens without a word. */
  end(): void {
    const unknown = Object.keys(this.#values).find((name) => !this.#read.has(name));
    if (unknown === undefined) return;
    throw new FaultPlanError(`${this.at(unknown)} is not known; there are ${[...this.#read].join(', ')}`);
  }

  #several<Item, T>(name: string, meets: (item: unknown) => item is Item, expected: string, fallback: readonly [T?]) {
    const meetsAll = (value: unknown): value is Item | readonly Item[] =>
      Array.isArray(value) ? value.length > 0 && value.every(meets) : meets(value);
    const value = this.#check(name, meetsAll, expected, fallback.length === 0 ? [] : [null]);
    if (value === null) return fallback[0] as T;
    return (Array.isArray(value) ? value : [value]) as readonly Item[];
  }

  #check<Value, T>(
    name: string,
    meets: (value: unknown) => value is Value,
    expected: string,
    fallback: readonly [T?],
  ): Value | T {
    const value = this.value(name);
    if (value === undefined && fallback.length > 0) return fallback[0] as T;
    if (meets(value)) return value;
    throw new FaultPlanError(`${this.at(name)} must be ${expected}, not ${describe(value)}`);
  }
}

/** A token of RFC 9110. */
export function isHeaderName(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}

/** What a header can hold: Latin letters and the like, without line breaks. */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\xa0-\xff]*$/.test(text);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function describe(value: unknown): string {
  return value === undefined ? 'missing' : (JSON.stringify(value) ?? typeof value);
}
