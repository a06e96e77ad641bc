/**
 * Reads JSON byte by byte. Each function takes a position and gives the one behind what it has read, or `FAILED` where
 * something else stands there that only a parser should judge; after `FAILED` every further step fails as well. Numbers
 * go into arrays and positions are small integers, so that reading a sample costs no memory. All that runs once for each
 * byte stands in this one file: the engine looks constants of other modules up anew each time.
 */
export const FAILED = -1;

const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const UPPER_E = 0x45;
const BACKSLASH = 0x5c;
const LOWER_E = 0x65;
const NULL = [0x6e, 0x75, 0x6c, 0x6c];

/** So many digits are an exact integer, and divided by a power of ten still the nearest double. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] as number) <= SPACE && isSpace(bytes[at] as number)) at += 1;
  return at;
}

/** Whether a byte comes next, after any space. */
export function isNext(bytes: Uint8Array, at: number, byte: number): boolean {
  return bytes[at] === byte || bytes[skipSpace(bytes, at)] === byte;
}

/** Reads one byte, after any space. */
export function readByte(bytes: Uint8Array, from: number, byte: number): number {
  // Mostly there is no space.
  if (bytes[from] === byte) return from + 1;
  const at = skipSpace(bytes, from);
  return bytes[at] === byte ? at + 1 : FAILED;
}

/** Reads a text without escapes, of which it gives the position behind; the text lies between the quotes. */
export function readText(bytes: Uint8Array, from: number): number {
  const start = readByte(bytes, from, QUOTE);
  if (start === FAILED) return FAILED;
  const end = bytes.indexOf(QUOTE, start);
  if (end < 0) return FAILED;
  const unusual = bytes.subarray(start, end).some((byte) => byte === BACKSLASH || byte < SPACE);
  return unusual ? FAILED : end + 1;
}

/** Reads a number, or null as NaN, into an array. */
export function readNumberOrNull(bytes: Uint8Array, from: number, target: Float64Array, index: number): number {
  const behind = readNumber(bytes, from, target, index);
  return behind === FAILED ? readNull(bytes, skipSpace(bytes, from), target, index) : behind;
}

/** Reads a number into an array. */
function readNumber(bytes: Uint8Array, from: number, target: Float64Array, index: number): number {
  const start = skipSpace(bytes, from);
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let at = first;
  let number = 0;
  let byte = bytes[at] as number;
  while (byte >= ZERO && byte <= NINE) {
    number = number * 10 + (byte - ZERO);
    at += 1;
    byte = bytes[at] as number;
  }
  let digits = at - first;
  if (digits === 0 || (digits > 1 && bytes[first] === ZERO)) return FAILED;
  if (byte === POINT) {
    at += 1;
    const fraction = at;
    byte = bytes[at] as number;
    while (byte >= ZERO && byte <= NINE) {
      number = number * 10 + (byte - ZERO);
      at += 1;
      byte = bytes[at] as number;
    }
    const decimals = at - fraction;
    if (decimals === 0) return FAILED;
    digits += decimals;
    if (decimals <= EXACT_DIGITS) number /= POWERS_OF_TEN[decimals] as number;
  }
  if (digits > EXACT_DIGITS || byte === LOWER_E || byte === UPPER_E) {
    return readLongNumber(bytes, start, target, index);
  }
  target[index] = negative ? -number : number;
  return at;
}

/** Reads `[tick, value]` into two arrays. */
export function readPair(
  bytes: Uint8Array,
  from: number,
  ticks: Float64Array,
  values: Float64Array,
  index: number,
): number {
  const behind = readUsualPair(bytes, from, ticks, values, index);
  return behind === FAILED ? readAnyPair(bytes, from, ticks, values, index) : behind;
}

function readAnyPair(
  bytes: Uint8Array,
  from: number,
  ticks: Float64Array,
  values: Float64Array,
  index: number,
): number {
  let at = readByte(bytes, from, OPEN_LIST);
  at = readNumber(bytes, at, ticks, index);
  at = readByte(bytes, at, COMMA);
  at = readNumberOrNull(bytes, at, values, index);
  return readByte(bytes, at, CLOSE_LIST);
}

/**
 * Nearly all rows look like `[359840227126, 70]` or `[359840227126,0.53125]`. In one go, without a call for each of their
 * parts, they take half the time.
 */
function readUsualPair(
  bytes: Uint8Array,
  from: number,
  ticks: Float64Array,
  values: Float64Array,
  index: number,
): number {
  if (bytes[from] !== OPEN_LIST) return FAILED;
  let at = from + 1;
  let byte = bytes[at] as number;
  if (byte === ZERO) return FAILED;
  let tick = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[at] as number) {
    tick = tick * 10 + (byte - ZERO);
    at += 1;
  }
  const tickDigits = at - from - 1;
  if (byte !== COMMA || tickDigits === 0 || tickDigits > EXACT_DIGITS) return FAILED;

  at += bytes[at + 1] === SPACE ? 2 : 1;
  const first = at;
  byte = bytes[at] as number;
  let value = 0;
  for (; byte >= ZERO && byte <= NINE; byte = bytes[at] as number) {
    value = value * 10 + (byte - ZERO);
    at += 1;
  }
  const whole = at - first;
  if (whole === 0 || whole > EXACT_DIGITS || (whole > 1 && bytes[first] === ZERO)) return FAILED;
  if (byte === POINT) {
    at += 1;
    byte = bytes[at] as number;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[at] as number) {
      value = value * 10 + (byte - ZERO);
      at += 1;
    }
    const decimals = at - first - whole - 1;
    if (decimals === 0 || whole + decimals > EXACT_DIGITS) return FAILED;
    value /= POWERS_OF_TEN[decimals] as number;
  }
  if (byte !== CLOSE_LIST) return FAILED;
  ticks[index] = tick;
  values[index] = value;
  return at + 1;
}

/** Numbers with many digits or an exponent are rare, and the platform knows how to round them. */
function readLongNumber(bytes: Uint8Array, start: number, target: Float64Array, index: number): number {
  let end = start;
  while (isOfNumber(bytes[end] ?? 0)) end += 1;
  const text = String.fromCharCode(...bytes.subarray(start, end));
  if (!JSON_NUMBER.test(text)) return FAILED;
  target[index] = Number(text);
  return end;
}

function readNull(bytes: Uint8Array, start: number, target: Float64Array, index: number): number {
  if (!NULL.every((byte, offset) => bytes[start + offset] === byte)) return FAILED;
  target[index] = Number.NaN;
  return start + NULL.length;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isOfNumber(byte: number): boolean {
  return (byte >= ZERO && byte <= NINE) || '+-.eE'.includes(String.fromCharCode(byte));
}
