/**
 * JSON as Python servers write and read it: floats that are not finite stand bare (`NaN`, `Infinity`), which strict
 * JSON has no word for.
 */

const STRINGS_AND_CONSTANTS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;

/** Parses a text; throws a SyntaxError where it is no JSON even so. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    const mark = randomMark();
    const marked = text.replace(STRINGS_AND_CONSTANTS, (token) =>
      token.startsWith('"') ? token : `"${mark}${token}"`,
    );
    return JSON.parse(marked, (_key, value) =>
      typeof value === 'string' && value.startsWith(mark) ? Number(value.slice(mark.length)) : value,
    );
  }
}

/** Writes a value so that a Python server reads every number back. */
export function stringifyJson(value: unknown): string {
  let mark = '';
  const text = JSON.stringify(value, (_key, item) => {
    if (typeof item !== 'number' || Number.isFinite(item)) return item;
    mark ||= randomMark();
    return mark + String(item);
  });
  return mark === '' ? text : text.replace(new RegExp(`"${mark}(-?Infinity|NaN)"`, 'g'), '$1');
}

/** Begins a string that stands for a number. Nobody can write one beforehand to pass for a number. */
function randomMark(): string {
  return `${crypto.getRandomValues(new Uint32Array(4)).join('-')}:`;
}
