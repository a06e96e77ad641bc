const STRINGS_AND_BARE_NUMBERS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;

/**
 * Parses JSON as Python does: also the bare `Infinity`, `-Infinity` and `NaN` that such servers write themselves.
 * A NaN within becomes null, since the store has no other way to hold it. Throws a SyntaxError on anything else.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const finite = text.replace(STRINGS_AND_BARE_NUMBERS, (token) => BARE.get(token) ?? token);
    if (finite === text) throw error;
    if (finite.trim() === 'null') return Number.NaN;
    return JSON.parse(finite);
  }
}

const BARE: ReadonlyMap<string, string> = new Map([
  ['Infinity', '1e999'],
  ['-Infinity', '-1e999'],
  ['NaN', 'null'],
]);
