const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const MINUS = 0x2d;

/** As many digits are exact in a double, and so is the power of ten below them: their quotient is rounded once. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** The number that stands between two bytes of text: decimal, `nan` or `inf`; undefined for anything else. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  const first = bytes[from] === MINUS ? from + 1 : from;
  let digits = 0;
  let decimals = -1;
  let sum = 0;
  for (let index = first; index < to; index += 1) {
    const byte = bytes[index] as number;
    if (byte >= ZERO && byte <= NINE && digits < EXACT_DIGITS) {
      sum = sum * 10 + byte - ZERO;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return parseRareNumber(bytes.subarray(from, to));
    }
  }
  if (digits === 0) return undefined;
  const magnitude = decimals > 0 ? sum / (POWERS[decimals] as number) : sum;
  return first === from ? magnitude : -magnitude;
}

function parseRareNumber(bytes: Uint8Array): number | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, 400)).toLowerCase();
  if (text === 'nan') return Number.NaN;
  const infinite = /^([+-]?)inf(inity)?$/.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}
