import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeJson } from './encode.js';
import { parseJson } from './parse.js';

describe('encodeJson', () => {
  test('writes what JSON.parse reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(encodeJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('writes texts of every kind as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeJson(text)).toBe(JSON.stringify(text));
      }),
    );
    expect(encodeJson('lone \ud800 surrogate')).toBe(JSON.stringify('lone \ud800 surrogate'));
  });

  test('sorts keys, spaces like Python, leaves out what is undefined and non-ASCII text as it is', () => {
    expect(encodeJson({ b: [1, 'é'], a: { d: null, c: true }, z: undefined })).toBe(
      '{"a": {"c": true, "d": null}, "b": [1, "é"]}',
    );
  });

  test('writes numbers that are not finite bare', () => {
    expect(encodeJson([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBe(
      '[NaN, Infinity, -Infinity]',
    );
  });
});

describe('parseJson', () => {
  test('reads the bare numbers that Python writes, and no others', () => {
    expect(parseJson('{"a": Infinity, "b": [-Infinity, NaN], "c": "NaN, \\"Infinity"}')).toEqual({
      a: Number.POSITIVE_INFINITY,
      b: [Number.NEGATIVE_INFINITY, Number.NaN],
      c: 'NaN, "Infinity',
    });
    expect(() => parseJson('{"a": undefined}')).toThrow(SyntaxError);
    expect(() => parseJson('')).toThrow(SyntaxError);
  });
});
