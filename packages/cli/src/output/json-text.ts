/**
 * A value as JSON that a terminal may get, too: the control characters that JSON allows as they are, and some terminals obey, are
 * escaped.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}
