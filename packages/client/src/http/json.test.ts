import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from './json.js';

const value = fc.jsonValue();
/** What Python writes: everything that JSON has, and the three numbers that it has not. */
const pythonValue = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double(),
    fc.maxSafeInteger(),
    fc.constantFrom(
      null,
      true,
      false,
      'NaN',
      'a "NaN" b',
      '-Infinity',
      '\\"NaN',
      '\\',
      Number.NaN,
      -Infinity,
      Infinity,
    ),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 6 }), tie('node'), { maxKeys: 4 }),
  ),
})).node;

describe('parseJson', () => {
  it('reads ordinary JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(value, (data) => {
        const text = JSON.stringify(data);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('reads the bare numbers of Python servers, wherever they stand', () => {
    expect(parseJson('[NaN, Infinity, -Infinity, {"a": NaN}]')).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      { a: Number.NaN },
    ]);
    expect(parseJson('NaN')).toBeNaN();
  });

  it('leaves the same words alone inside text', () => {
    expect(parseJson('{"NaN": "say \\"NaN\\", Infinity \\\\", "x": -Infinity}')).toEqual({
      NaN: 'say "NaN", Infinity \\',
      x: Number.NEGATIVE_INFINITY,
    });
  });

  it('keeps every digit of ticks', () => {
    expect(parseJson('{"start": 359840226870, "big": 9007199254740991, "x": NaN}')).toMatchObject({
      start: 359_840_226_870,
      big: Number.MAX_SAFE_INTEGER,
    });
  });

  it.each(['', '{', '{"a": NaN', '[NaN,]', 'NaNa', '<html>', '{"a": undefined}'])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});

describe('stringifyJson', () => {
  it('writes numbers that are not finite as Python reads them', () => {
    expect(stringifyJson({ a: Number.NaN, b: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] })).toBe(
      '{"a":NaN,"b":[Infinity,-Infinity]}',
    );
  });

  it('is read back unchanged, whatever the value', () => {
    fc.assert(
      fc.property(pythonValue, (data) => {
        expect(parseJson(stringifyJson(data))).toEqual(withoutNegativeZero(data));
      }),
    );
  });

  it('cannot be deceived by text that looks like its own marks', () => {
    const data = { text: '\u0000hexoskin:NaN', other: '"\\u0000hexoskin:Infinity"', number: Number.NaN };
    expect(parseJson(stringifyJson(data))).toEqual(data);
  });
});

/** JSON has no negative zero. */
function withoutNegativeZero(data: unknown): unknown {
  if (Object.is(data, -0)) return 0;
  if (Array.isArray(data)) return data.map(withoutNegativeZero);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, withoutNegativeZero(item)]));
}
