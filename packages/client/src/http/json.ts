/**
 * JSON as Python servers write and read it: floats that are not finite stand bare (`NaN`, `Infinity`), which strict
 * JSON has no word for.
 */

const MARK = '\u0000hexoskin:';
const STRINGS_AND_CONSTANTS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;

/** Parses a text; throws a SyntaxError where it is no JSON even so. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    const marked = text.replace(STRINGS_AND_CONSTANTS, (token) =>
      token.startsWith('"') ? token : JSON.stringify(MARK + token),
    );
    return JSON.parse(marked, (_key, value) =>
      typeof value === 'string' && value.startsWith(MARK) ? Number(value.slice(MARK.length)) : value,
    );
  }
}

/** Writes a value so that a Python server reads every number back. */
export function stringifyJson(value: unknown): string {
  let marks = false;
  const text = JSON.stringify(value, (_key, item) => {
    if (typeof item !== 'number' || Number.isFinite(item)) return item;
    marks = true;
    return MARK + String(item);
  });
  if (!marks) return text;
  return text.replace(/"\\u0000hexoskin:(-?Infinity|NaN)"/g, '$1');
}
