import { Failure } from '../failure.js';

/** An argument `name=value`; the value may have further `=`. */
export type Pair = readonly [name: string, value: string];

/** @param example what such an argument looks like, for those who wrote another one */
export function parsePairs(texts: readonly string[], example: string): Pair[] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
    throw new Failure(`'${text}' is not name=value, as ${example}`, { exitCode: 2 });
  });
}
