/** A number as decimal text of limited length, the nearest one that fits; null where none does. */
export function numberText(value: number, length: number): string | null {
  if (!Number.isFinite(value)) return null;
  for (let decimals = Math.min(length, 20); decimals >= 0; decimals -= 1) {
    const text = shortest(value.toFixed(decimals));
    if (text.length <= length) return text;
  }
  return null;
}

/** A number as decimal text of any length that leads back to it. */
export function exactText(value: number): string {
  const text = `${value}`;
  return text.includes('e') ? shortest(value.toFixed(20)) : text;
}

/** The number that a text of decimal digits stands for; null for any other text. */
export function parseNumberText(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

function shortest(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}
