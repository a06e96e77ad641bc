/** A JSON value as Python prints it, which is how error texts of the service quote what they were sent. */
export function printed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return String(value);
  if (value === null) return 'None';
  return `{${Object.entries(value)
    .map(([key, member]) => `${printed(key)}: ${printed(member)}`)
    .join(', ')}}`;
}
