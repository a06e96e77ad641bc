// What is wrong with what servers send and files hold: a few changes to something that was right.

/** @typedef {import('./random.mjs').Random} Random */

const NUMBERS = [0, 1, 2, 16, 127, 128, 255, 256, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
const BYTES = [0, 1, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x2d, 0x2e, 0x30, 0x39, 0x5b, 0x5c, 0x7b, 0x7d, 0x7f, 0x80, 0xff];
/** Texts that mean something in JavaScript, in JSON, in addresses or in nothing. */
export const TEXTS = [
  '__proto__',
  'constructor',
  'prototype',
  'then',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '\0',
  'null',
  'NaN',
  '-Infinity',
  '1e999',
  '-0',
  '9007199254740993',
  '0x10',
  '..',
  '../..',
  '/',
  '//evil.example/',
  'https://evil.example/api/',
  '%',
  '%zz',
  '%00',
  '\ud800',
  '\u202e',
  '💓',
  '<html>',
  "' OR 1=1",
  '2026-02-30T25:61:61Z',
  '/api/user/1/',
  'a'.repeat(5000),
];
const VALUES = [null, true, false, 0, -1, 0.5, 1e308, 2 ** 53, [], {}, [[]], [null], { id: 1 }, ...TEXTS];

/** @param {Random} random @param {Uint8Array} original @param {readonly string[]} [words] that mean something in the format @returns {Uint8Array} */
export function mutateBytes(random, original, words = []) {
  /** @type {Uint8Array} */
  let bytes = original.slice();
  for (let left = random.few(); left > 0; left -= 1) bytes = changeBytes(random, bytes, words);
  return bytes;
}

/** @param {Random} random @param {Uint8Array} bytes @param {readonly string[]} words @returns {Uint8Array} */
function changeBytes(random, bytes, words) {
  const at = random.below(bytes.length + 1);
  const length = random.chance(0.8) ? random.below(17) : random.below(bytes.length + 1);
  const [before, span, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (random.below(words.length > 0 ? 8 : 7)) {
    case 0:
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 1:
      if (at < bytes.length) bytes[at] = random.pick(BYTES);
      return bytes;
    case 2:
      if (at + 4 <= bytes.length) new DataView(bytes.buffer).setUint32(at, random.pick(NUMBERS), random.chance(0.8));
      return bytes;
    case 3:
      if (at + 2 <= bytes.length) new DataView(bytes.buffer).setUint16(at, random.pick(NUMBERS) & 0xffff, true);
      return bytes;
    case 4:
      return Uint8Array.from([...before, ...after]);
    case 5:
      return bytes.slice(0, at);
    case 6:
      return Uint8Array.from([...before, ...span, ...span, ...after]);
    default:
      return Uint8Array.from([...before, ...new TextEncoder().encode(random.pick(words)), ...bytes.subarray(at)]);
  }
}

/** @param {Random} random @param {string} text @param {readonly string[]} [words] */
export function mutateText(random, text, words = TEXTS) {
  return new TextDecoder().decode(mutateBytes(random, new TextEncoder().encode(text), words));
}

/** Changes a few values or keys of JSON. @param {Random} random @param {unknown} json @returns {unknown} */
function mutateJson(random, json) {
  let changed = json;
  for (let left = random.few(); left > 0; left -= 1) changed = changeJson(random, changed);
  return changed;
}

/** @param {Random} random @param {unknown} json @returns {unknown} */
function changeJson(random, json) {
  const isContainer = typeof json === 'object' && json !== null;
  if (!isContainer || Object.keys(json).length === 0 || random.chance(0.08)) return random.pick(VALUES);
  const keys = Object.keys(json);
  const key = random.pick(keys);
  const entries = Object.entries(json);
  const index = keys.indexOf(key);
  const value = /** @type {Record<string, unknown>} */ (json)[key];
  switch (random.below(6)) {
    case 0:
      entries.splice(index, 1);
      break;
    case 1:
      entries.splice(index, 1, [random.pick(TEXTS), value]);
      break;
    case 2:
      entries.push([random.pick(TEXTS), random.pick(VALUES)]);
      break;
    case 3:
      entries.push([`${key}2`, value]);
      break;
    default:
      entries.splice(index, 1, [key, changeJson(random, value)]);
  }
  if (Array.isArray(json)) return entries.map(([, item]) => item);
  // By definition and not by assignment: a key may be `__proto__`.
  const changed = {};
  for (const [name, item] of entries) {
    Object.defineProperty(changed, name, { value: item, enumerable: true, configurable: true, writable: true });
  }
  return changed;
}

/** The text of JSON, changed as JSON or as text. @param {Random} random @param {unknown} json */
export function mutatedJsonText(random, json) {
  const text = JSON.stringify(random.chance(0.75) ? mutateJson(random, json) : json);
  return random.chance(0.3) ? mutateText(random, text ?? '') : (text ?? '');
}

/** The same bytes in pieces, as networks cut them. @param {Random} random @param {Uint8Array} bytes @returns {Uint8Array[]} */
export function inPieces(random, bytes) {
  const pieces = [];
  const longest = random.pick([1, 3, 16, 1000, 100_000]);
  // Pieces of one byte take long.
  const least = Math.max(1, Math.ceil(bytes.length / 3000));
  for (let at = 0; at < bytes.length; ) {
    const length = least + random.below(longest);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}
