/** The name under which Node.js, Bun and Deno look for an object's own way of showing itself in the console. */
export const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

export interface InspectOptions {
  readonly depth?: number | null;
}

export type Inspect = (value: unknown, options: InspectOptions) => string;

/** Defines a property that neither loops, copies nor the console see. */
export function hide(target: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, configurable: true });
}
