/**
 * A value in a cell: text and numbers as they are, nothing for null, links as their URIs, everything else as JSON. What may be
 * an instance or a reference of the library shows itself by its own `toJSON`.
 */
export function cellOf(value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const json = JSON.stringify(value);
  // A link is JSON text of its URI.
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}
