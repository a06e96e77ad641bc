/**
 * JSON as Django writes it: keys sorted, raw UTF-8, a space after each comma and colon, and numbers that are not
 * finite written bare (`NaN`, `Infinity`), although JSON has none of them.
 */
export function encodeJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? encodeArray(value) : encodeObject(value as Record<string, unknown>);
    default:
      return 'null';
  }
}

function encodeArray(values: readonly unknown[]): string {
  if (values.length === 0) return '[]';
  let text = `[${encodeJson(values[0])}`;
  for (let i = 1; i < values.length; i++) text += `, ${encodeJson(values[i])}`;
  return `${text}]`;
}

function encodeObject(object: Record<string, unknown>): string {
  let text = '';
  for (const key of sortedKeys(object)) {
    const value = object[key];
    if (value !== undefined) text += `${text === '' ? '' : ', '}${JSON.stringify(key)}: ${encodeJson(value)}`;
  }
  return `{${text}}`;
}

function sortedKeys(object: Record<string, unknown>): string[] {
  const keys = Object.keys(object);
  // Objects that come from the store have their keys in order already; looking is cheaper than sorting.
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort();
  return keys;
}
