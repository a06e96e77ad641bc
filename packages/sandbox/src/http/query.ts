import { encodeFormValue } from './percent.js';

/** The query string of a request as Django reads it: names in order of appearance, each with all its values. */
export class Query {
  readonly #values = new Map<string, string[]>();

  constructor(search: string) {
    for (const [name, value] of new URLSearchParams(search)) {
      const values = this.#values.get(name);
      if (values) values.push(value);
      else this.#values.set(name, [value]);
    }
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value of a name; of several the last one. */
  get(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  getAll(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  names(): Iterable<string> {
    return this.#values.keys();
  }

  /** The same query with other values for some names, which move to the end. */
  encodeWith(replaced: Readonly<Record<string, string | number>>): string {
    const kept = [...this.#values].filter(([name]) => !Object.hasOwn(replaced, name));
    return [...kept.flatMap(([name, values]) => values.map((value) => [name, value])), ...Object.entries(replaced)]
      .map(([name, value]) => `${encodeFormValue(String(name))}=${encodeFormValue(String(value))}`)
      .join('&');
  }
}
