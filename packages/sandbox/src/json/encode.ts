/**
 * JSON as Django writes it: keys sorted, raw UTF-8, a space after each comma and colon, and numbers that are not
 * finite written bare (`NaN`, `Infinity`), although JSON has none of them.
 */
export function encodeJson(value: unknown): string {
  return encode(value, new Map());
}

/** @param names keys as they are written: the objects of a list all have the same ones */
function encode(value: unknown, names: Map<string, string>): string {
  switch (typeof value) {
    case 'string':
      return encodeString(value);
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? encodeArray(value, names) : encodeObject(value as Record<string, unknown>, names);
    default:
      return 'null';
  }
}

const NEEDS_ESCAPES = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** Most texts are short and plain, and quoting them is quicker than asking the engine to. */
function encodeString(text: string): string {
  return text.length < 200 && !NEEDS_ESCAPES.test(text) ? `"${text}"` : JSON.stringify(text);
}

function encodeArray(values: readonly unknown[], names: Map<string, string>): string {
  let text = '[';
  for (const value of values) text += text.length > 1 ? `, ${encode(value, names)}` : encode(value, names);
  return `${text}]`;
}

function encodeObject(object: Record<string, unknown>, names: Map<string, string>): string {
  let text = '{';
  for (const key of sortedKeys(object)) {
    const value = object[key];
    if (value === undefined) continue;
    if (text.length > 1) text += ', ';
    text += (names.get(key) ?? encodeName(key, names)) + encode(value, names);
  }
  return `${text}}`;
}

function encodeName(key: string, names: Map<string, string>): string {
  const name = `${encodeString(key)}: `;
  names.set(key, name);
  return name;
}

function sortedKeys(object: Record<string, unknown>): string[] {
  const keys = Object.keys(object);
  // Objects that come from the store have their keys in order already; looking is cheaper than sorting.
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort();
  return keys;
}
