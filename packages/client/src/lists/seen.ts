import type { ApiResourceInstance } from '../objects/instance.js';
import { STATE } from '../objects/state.js';

const NUMBERED = /^(.*\/)(0|[1-9]\d{0,14})\/$/;

/**
 * Addresses of objects that were met, however long ago. Those that end in a number, as nearly all do, take a bit each
 * where the numbers are close together: a walk over a hundred thousand objects remembers them all in some kilobytes.
 */
export class SeenObjects {
  /** By the beginning of the address: 32 numbers in each entry. */
  readonly #numbered = new Map<string, Map<number, number>>();
  readonly #others = new Set<string>();

  constructor() {
    // Frameworks that wrap objects in proxies leave such ones alone; through a proxy private members cannot be read.
    Object.preventExtensions(this);
  }

  /** @returns whether the address is new */
  add(uri: string): boolean {
    const [, beginning, digits] = NUMBERED.exec(uri) ?? [];
    if (beginning === undefined) {
      const { size } = this.#others;
      return this.#others.add(uri).size > size;
    }
    const bits = this.#bitsOf(beginning);
    const { entry, bit } = placeOf(Number(digits));
    const before = bits.get(entry) ?? 0;
    bits.set(entry, before | bit);
    return (before & bit) === 0;
  }

  has(uri: string): boolean {
    const [, beginning, digits] = NUMBERED.exec(uri) ?? [];
    if (beginning === undefined) return this.#others.has(uri);
    const { entry, bit } = placeOf(Number(digits));
    return ((this.#numbered.get(beginning)?.get(entry) ?? 0) & bit) !== 0;
  }

  /** Those objects that are new. One without an address always is. */
  addNew<T extends ApiResourceInstance>(objects: readonly T[]): T[] {
    return objects.filter((object) => {
      const { uri } = object[STATE];
      return uri === null || this.add(uri);
    });
  }

  #bitsOf(beginning: string): Map<number, number> {
    let bits = this.#numbered.get(beginning);
    if (!bits) {
      bits = new Map();
      this.#numbered.set(beginning, bits);
    }
    return bits;
  }
}

function placeOf(number: number): { entry: number; bit: number } {
  return { entry: Math.floor(number / 32), bit: 1 << (number % 32) };
}
