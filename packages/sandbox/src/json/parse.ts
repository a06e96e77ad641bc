const STRINGS_AND_BARE_NUMBERS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;

/** Stands in for NaN, of which JSON has no other spelling. */
const NOT_A_NUMBER = '\0NaN';

/**
 * Parses JSON as Python does: also the bare `Infinity`, `-Infinity` and `NaN` that such servers write themselves.
 * Throws a SyntaxError on anything else.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const spelled = text.replace(STRINGS_AND_BARE_NUMBERS, (token) => BARE.get(token) ?? token);
    if (spelled === text) throw error;
    return JSON.parse(spelled, (_, value: unknown) => (value === NOT_A_NUMBER ? Number.NaN : value));
  }
}

const BARE: ReadonlyMap<string, string> = new Map([
  ['Infinity', '1e999'],
  ['-Infinity', '-1e999'],
  ['NaN', JSON.stringify(NOT_A_NUMBER)],
]);
